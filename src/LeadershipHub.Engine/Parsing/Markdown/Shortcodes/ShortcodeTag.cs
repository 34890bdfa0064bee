using System.Collections.Immutable;

namespace LeadershipHub.Engine.Parsing.Markdown.Shortcodes;

/// <summary>One tag of a shortcode: <c>{{&lt; name arg key="value" &gt;}}</c>, <c>{{&lt; /name &gt;}}</c> or <c>{{&lt;/* name */&gt;}}</c>.</summary>
internal sealed record ShortcodeTag
{
    public required ShortcodeTagKind Kind { get; init; }

    /// <summary>The name; for a literal, the text that the reader shall see. "" where there is none.</summary>
    public string Name { get; init; } = "";

    public ImmutableArray<string> Args { get; init; } = [];

    public ImmutableArray<KeyValuePair<string, string>> Params { get; init; } = [];

    /// <summary>What is wrong with it, as a sentence, or null. A wrong tag writes nothing.</summary>
    public string? Problem { get; init; }

    public static ShortcodeTag Unterminated { get; } = new() { Kind = ShortcodeTagKind.Unterminated };
}

internal enum ShortcodeTagKind
{
    /// <summary>A call, or the beginning of a pair: which one depends on whether there is an end.</summary>
    Open,
    Close,

    /// <summary><c>{{&lt; name / &gt;}}</c>: a call for certain.</summary>
    SelfClosing,

    /// <summary><c>{{&lt;/* name */&gt;}}</c>: shown, not called.</summary>
    Literal,

    /// <summary>A <c>{{&lt;</c> without <c>&gt;}}</c>.</summary>
    Unterminated,
}
