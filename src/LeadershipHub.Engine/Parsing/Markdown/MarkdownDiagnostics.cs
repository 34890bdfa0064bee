using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Engine.Parsing.Markdown;

/// <summary>What can be wrong with the Markdown of a source: LH230–LH249.</summary>
internal static class MarkdownDiagnostics
{
    public static Diagnostic UnterminatedShortcode(SourceSpan at) => new(
        "LH230", Severity.Error, "'{{<' opens a shortcode that never ends.", at,
        Help: "End it with '>}}' before the next blank line, or write '{{</* name */>}}' to show a shortcode as text.");

    public static Diagnostic UnclosedShortcode(string name, SourceSpan at) => new(
        "LH231", Severity.Error, $"The shortcode '{name}' is not closed here, but it is used as a pair elsewhere in this file.", at,
        Help: $"Add '{{{{< /{name} >}}}}', or write '{{{{< {name} / >}}}}' where it has no text of its own.");

    public static Diagnostic SplitShortcode(string name, int closeLine, SourceSpan at) => new(
        "LH231", Severity.Error, $"The shortcode '{name}' opens here, but its end on line {closeLine} is in another paragraph, list or quote.", at,
        Help: "Put both tags on lines of their own with the same indentation, or both into one paragraph.");

    public static Diagnostic UnopenedShortcode(string name, SourceSpan at) => new(
        "LH232", Severity.Error, $"'{{{{< /{name} >}}}}' closes a shortcode that was not opened.", at,
        Help: $"Remove it, or open it before with '{{{{< {name} >}}}}'.");

    public static Diagnostic BadArguments(string? name, string problem, SourceSpan at) => new(
        "LH233", Severity.Error, name is null ? problem : $"The shortcode '{name}' cannot be read: {problem}", at,
        Help: "Write it as {{< name value key=\"value\" >}}; inside quotes, \\\" is a quote.");

    public static Diagnostic ShortcodesTooDeep(string name, int limit, SourceSpan at) => new(
        "LH234", Severity.Error, $"The shortcode '{name}' stands inside more than {limit} others.", at,
        Help: "Close the ones around it, or take some of them away.");

    public static Diagnostic NestedTooDeeply(SourceSpan at) => new(
        "LH240", Severity.Error, "The Markdown is nested too deeply, or repeats links too often; the page is left empty.", at,
        Help: "Look for a long run of '>', '[', '*', '](' or list markers, or for thousands of link definitions.");

    public static Diagnostic UnknownAdmonition(string kind, SourceSpan at) => new(
        "LH241", Severity.Warning, $"'[!{kind}]' is not an admonition.", at,
        Help: Spelling.DidYouMean(kind.ToUpperInvariant(), Syntax.AdmonitionMarker.Kinds) ?? $"Use one of {string.Join(", ", Syntax.AdmonitionMarker.Kinds)}.");

    public static Diagnostic RepeatedId(string id, SourceSpan at) => new(
        "LH242", Severity.Warning, $"The id '{id}' occurs twice in this file.", at,
        Help: "Give one of them another id; links can reach only the first.");

    public static Diagnostic PulledFromNowhere(SourceSpan at) => new(
        "LH269", Severity.Warning, "These words do not stand in the text that they are pulled from.", at,
        Help: "Repeat them as they stand there; letters and digits have to be the same.");
}
