using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using LeadershipHub.Engine.Model;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering.Assets;

/// <summary>The theme's assets, published under names that hold a fingerprint of their content, and its icons.</summary>
internal sealed class ThemeAssets
{
    private const string Folder = "assets/";
    private const string IconFolder = "icons/";

    private ThemeAssets(FrozenDictionary<string, string> urls, Lazy<FrozenDictionary<string, Html>> icons, ImmutableArray<(string Path, OutputFile File)> files) =>
        (Urls, _icons, Files) = (urls, icons, files);

    private readonly Lazy<FrozenDictionary<string, Html>> _icons;

    /// <summary>What was published, by output paths.</summary>
    public ImmutableArray<(string Path, OutputFile File)> Files { get; }

    /// <summary>URL paths by names below <c>assets/</c>: <c>css/main.css</c> → <c>/assets/css/main.1a2b3c4d.css</c>.</summary>
    public FrozenDictionary<string, string> Urls { get; }

    /// <summary>Inline SVG by name.</summary>
    public FrozenDictionary<string, Html> Icons => _icons.Value;

    /// <summary>Those of a theme that is published as it is.</summary>
    public static ThemeAssets Recall(Site site, ISourceReader reader, FrozenDictionary<string, string> urls, RenderLog log) =>
        new(urls, new(() => IconsOf(site, reader, log)), []);

    public static ThemeAssets Publish(Site site, ISourceReader reader, IOutputSink sink, RenderLog log)
    {
        var publisher = new AssetPublisher(site, reader, sink, log);
        foreach (var path in site.Theme.Files.Keys.Where(f => f.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            publisher.Publish(path[Folder.Length..]);

        return new(publisher.Urls.ToFrozenDictionary(StringComparer.Ordinal), new(IconsOf(site, reader, log)), [.. publisher.Files]);
    }

    private static FrozenDictionary<string, Html> IconsOf(Site site, ISourceReader reader, RenderLog log) =>
        site.Theme.Files
            .Where(f => f.Key.StartsWith(IconFolder, StringComparison.Ordinal) && f.Key.EndsWith(".svg", StringComparison.Ordinal))
            .ToFrozenDictionary(f => f.Key[IconFolder.Length..^".svg".Length], f => Icon(reader, f.Value, log), StringComparer.Ordinal);

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
