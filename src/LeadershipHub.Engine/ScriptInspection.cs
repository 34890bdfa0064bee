using System.Collections.Immutable;
using System.Text;
using LeadershipHub.Engine.Loading;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Scripts;

namespace LeadershipHub.Engine;

/// <summary>Finds the scripts of a site without running them.</summary>
public static class ScriptInspection
{
    private const string Plugins = "content/_plugins/";

    /// <summary>All scripts that a build may run, those of every theme among them, in ordinal order of their paths.</summary>
    public static ImmutableArray<ScriptText> Of(BuildOptions options, CancellationToken cancel)
    {
        var sources = SourceLoader.Load(options, cancel).Value;
        return [.. sources.All.Where(file => IsPlugin(file) || IsPage(file) || IsThemePlugin(file)).Select(file => Read(file, sources.Reader))];
    }

    internal static ScriptText Read(SourceFile file, ISourceReader reader) => new(file.Path, Encoding.UTF8.GetString(reader.ReadAllBytes(file)).TrimStart('\uFEFF'));

    internal static bool IsPlugin(SourceFile file) => IsDirectlyIn(file, Plugins);

    // Libraries that scripts load lie in folders whose names begin with an underscore.
    internal static bool IsPage(SourceFile file) =>
        file.Path.StartsWith("content/", StringComparison.Ordinal) && file.Extension is ".csx" && !file.Path.Contains("/_", StringComparison.Ordinal) && !file.Path.StartsWith("content/data/", StringComparison.Ordinal);

    /// <summary>Of the site's overrides, or of any theme.</summary>
    internal static bool IsThemePlugin(SourceFile file)
    {
        if (IsDirectlyIn(file, "theme/plugins/"))
            return true;

        return file.Path.StartsWith("themes/", StringComparison.Ordinal) && file.Path.IndexOf('/', "themes/".Length) is > 0 and var end && IsDirectlyIn(file, file.Path[..end] + "/plugins/");
    }

    private static bool IsDirectlyIn(SourceFile file, string folder) =>
        file.Path.StartsWith(folder, StringComparison.Ordinal) && file.Path.EndsWith(".csx", StringComparison.Ordinal) && file.Path.IndexOf('/', folder.Length) < 0;
}
