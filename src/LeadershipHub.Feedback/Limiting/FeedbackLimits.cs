namespace LeadershipHub.Feedback.Limiting;

/// <summary>How much one request, one sender and one form may take.</summary>
public sealed record FeedbackLimits
{
    /// <summary>Of a body without files, in bytes.</summary>
    public int BodyBytes { get; init; } = 256 * 1024;

    /// <summary>Of a body with files, in bytes, whatever the form allows.</summary>
    public long UploadBytes { get; init; } = 25 * 1024 * 1024;

    /// <summary>Values in a body, counting each value of a field that has several.</summary>
    public int Fields { get; init; } = 200;

    /// <summary>Characters (UTF-16) of a value whose field sets no <c>maxLength</c>.</summary>
    public int FieldLength { get; init; } = 10_000;

    /// <summary>Submissions of one address a minute, with as many at once; 0 is no limit. IPv6 addresses count by their first 64 bits.</summary>
    public int PerAddress { get; init; } = 20;

    /// <summary>Submissions to one form a minute, with as many at once; 0 is no limit.</summary>
    public int PerForm { get; init; } = 600;

    /// <summary>Attempts of one address to sign in, in five minutes; ten times as many of all together.</summary>
    public int SignIns { get; init; } = 5;

    /// <summary>Addresses that are remembered at most; memory of the limits stays below some 200 bytes for each.</summary>
    public int RememberedAddresses { get; init; } = 50_000;

    /// <summary>Submissions that wait to be written at most; the next one is told to come again.</summary>
    public int Waiting { get; init; } = 4_096;

    /// <summary>For a whole header to arrive.</summary>
    public TimeSpan HeaderTime { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>For a whole body to arrive.</summary>
    public TimeSpan BodyTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Bytes a second that a client has to send at least, after five seconds.</summary>
    public double BytesPerSecond { get; init; } = 240;

    /// <summary>Connections at once.</summary>
    public long Connections { get; init; } = 1_000;
}
