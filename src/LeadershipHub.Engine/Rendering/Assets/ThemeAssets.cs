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

    private ThemeAssets(FrozenDictionary<string, string> urls, FrozenDictionary<string, Html> icons, ImmutableArray<(string Path, OutputFile File)> files) =>
        (Urls, Icons, Files) = (urls, icons, files);

    /// <summary>What was published, by output paths.</summary>
    public ImmutableArray<(string Path, OutputFile File)> Files { get; }

    /// <summary>URL paths by names below <c>assets/</c>: <c>css/main.css</c> → <c>/assets/css/main.1a2b3c4d.css</c>.</summary>
    public FrozenDictionary<string, string> Urls { get; }

    /// <summary>Inline SVG by name.</summary>
    public FrozenDictionary<string, Html> Icons { get; }

    public static ThemeAssets Publish(Site site, ISourceReader reader, IOutputSink sink, RenderLog log)
    {
        var publisher = new AssetPublisher(site, reader, sink, log);
        foreach (var path in site.Theme.Files.Keys.Where(f => f.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            publisher.Publish(path[Folder.Length..]);

        var icons = site.Theme.Files
            .Where(f => f.Key.StartsWith(IconFolder, StringComparison.Ordinal) && f.Key.EndsWith(".svg", StringComparison.Ordinal))
            .ToFrozenDictionary(f => f.Key[IconFolder.Length..^".svg".Length], f => Icon(reader, f.Value, log), StringComparer.Ordinal);

        return new(publisher.Urls.ToFrozenDictionary(StringComparer.Ordinal), icons, [.. publisher.Files]);
    }

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
