using System.Globalization;
using LeadershipHub.Feedback.Forms;

namespace LeadershipHub.Feedback.Submitting;

/// <summary>What only programs do.</summary>
internal static class SpamCheck
{
    /// <returns>Why it is spam; null if nothing says so.</returns>
    public static string? ReasonOf(FormDefinition form, Posted posted, DateTimeOffset now)
    {
        if (posted.One(form.Honeypot) is not null)
            return "honeypot";

        // Without script there is no moment. One in the future is of a clock that differs, and says nothing.
        if (posted.One(form.StartedField) is { } text
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var started)
            && (now.ToUnixTimeMilliseconds() - started) / 1000.0 is >= 0 and var seconds
            && seconds < form.MinSeconds)
            return "too_fast";

        return null;
    }
}
