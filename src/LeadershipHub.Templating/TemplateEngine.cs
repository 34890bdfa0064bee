using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace LeadershipHub.Templating;

/// <summary>Parses and keeps templates, and knows the functions and host types they may use. Thread-safe.</summary>
public sealed class TemplateEngine(TemplateOptions options)
{
    private readonly ConcurrentDictionary<string, Template?> _templates = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _globals = new(StringComparer.Ordinal);

    public TemplateOptions Options { get; } = options;

    /// <summary>The template of this name, parsed once.</summary>
    /// <exception cref="TemplateNotFoundException">The loader does not know it.</exception>
    public Template GetTemplate(string name) => TryGetTemplate(name, out var template) ? template : throw new TemplateNotFoundException(name);

    /// <summary>The template of this name, parsed once; a template with syntax errors is still a template.</summary>
    public bool TryGetTemplate(string name, [NotNullWhen(true)] out Template? template)
    {
        template = _templates.GetOrAdd(name, Load);
        return template is not null;
    }

    /// <summary>Parses a text that no loader knows. Never throws for what the text holds.</summary>
    public Template Parse(string text, string path = "template", TemplateMode mode = TemplateMode.Scriban) => new(this, path, mode, []);

    /// <summary>Looks a global variable up once, for <see cref="RenderSession.Set(GlobalName, Value)"/>.</summary>
    public GlobalName Global(string name) => new(name, _globals.GetOrAdd(name, _ => _globals.Count));

    public RenderSession CreateSession() => new(this);

    private Template? Load(string name) =>
        Options.Loader is { } loader && loader.TryLoad(name, out var source) ? Parse(source.Text, source.Path, source.Mode) : null;
}
