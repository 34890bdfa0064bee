using System.Diagnostics.CodeAnalysis;
using LeadershipHub.Scripting.Files;

namespace LeadershipHub.Scripting.Locking;

/// <summary>A line of a lock file.</summary>
/// <param name="Hash">See <see cref="Fingerprint"/>.</param>
/// <param name="Line">Where it stands, from 1; 0 for one that is not written yet.</param>
internal sealed record LockLine(string Hash, int Line)
{
    private const string Gap = "  ";

    public static bool TryParse(string text, int number, [NotNullWhen(true)] out string? path, [NotNullWhen(true)] out LockLine? line)
    {
        const int Start = Fingerprint.Digits + 2;
        var good = text.Length > Start
            && text[..Fingerprint.Digits].All(char.IsAsciiHexDigitLower)
            && text.AsSpan(Fingerprint.Digits, Gap.Length).SequenceEqual(Gap);

        path = good ? text[Start..] : null;
        line = good ? new(text[..Fingerprint.Digits], number) : null;
        return good;
    }
}
