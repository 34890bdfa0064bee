using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model.Scripts;

/// <summary>What scripts add to a site besides pages and data.</summary>
public sealed record ScriptAdditions
{
    public static ScriptAdditions None { get; } = new();

    /// <summary>Whether the site has scripts at all.</summary>
    public bool Exist { get; init; }

    public ImmutableArray<ScriptFunction> Functions { get; init; } = [];

    public ImmutableArray<ScriptShortcode> Shortcodes { get; init; } = [];

    public ImmutableArray<ScriptFile> Files { get; init; } = [];

    /// <summary>When the site would come out otherwise by the passing of time alone, as scripts said; null where it would not.</summary>
    public DateTimeOffset? NextChange { get; init; }

    /// <summary>Whether every build has to run the scripts, whatever changed.</summary>
    public bool IsVolatile { get; init; }

    /// <summary>Files that scripts are made of or have read and that are no sources of the build.</summary>
    public ImmutableArray<TakenFile> TakenFiles { get; init; } = [];
}

/// <summary>A function of templates that a script brought.</summary>
/// <param name="Script">Path of the script, for messages.</param>
/// <param name="Call">Takes one argument for each parameter. Called on several threads at once; may throw whatever the script throws.</param>
/// <param name="Print">Of all that decides about its answers besides its arguments.</param>
public sealed record ScriptFunction(string Name, string Script, ImmutableArray<ScriptParameter> Parameters, Func<Site, object?[], object?> Call, ulong Print);

/// <summary>A parameter by its name in templates.</summary>
public sealed record ScriptParameter(string Name, bool IsRequired, object? Default);

/// <summary>A shortcode that a script brought.</summary>
/// <param name="Call">Gives HTML, or text to be escaped. Called on several threads at once.</param>
/// <param name="Print">As for <see cref="ScriptFunction"/>.</param>
public sealed record ScriptShortcode(string Name, string Script, Func<Site, ScriptShortcodeCall, object?> Call, ulong Print);

/// <summary>How a text calls a shortcode.</summary>
/// <param name="Inner">What stands between a pair as HTML; null for a single tag.</param>
/// <param name="Page">The page whose text it is; null in the text of something else.</param>
public sealed record ScriptShortcodeCall(ImmutableArray<string> Args, ImmutableArray<KeyValuePair<string, string>> Params, string? Inner, Page? Page);

/// <summary>A file of the output that a script made.</summary>
public sealed record ScriptFile(Permalink Permalink, string Script, ReadOnlyMemory<byte> Content)
{
    public ContentHash Hash { get; } = ContentHash.Of(Content.Span);
}

/// <summary>A text that is HTML already.</summary>
public sealed record ScriptHtml(string Text);

/// <summary>A file below the site's folder with the print of its content; 0 where it was not there.</summary>
public sealed record TakenFile(string Path, ulong Print);
