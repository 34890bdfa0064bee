namespace LeadershipHub.Templating.FirstRender;

/// <summary>The templates of a theme on disk, by their paths below it, with or without extension.</summary>
internal sealed class ThemeFolder(string root) : ITemplateLoader
{
    public IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(root, "*.sbn-*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file)).Order(StringComparer.Ordinal)];

    public bool TryLoad(string name, out TemplateSource source)
    {
        var path = Path.Combine(root, name.Contains(".sbn-", StringComparison.Ordinal) ? name : name + ".sbn-html");
        source = default;
        if (!File.Exists(path))
            return false;

        source = new(name, File.ReadAllText(path), path.EndsWith(".sbn-txt", StringComparison.Ordinal) ? TemplateMode.Text : TemplateMode.Html);
        return true;
    }
}
