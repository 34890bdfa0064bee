using System.Text;

namespace LeadershipHub.Templating.FirstRender;

/// <summary>The templates of a theme on disk, by their paths below it, with or without extension. Each is read when it is asked for.</summary>
internal sealed class ThemeFolder(string root) : ITemplateLoader
{
    // A full path is not looked for below the working folder again, once for each file.
    private readonly string _root = Path.GetFullPath(root) + "/";

    public bool TryLoad(string name, out TemplateSource source)
    {
        var path = _root + (name.Contains(".sbn-", StringComparison.Ordinal) ? name : name + ".sbn-html");
        try
        {
            var mode = path.EndsWith(".sbn-txt", StringComparison.Ordinal) ? TemplateMode.Text : TemplateMode.Html;
            source = new(name, Encoding.UTF8.GetString(File.ReadAllBytes(path)), mode);
            return true;
        }
        catch (FileNotFoundException)
        {
            source = default;
            return false;
        }
    }
}
