namespace LeadershipHub.Feedback.Storing;

/// <summary>A new entry. Those of a batch are stored together.</summary>
internal sealed class InsertJob(NewEntry entry) : WriteJob<Acceptance>(null)
{
    public NewEntry Entry => entry;

    public void Decide(Acceptance acceptance) => Result = acceptance;
}
