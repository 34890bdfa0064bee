namespace LeadershipHub.Feedback.Limiting;

/// <summary>How often addresses and forms may submit.</summary>
internal sealed class SubmissionLimits(FeedbackOptions options)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly TokenBuckets _addresses = new(options.Limits.PerAddress, Minute, options.Limits.RememberedAddresses, options.Clock);
    private readonly TokenBuckets _forms = new(options.Limits.PerForm, Minute, 10_000, options.Clock);

    /// <returns>Null if it may go on; otherwise seconds to wait.</returns>
    public int? Take(string address, string form) => _addresses.Take(address) ?? _forms.Take(form);
}
