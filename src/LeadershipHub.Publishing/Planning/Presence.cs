namespace LeadershipHub.Publishing.Planning;

/// <summary>How a file of the site stands at a target.</summary>
internal enum Presence
{
    Missing,
    Different,
    Same,
}
