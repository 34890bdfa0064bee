using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadershipHub.Engine.Model.Auditing;

namespace LeadershipHub.Auditing.Reading;

/// <summary>The files of a site by their addresses. Thread-safe.</summary>
internal sealed class SiteIndex
{
    private readonly FrozenDictionary<string, int> _files;
    private readonly ConcurrentDictionary<string, AuditUrl> _urls = new(StringComparer.Ordinal);
    private readonly string _origin;
    private readonly string _basePath;

    public SiteIndex(AuditedSite site)
    {
        Files = site.Files;
        var home = new Uri(site.BaseUrl);
        _origin = home.GetLeftPart(UriPartial.Authority);
        _basePath = Uri.UnescapeDataString(home.AbsolutePath);
        Home = site.BaseUrl;
        _files = Files.Select((file, number) => KeyValuePair.Create(file.Path, number)).ToFrozenDictionary(StringComparer.Ordinal);
    }

    public ImmutableArray<AuditedFile> Files { get; }

    /// <summary>The hub's address, with a slash at its end.</summary>
    public string Home { get; }

    /// <summary>The address of a file below the base path: <c>/posts/listen/</c>.</summary>
    public static string PathOf(string file) =>
        file is "index.html" ? "/" : file.EndsWith("/index.html", StringComparison.Ordinal) ? "/" + file[..^"index.html".Length] : "/" + file;

    /// <summary>The whole address of a file, not encoded.</summary>
    public string UrlOf(int file) => Home + PathOf(Files[file].Path)[1..];

    public int FileAt(string path) => _files.GetValueOrDefault(path, -1);

    /// <summary>Where an address leads.</summary>
    /// <param name="text">As it is written, references resolved.</param>
    /// <param name="page">The page it stands on: its path below the base path.</param>
    public AuditUrl Resolve(string text, string page)
    {
        var url = text.Trim();
        if (url.StartsWith("//", StringComparison.Ordinal))
            url = "https:" + url;
        var colon = SchemeEnd(url);
        if (colon < 0 && !url.StartsWith('/'))
            url = Absolute(url, _basePath.TrimEnd('/') + page);
        else if (colon < 0 && NeedsNormalizing(url))
            url = Normalized(url);
        return _urls.GetOrAdd(url, Parse);
    }

    private AuditUrl Parse(string url)
    {
        var colon = SchemeEnd(url);
        if (colon >= 0)
        {
            var scheme = url[..colon].ToLowerInvariant();
            if (scheme is not ("http" or "https"))
                return new() { Kind = scheme is "javascript" ? UrlKind.Script : UrlKind.Other, Text = url };
            if (!Uri.TryCreate(url, UriKind.Absolute, out var whole))
                return new() { Kind = UrlKind.Outside, Text = url, Origin = "" };

            var origin = whole.GetLeftPart(UriPartial.Authority);
            if (!string.Equals(origin, _origin, StringComparison.OrdinalIgnoreCase))
                return new() { Kind = UrlKind.Outside, Text = url, Origin = origin };
            var start = url.AsSpan(colon + 3).IndexOfAny("/?#");
            var local = start < 0 ? "" : url[(colon + 3 + start)..];
            return Local(Normalized(local.StartsWith('/') ? local : "/" + local), url);
        }

        return Local(url, url);
    }

    private AuditUrl Local(string url, string text)
    {
        string? fragment = null;
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        if (hash >= 0)
            (url, fragment) = (url[..hash], Uri.UnescapeDataString(url[(hash + 1)..]));
        var query = url.IndexOf('?', StringComparison.Ordinal);
        if (query >= 0)
            url = url[..query];
        var path = url.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(url) : url;
        if (path.Length + 1 == _basePath.Length && _basePath.StartsWith(path, StringComparison.Ordinal))
            path = _basePath;
        if (!path.StartsWith(_basePath, StringComparison.Ordinal))
            return new() { Kind = UrlKind.Beside, Text = text, Path = path, Fragment = fragment };

        path = path[(_basePath.Length - 1)..];
        var file = path.EndsWith('/') ? FileAt(path[1..] + "index.html") : FileAt(path[1..]);
        var lacksSlash = file < 0 && !path.EndsWith('/') && FileAt(path[1..] + "/index.html") >= 0;
        return new()
        {
            Kind = UrlKind.Inside,
            Text = text,
            Path = path,
            Fragment = fragment,
            File = lacksSlash ? FileAt(path[1..] + "/index.html") : file,
            LacksSlash = lacksSlash,
        };
    }

    private static string Absolute(string relative, string page)
    {
        if (relative.Length == 0 || relative[0] is '#' or '?')
            return page + relative;

        return Normalized(page[..(page.LastIndexOf('/') + 1)] + relative);
    }

    private static bool NeedsNormalizing(string url) => url.Contains("/.", StringComparison.Ordinal);

    // Dots as in RFC 3986, section 5.2.4; a query may hold what it likes.
    private static string Normalized(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var (path, rest) = end < 0 ? (url, "") : (url[..end], url[end..]);
        var kept = new List<string>();
        var segments = path.Split('/');
        foreach (var segment in segments[1..])
        {
            if (segment is "..")
                kept.RemoveRange(Math.Max(0, kept.Count - 1), Math.Min(1, kept.Count));
            else if (segment is not ".")
                kept.Add(segment);
        }

        if (segments[^1] is "." or "..")
            kept.Add("");
        return "/" + string.Join('/', kept) + rest;
    }

    // The offset of the colon behind a scheme; -1 where there is none.
    private static int SchemeEnd(string url)
    {
        for (var i = 0; i < url.Length; i++)
        {
            if (url[i] == ':')
                return i > 0 ? i : -1;
            if (!char.IsAsciiLetterOrDigit(url[i]) && url[i] is not ('+' or '-' or '.'))
                return -1;
        }

        return -1;
    }
}
