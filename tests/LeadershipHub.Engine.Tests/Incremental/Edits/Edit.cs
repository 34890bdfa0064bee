using LeadershipHub.Engine.Tests.Incremental.Harness;

namespace LeadershipHub.Engine.Tests.Incremental.Edits;

/// <summary>
/// One thing that happens to a site between two builds. What it names may be gone when edits before it were dropped; it then changes nothing.
/// <c>ToString</c> says what happens.
/// </summary>
internal abstract record Edit
{
    public abstract void Apply(LivingSite site);

    /// <summary>A text as it may stand in a line of a report.</summary>
    protected static string Shown(string? text) =>
        text is null ? "nothing" : "'" + (text.Length > 160 ? text[..160] + "…" : text).Replace("\n", "⏎", StringComparison.Ordinal) + "'";
}
