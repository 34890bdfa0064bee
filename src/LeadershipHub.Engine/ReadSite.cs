using LeadershipHub.Engine.Assembling;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Loading;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing;

namespace LeadershipHub.Engine;

/// <summary>A site with all that its scripts add, assembled for those who ask about it without building it.</summary>
internal sealed record ReadSite(Sources Sources, ParsedContent Content, Site Site)
{
    /// <summary>Null where the sources cannot be read; the log says why.</summary>
    /// <param name="change">What is to be otherwise than the author has it, before the site is assembled; null for nothing.</param>
    public static ReadSite? Of(BuildOptions options, DiagnosticLog log, Func<ParsedContent, ParsedContent>? change, CancellationToken cancel)
    {
        var sources = log.Keep(SourceLoader.Load(options, cancel));
        if (sources.Config is null)
            return null;

        using var scripts = ScriptStage.Begin(options, sources, cancel);
        var content = log.Keep(ContentParser.Parse(sources, options, memory: null, out _, cancel));
        if (scripts is not null)
            content = log.Keep(scripts.Run(content));
        if (change is not null)
            content = change(content);
        return new(sources, content, log.Keep(SiteAssembler.Assemble(content, options)));
    }
}
