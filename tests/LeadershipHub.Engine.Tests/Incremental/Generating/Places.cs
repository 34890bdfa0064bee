using LeadershipHub.Engine.Tests.Incremental.Sources;

namespace LeadershipHub.Engine.Tests.Incremental.Generating;

/// <summary>Which sources are what, by where they lie.</summary>
internal static class Places
{
    private const string Content = "content/";

    /// <summary>Posts and pages: what makes a page of its own and may be linked to.</summary>
    public static string[] Pages(SiteSources sources) => [.. sources.Texts.Keys.Where(IsPage)];

    /// <summary>Pages that are likely to be published, for references that are errors where they are not.</summary>
    public static string[] Steady(SiteSources sources) => [.. sources.Texts
        .Where(text => IsPage(text.Key) && !text.Value.Front.ContainsKey("draft") && !text.Value.Front.ContainsKey("expires") && text.Value.Front.GetValueOrDefault("date") is not ['2', '0', '2', '6', '-', '0', '6' or '7', ..])
        .Select(text => text.Key)];

    /// <summary>Texts of lists and terms, and snippets.</summary>
    public static string[] OtherTexts(SiteSources sources) => [.. sources.Texts.Keys.Where(path => !IsPage(path))];

    public static string[] Below(SiteSources sources, string folder) => [.. sources.Files.Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal))];

    public static string[] Bundles(SiteSources sources) =>
        [.. Pages(sources).Where(path => path.EndsWith("/index.md", StringComparison.Ordinal)).Select(path => path[..^"/index.md".Length])];

    public static string[] BundleFiles(SiteSources sources) =>
        [.. Bundles(sources).SelectMany(sources.PathsAt).Where(path => !path.EndsWith(".md", StringComparison.Ordinal))];

    public static bool IsPage(string path) =>
        path.StartsWith(Content, StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal)
        && !path.Contains("/_", StringComparison.Ordinal)
        && !Array.Exists(["tags/", "series/", "categories/", "authors/", "audiences/"], folder => path.AsSpan(Content.Length).StartsWith(folder, StringComparison.Ordinal));

    public static string BelowContent(string path) => path[Content.Length..];
}
