using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Loading;

/// <summary>Stage 1: walks the site's folders once. Reads no contents; the stages that need them ask <see cref="Sources.Reader"/>.</summary>
public static class SourceLoader
{
    /// <summary>Bytes that a Markdown, YAML, JSON or CSV source may have.</summary>
    public const long LargestText = 16 * 1_048_576;

    public static Diagnosed<Sources> Load(BuildOptions options, CancellationToken cancel)
    {
        var root = Path.GetFullPath(options.SiteFolder);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var walk = new TreeWalk(root, LargestText, options.Threads, diagnostics, cancel);

        var config = walk.File("site.config.yml");
        if (config is null)
            diagnostics.Add(LoadingDiagnostics.NoConfiguration());

        var identity = walk.File("site.lock.yml");
        var (content, statics, overrides, themes) = (Content(walk, diagnostics), walk.Folder("static"), walk.Folder("theme"), walk.Folder("themes"));
        var sources = new Sources
        {
            Reader = new DiskReader(),
            All = [.. content, .. config is null ? [] : (ReadOnlySpan<SourceFile>)[config], .. identity is null ? [] : (ReadOnlySpan<SourceFile>)[identity], .. statics, .. overrides, .. themes],
            Config = config,
            Lock = identity,
            Content = content,
            Static = statics,
            ThemeOverrides = overrides,
            Themes = Themes(themes),
        };

        return new(sources, diagnostics.DrainToImmutable());
    }

    private static Dictionary<string, IReadOnlyList<SourceFile>> Themes(ImmutableArray<SourceFile> files)
    {
        var themes = new Dictionary<string, IReadOnlyList<SourceFile>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (file.Path.IndexOf('/', "themes/".Length) is not (> 0 and var slash))
                continue;

            var name = file.Path["themes/".Length..slash];
            if (!themes.TryGetValue(name, out var theme))
                themes.Add(name, theme = new List<SourceFile>());
            ((List<SourceFile>)theme).Add(file);
        }

        return themes;
    }

    private static ImmutableArray<SourceFile> Content(TreeWalk walk, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var files = walk.Folder("content");
        if (!walk.HasLarge)
            return files;

        foreach (var file in files)
        {
            if (IsTooLarge(file))
                diagnostics.Add(LoadingDiagnostics.SourceTooLarge(file.Path, file.Size));
        }

        return files.RemoveAll(IsTooLarge);
    }

    private static bool IsTooLarge(SourceFile file) => file.Size > LargestText && file.Extension is (".md" or ".yml" or ".yaml" or ".json" or ".csv");
}
