using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Loading;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Forms;
using LeadershipHub.Engine.Parsing;

namespace LeadershipHub.Engine;

/// <summary>A site's forms with where they go, without building anything.</summary>
public sealed record FormInspection
{
    /// <summary>Absolute, with a trailing slash.</summary>
    public string BaseUrl { get; init; } = "http://localhost/";

    /// <summary>In ordinal order of their names.</summary>
    public ImmutableArray<Form> Forms { get; init; } = [];

    public FormsConfig Config { get; init; } = new();

    /// <summary>Variables of the environment are filled in as for a build.</summary>
    public static Diagnosed<FormInspection> Of(BuildOptions options, CancellationToken cancel)
    {
        var log = new DiagnosticLog();
        var sources = log.Keep(SourceLoader.Load(options, cancel));
        if (sources.Config is null)
            return new(new(), log.InSourceOrder());

        var few = FewSources.Parse(sources, options, []);
        foreach (var diagnostic in few.Diagnostics)
            log.Add(diagnostic);
        return new(new() { BaseUrl = few.Settings.Config.BaseUrl, Forms = few.Settings.Forms.All, Config = few.Settings.Config.Forms }, log.InSourceOrder());
    }
}
