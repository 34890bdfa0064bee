using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model;

/// <summary>What browsers are told to allow.</summary>
public sealed record SecurityConfig
{
    /// <summary>Whether pages have a Content-Security-Policy. https://www.w3.org/TR/CSP3/</summary>
    public bool Policy { get; init; } = true;

    /// <summary>Whether <c>_headers</c> is written for hosts that read it.</summary>
    public bool Headers { get; init; } = true;

    /// <summary>Origins that pages may take things from besides those that are found in them.</summary>
    public ImmutableArray<string> Allow { get; init; } = [];

    /// <summary>Seconds for which browsers ask for the hub only by https; 0 leaves it out. https://www.rfc-editor.org/rfc/rfc6797</summary>
    public int Hsts { get; init; } = 31_536_000;

    /// <summary>https://www.w3.org/TR/referrer-policy/</summary>
    public string Referrer { get; init; } = "strict-origin-when-cross-origin";

    /// <summary>https://www.w3.org/TR/permissions-policy/</summary>
    public string Permissions { get; init; } = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    /// <summary>Whose pages may show the hub in frames. Quotes' own frames are open to all.</summary>
    public string FrameAncestors { get; init; } = "'self'";

    /// <summary>Where to report weaknesses, for <c>security.txt</c>: <c>mailto:</c> or <c>https:</c>. https://www.rfc-editor.org/rfc/rfc9116</summary>
    public ImmutableArray<string> Contact { get; init; } = [];

    /// <summary>Until when <c>security.txt</c> holds.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>Until when <see cref="Expires"/> lies further ahead than a year.</summary>
    public DateTimeOffset? ExpiryIsDoubtfulUntil => Expires is { Year: > 1 } expires ? expires.AddYears(-1) : null;

    /// <summary>Of all that decides about output.</summary>
    public string Print => $"{Policy} {Headers} {string.Join(' ', Allow)} {Hsts} {Referrer} {Permissions} {FrameAncestors} {string.Join(' ', Contact)} {Expires:O}";
}
