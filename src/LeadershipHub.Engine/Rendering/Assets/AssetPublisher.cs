using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Rendering.Assets;

/// <summary>Publishes assets one by one; a style sheet's references first, since their names become part of it.</summary>
internal sealed partial class AssetPublisher(Site site, ISourceReader reader, IOutputSink sink, RenderLog log, bool withIntegrity = false)
{
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    public List<(string Path, OutputFile File)> Files { get; } = [];

    public Dictionary<string, string> Urls { get; } = new(StringComparer.Ordinal);

    /// <summary>Hashes by names, where they are asked for. https://www.w3.org/TR/SRI/</summary>
    public Dictionary<string, string> Integrity { get; } = new(StringComparer.Ordinal);

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
            if (withIntegrity)
                Integrity[name] = "sha384-" + Convert.ToBase64String(SHA384.HashData(bytes));
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
        ".css" => Encoding.UTF8.GetBytes(CssMinifier.Minify(WithPublishedReferences(name, file, Encoding.UTF8.GetString(bytes)))),
        ".js" => Encoding.UTF8.GetBytes(JsMinifier.Minify(Encoding.UTF8.GetString(bytes))),
        _ => bytes,
    };

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
