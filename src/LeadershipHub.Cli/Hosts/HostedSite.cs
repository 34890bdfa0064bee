using System.Collections.Immutable;
using LeadershipHub.Engine;
using LeadershipHub.Preview.Hosting;

namespace LeadershipHub.Cli.Hosts;

/// <summary>What a server has to know of a site.</summary>
internal sealed record HostedSite
{
    /// <summary>Types of files that servers do not know by themselves, by the end of a path as a regular expression.</summary>
    public static readonly ImmutableArray<(string Regex, string Type)> Types =
    [
        (@"/feed\.xml$", "application/rss+xml; charset=utf-8"),
        (@"/atom\.xml$", "application/atom+xml; charset=utf-8"),
        (@"/feed\.json$", "application/feed+json; charset=utf-8"),
        (@"\.webmanifest$", "application/manifest+json; charset=utf-8"),
        (@"\.vtt$", "text/vtt; charset=utf-8"),
    ];

    /// <summary>What lies in the output folder and is not for readers, as a regular expression.</summary>
    public const string Hidden = @"/(_headers|_redirects|\.lhub[^/]*)$";

    public required Uri Url { get; init; }

    /// <summary>On the server. The files of a site below a path lie in a folder of that path.</summary>
    public required string Root { get; init; }

    public required ImmutableArray<SiteHeader> Headers { get; init; }

    public required ImmutableArray<SiteRedirect> Redirects { get; init; }

    /// <summary>Lines of <c>_redirects</c> that are no redirects.</summary>
    public required ImmutableArray<string> Others { get; init; }

    /// <summary>The path of the page for missing pages; null where there is none.</summary>
    public required string? NotFound { get; init; }

    /// <summary>The first lines of what is written, without the mark of a comment.</summary>
    public IEnumerable<string> Comment(string server) =>
    [
        $"Headers, types and redirects of {Url}, written by 'lhub headers {server}'.",
        $"Its files lie in {Root}{Uri.UnescapeDataString(Url.AbsolutePath)}",
        .. Others.Select(line => $"Not taken over from _redirects: {line}"),
    ];

    public static HostedSite Of(HostFiles files, string? root)
    {
        var url = new Uri(files.BaseUrl);
        var (redirects, others) = SiteRedirect.Parse(files.Redirects);
        return new()
        {
            Url = url,
            Root = root ?? $"/srv/{url.IdnHost}",
            Headers = SiteHeader.Of(HeadersFile.Parse(files.Headers.Split('\n'))),
            Redirects = redirects,
            Others = others,
            NotFound = files.HasNotFound ? url.AbsolutePath + "404.html" : null,
        };
    }
}
