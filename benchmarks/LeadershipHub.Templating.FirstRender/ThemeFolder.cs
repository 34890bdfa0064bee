using System.Text;

namespace LeadershipHub.Templating.FirstRender;

/// <summary>The templates of a theme on disk, by their paths below it, with or without extension.</summary>
internal sealed class ThemeFolder(string root) : ITemplateLoader
{
    public bool TryLoad(string name, out TemplateSource source)
    {
        var path = Path.Combine(root, name.Contains(".sbn-", StringComparison.Ordinal) ? name : name + ".sbn-html");
        source = default;
        if (!File.Exists(path))
            return false;

        source = new(name, Encoding.UTF8.GetString(File.ReadAllBytes(path)), path.EndsWith(".sbn-txt", StringComparison.Ordinal) ? TemplateMode.Text : TemplateMode.Html);
        return true;
    }
}
