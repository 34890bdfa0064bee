namespace LeadershipHub.Engine.Parsing.Markdown;

/// <summary>
/// Finds texts that nobody writes but on which Markdig takes quadratic time. The limits are far above every real text and
/// low enough for about a second.
/// </summary>
internal static class Complexity
{
    private const int UnclosedLinks = 5_000;
    private const int Definitions = 20_000;

    // Shorter texts cannot take long.
    private const int SmallText = 10_000;

    public static bool IsTooHigh(ReadOnlySpan<char> text) =>
        text.Length > SmallText && (text.Count("](") - text.Count(')') > UnclosedLinks || text.Count("]:") > Definitions);
}
