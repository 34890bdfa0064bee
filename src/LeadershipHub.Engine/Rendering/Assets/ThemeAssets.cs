using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Head;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering.Assets;

/// <summary>The theme's assets, published under names that hold a fingerprint of their content, and its icons.</summary>
internal sealed class ThemeAssets
{
    private const string Folder = "assets/";
    private const string IconFolder = "icons/";

    private readonly Lazy<FrozenDictionary<string, Html>> _icons;
    private readonly ConcurrentDictionary<string, AssetReading?> _readings = new(StringComparer.Ordinal);
    private readonly Lazy<FrozenDictionary<string, string>> _styleSheets;
    private readonly Func<string, AssetReading?> _read;

    private ThemeAssets(IReadOnlyDictionary<string, string> urls, Lazy<FrozenDictionary<string, Html>> icons, ImmutableArray<(string Path, OutputFile File)> files, Func<string, AssetReading?> read)
    {
        (Urls, _icons, Files, _read) = (urls, icons, files, read);
        _styleSheets = new(() => urls.Where(asset => asset.Key.EndsWith(".css", StringComparison.Ordinal)).ToFrozenDictionary(asset => asset.Value, asset => asset.Key, StringComparer.Ordinal));
    }

    /// <summary>What was published, by output paths.</summary>
    public ImmutableArray<(string Path, OutputFile File)> Files { get; }

    /// <summary>URL paths by names below <c>assets/</c>: <c>css/main.css</c> → <c>/assets/css/main.1a2b3c4d.css</c>.</summary>
    public IReadOnlyDictionary<string, string> Urls { get; }

    /// <summary>Inline SVG by name.</summary>
    public FrozenDictionary<string, Html> Icons => _icons.Value;

    /// <summary>Those of a theme that is published as it is.</summary>
    public static ThemeAssets Recall(Site site, ISourceReader reader, IReadOnlyDictionary<string, string> urls, RenderLog log) =>
        new(urls, new(() => IconsOf(site, reader, log)), [], name => Read(name, site, reader));

    /// <summary>What a browser holds a published asset to: <c>sha384-…</c>; null where there is none of this name. https://www.w3.org/TR/SRI/</summary>
    public string? IntegrityOf(string name) => _readings.GetOrAdd(name, _read)?.Integrity;

    /// <summary>What a published style sheet, and those that it imports, take from other hosts or hold themselves.</summary>
    /// <param name="url">As pages name it; of anything else there is nothing.</param>
    public ImmutableArray<(CssUse Use, string Address)> ElsewhereOf(string url) =>
        _styleSheets.Value.TryGetValue(url, out var name) ? _readings.GetOrAdd(name, _read)?.Elsewhere ?? [] : [];

    // Few assets are asked for it, and only when a page is rendered that names one: they are made once more rather than remembered.
    private static AssetReading? Read(string name, Site site, ISourceReader reader)
    {
        if (!site.Theme.Files.ContainsKey(Folder + name))
            return null;

        var publisher = new AssetPublisher(site, reader, new NowhereSink(), new RenderLog(), name);
        publisher.Publish(name);
        return publisher.Reading;
    }

    public static ThemeAssets Publish(Site site, ISourceReader reader, IOutputSink sink, RenderLog log)
    {
        var publisher = new AssetPublisher(site, reader, sink, log);
        foreach (var path in site.Theme.Files.Keys.Where(f => f.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            publisher.Publish(path[Folder.Length..]);

        return new(publisher.Urls.ToFrozenDictionary(StringComparer.Ordinal), new(IconsOf(site, reader, log)), [.. publisher.Files], name => Read(name, site, reader));
    }

    private static FrozenDictionary<string, Html> IconsOf(Site site, ISourceReader reader, RenderLog log) =>
        site.Theme.Files.Keys
            .Where(path => path.StartsWith(IconFolder, StringComparison.Ordinal) && path.EndsWith(".svg", StringComparison.Ordinal))
            .ToFrozenDictionary(path => path[IconFolder.Length..^".svg".Length], path => Icon(reader, site.Theme.Files[path], log), StringComparer.Ordinal);

    private static Html Icon(ISourceReader reader, SourceFile file, RenderLog log)
    {
        try
        {
            return Html.FromString(Encoding.UTF8.GetString(reader.ReadAllBytes(file)).Trim());
        }
        catch (IOException e)
        {
            log.Add(RenderingDiagnostics.UnreadableFile(file.Path, e.Message));
            return Html.Empty;
        }
    }
}
