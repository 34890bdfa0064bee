using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Engine.Extending;

/// <summary>What a script has asked of the hub while it ran. Filled on the script's thread, read when it has ended.</summary>
internal sealed class HubEffects
{
    /// <summary>The site that the script saw.</summary>
    public HubSite? Site { get; init; }

    public List<AddedPage> Pages { get; } = [];

    public List<(string Path, byte[] Content)> Files { get; } = [];

    public List<(string Name, Delegate Function)> Functions { get; } = [];

    public List<(string Name, Func<HubShortcode, object?> Function)> Shortcodes { get; } = [];

    public List<(string Name, object? Value)> Data { get; } = [];

    public List<(HubPage Page, string Taxonomy, string Term)> Terms { get; } = [];

    public List<Func<HubPage, string, string>> Transforms { get; } = [];

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Files below the site's folder that were read.</summary>
    public HashSet<string> Read { get; } = new(StringComparer.Ordinal);

    public bool TouchedSite { get; set; }

    public bool TouchedDay { get; set; }

    public bool TouchedTime { get; set; }

    public bool IsVolatile { get; set; }

    /// <summary>The shortest period that was asked for.</summary>
    public TimeSpan? Refresh { get; set; }
}

/// <summary>A page that a script added.</summary>
internal sealed record AddedPage(string Path, string Title, HubContent Content, string? Summary, DateTimeOffset? Date, string? Layout, IReadOnlyList<string> Tags);
