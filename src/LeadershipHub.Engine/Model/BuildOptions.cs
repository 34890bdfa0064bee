using LeadershipHub.Engine.Model.Auditing;
using LeadershipHub.Engine.Model.Scripts;

namespace LeadershipHub.Engine.Model;

/// <summary>What the caller of a build decides.</summary>
public sealed record BuildOptions
{
    /// <summary>The folder with <c>site.config.yml</c>.</summary>
    public required string SiteFolder { get; init; }

    /// <summary>Where the site is written; null takes <c>output</c> of the configuration.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>Replaces <c>base_url</c> of the configuration.</summary>
    public string? BaseUrl { get; init; }

    public bool Drafts { get; init; }

    public bool Future { get; init; }

    public bool Expired { get; init; }

    /// <summary>Only its author sees the site, who is told in the pages what keeps a form from being sent.</summary>
    public bool Preview { get; init; }

    /// <summary>Where forms of the provider <c>inbox</c> go, in place of the configuration's address: the preview takes them itself.</summary>
    public string? InboxUrl { get; init; }

    /// <summary>Warnings count as errors.</summary>
    public bool Strict { get; init; }

    /// <summary>Writes every file again, changed or not.</summary>
    public bool Clean { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>The clock that stamps files when they are written; decides nothing about the output.</summary>
    public TimeProvider SystemClock { get; init; } = TimeProvider.System;

    /// <summary>The value of a variable of the environment; null where it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Told when a stage begins.</summary>
    public IProgress<BuildStage>? Progress { get; init; }

    /// <summary>What paints cards; null takes what the machine has.</summary>
    public ICardPainter? Painter { get; init; }

    /// <summary>What compiles and runs the site's scripts; null leaves them out.</summary>
    public IScriptRunner? Scripts { get; init; }

    /// <summary>What looks at the whole site before it is published; null where nobody does.</summary>
    public ISiteAuditor? Auditor { get; init; }

    /// <summary>Threads that parse and render; at least 1.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}

public enum BuildStage
{
    Loading,
    Parsing,
    Assembling,
    Routing,
    Rendering,
    Checking,
    Writing,
}
