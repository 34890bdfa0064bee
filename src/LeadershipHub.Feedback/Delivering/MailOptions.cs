namespace LeadershipHub.Feedback.Delivering;

/// <summary>A server that takes mail, and the addresses on it.</summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc6409</remarks>
public sealed record MailOptions
{
    public required string Host { get; init; }

    public int Port { get; init; } = 587;

    /// <summary>Encrypts before anything is said. Without it no password is sent, except to a loopback address.</summary>
    public bool StartTls { get; init; } = true;

    public string? User { get; init; }

    /// <summary>From the environment of the process, never from a file of the site.</summary>
    public string? Password { get; init; }

    /// <summary>A bare address: <c>hub@example.org</c>.</summary>
    public required string From { get; init; }

    /// <summary>A bare address.</summary>
    public required string To { get; init; }
}
