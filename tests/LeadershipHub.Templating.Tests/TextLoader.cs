namespace LeadershipHub.Templating.Tests;

/// <summary>Templates from memory, all in one mode unless their name tells another.</summary>
internal sealed class TextLoader(IReadOnlyDictionary<string, string> texts, TemplateMode mode) : ITemplateLoader
{
    public bool TryLoad(string name, out TemplateSource source)
    {
        var found = texts.TryGetValue(name, out var text);
        var own = name.EndsWith(".sbn-txt", StringComparison.Ordinal) ? TemplateMode.Text
            : name.EndsWith(".sbn-html", StringComparison.Ordinal) ? TemplateMode.Html
            : mode;
        source = new(name, text ?? "", own);
        return found;
    }
}
