namespace LeadershipHub.Templating.Tests.Guide;

/// <summary>Finds files as a theme's are found: named without extension, in the mode of their extension.</summary>
internal sealed class GuideLoader(IReadOnlyDictionary<string, string> files) : ITemplateLoader
{
    public bool TryLoad(string name, out TemplateSource source)
    {
        var path = files.Keys.FirstOrDefault(file => Path.ChangeExtension(file, null) == name);
        var mode = Path.GetExtension(path) == ".sbn-txt" ? TemplateMode.Text : TemplateMode.Html;
        source = new(path ?? name, path is null ? "" : files[path], mode);
        return path is not null;
    }
}
