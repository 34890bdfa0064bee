using System.Buffers;
using System.Text;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering;
using LeadershipHub.Engine.Routing;

namespace LeadershipHub.Engine;

/// <summary>What a site asks of its host, as <c>_headers</c> and <c>_redirects</c> say it, whether they are written or not.</summary>
public sealed record HostFiles
{
    /// <summary>Absolute, with a slash at its end.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>The text of <c>_headers</c>: the author's, or that of a build.</summary>
    public required string Headers { get; init; }

    /// <summary>The same of <c>_redirects</c>; empty where there is none.</summary>
    public required string Redirects { get; init; }

    /// <summary>Whether the site has a page <c>404.html</c>.</summary>
    public required bool HasNotFound { get; init; }

    /// <summary>Null where the sources cannot be read; the diagnostics say why.</summary>
    public static Diagnosed<HostFiles?> Of(BuildOptions options, CancellationToken cancel)
    {
        var log = new DiagnosticLog();
        if (ReadSite.Of(options, log, null, cancel) is not var (sources, _, site))
            return new(null, log.InSourceOrder());

        var plan = log.Keep(RoutePlanner.Plan(site));
        return new(
            new()
            {
                BaseUrl = site.Config.BaseUrl,
                Headers = TextOf("/_headers", plan, sources.Reader) ?? Written(output => HeadersWriter.Write(site, plan, output)),
                Redirects = TextOf("/_redirects", plan, sources.Reader) ?? Written(output => AliasWriter.WriteRedirects(site, plan, output)),
                HasNotFound = plan.At("/404.html") is not null,
            },
            log.InSourceOrder());
    }

    // A file of the author's stands before ours.
    private static string? TextOf(string path, RoutePlan plan, ISourceReader reader) => plan.At(path) switch
    {
        FileRoute file => Encoding.UTF8.GetString(reader.ReadAllBytes(file.File)),
        ScriptRoute script => Encoding.UTF8.GetString(script.File.Content.Span),
        _ => null,
    };

    private static string Written(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
