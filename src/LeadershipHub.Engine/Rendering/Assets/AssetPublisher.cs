using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Head;

namespace LeadershipHub.Engine.Rendering.Assets;

/// <summary>Publishes assets one by one; a style sheet's references first, since their names become part of it.</summary>
/// <param name="read">The asset of which more is wanted than its address; null for none.</param>
internal sealed partial class AssetPublisher(Site site, ISourceReader reader, IOutputSink sink, RenderLog log, string? read = null)
{
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly List<(CssUse Use, string Address)> _elsewhere = [];

    public List<(string Path, OutputFile File)> Files { get; } = [];

    public Dictionary<string, string> Urls { get; } = new(StringComparer.Ordinal);

    /// <summary>Of the asset that is read, once it is published; null before, and where that failed.</summary>
    public AssetReading? Reading { get; private set; }

    /// <summary>The URL of an asset; null where it cannot be published, which is reported.</summary>
    public string? Publish(string name)
    {
        if (Urls.TryGetValue(name, out var known))
            return known;

        var file = site.Theme.Files["assets/" + name];
        if (!_open.Add(name))
        {
            log.Add(RenderingDiagnostics.AssetsInCircle(file));
            return null;
        }

        try
        {
            var bytes = Prepare(name, file, reader.ReadAllBytes(file));
            var path = Fingerprinted(name, ContentHash.Of(bytes));
            if (string.Equals(name, read, StringComparison.Ordinal))
                Reading = new("sha384-" + Convert.ToBase64String(SHA384.HashData(bytes)), [.. _elsewhere]);
            Files.Add((path, sink.Write(path, bytes)));
            return Urls[name] = site.Urls.OfPath("/" + path);
        }
        catch (IOException e)
        {
            log.Add(RenderingDiagnostics.UnreadableFile(file.Path, e.Message));
            return null;
        }
        finally
        {
            _open.Remove(name);
        }
    }

    private byte[] Prepare(string name, SourceFile file, byte[] bytes) => Path.GetExtension(name) switch
    {
        ".css" => PrepareStyles(name, file, Encoding.UTF8.GetString(bytes)),
        ".js" => Encoding.UTF8.GetBytes(JsMinifier.Minify(Encoding.UTF8.GetString(bytes))),
        _ => bytes,
    };

    private byte[] PrepareStyles(string name, SourceFile file, string css)
    {
        var minified = CssMinifier.Minify(WithPublishedReferences(name, file, css));
        if (read is not null)
            _elsewhere.AddRange(CssSources.In(minified));
        return Encoding.UTF8.GetBytes(minified);
    }

    // url(x), url("x") and @import "x" become the published names, relative to nothing: they start with a slash.
    private string WithPublishedReferences(string name, SourceFile file, string css) => Reference().Replace(css, match =>
    {
        var target = match.Groups["target"].Value;
        if (target.Length == 0 || target[0] is '#' or '/' || target.Contains(':', StringComparison.Ordinal))
            return match.Value;

        var end = target.AsSpan().IndexOfAny('?', '#');
        var (path, suffix) = end < 0 ? (target, "") : (target[..end], target[end..]);
        var folder = name.LastIndexOf('/') is > 0 and var slash ? name[..slash] : "";
        var resolved = SourcePaths.Resolve(folder, path);
        if (resolved is null || !site.Theme.Files.ContainsKey("assets/" + resolved))
        {
            log.Add(RenderingDiagnostics.BrokenAssetReference(file, target));
            return match.Value;
        }

        if (Publish(resolved) is not { } url)
            return match.Value;

        return $"{match.Groups["before"].Value}{url}{suffix}{match.Groups["after"].Value}";
    });

    private static string Fingerprinted(string name, ContentHash hash)
    {
        var extension = Path.GetExtension(name);
        return $"assets/{name[..^extension.Length]}.{hash.ToString()[..8]}{extension}";
    }

    [GeneratedRegex("""(?<before>url\(\s*["']?|@import\s+["'])(?<target>[^"')\s]+)(?<after>["']?\s*\)|["'])""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Reference();
}
