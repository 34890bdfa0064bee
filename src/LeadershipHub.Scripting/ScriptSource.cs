namespace LeadershipHub.Scripting;

/// <summary>A script as the site has it.</summary>
public sealed record ScriptSource
{
    /// <summary>Below the site's root folder, with forward slashes: <c>content/archive.csx</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The whole text, without a byte order mark.</summary>
    public required string Text { get; init; }
}
