using System.Diagnostics.CodeAnalysis;
using LeadershipHub.Templating.Functions;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating;

/// <summary>Parses and keeps templates, and knows the functions and host types they may use. Thread-safe.</summary>
public sealed class TemplateEngine
{
    private readonly NameTable<Template> _templates = new();
    private readonly NameTable<string> _names = new();
    private readonly HostTypes _types;
    private readonly Builtins _builtins;
    private RegexCache? _regexes;

    public TemplateEngine(TemplateOptions options)
    {
        Options = options;
        _builtins = new(options);
        Globals = new(_builtins);
        _types = new(options.Types);
    }

    public TemplateOptions Options { get; }

    internal GlobalTable Globals { get; }

    /// <summary>Made at first use, since it loads the library of regular expressions.</summary>
    internal RegexCache Regexes => _regexes ?? Interlocked.CompareExchange(ref _regexes, new(Options.Limits.RegexTimeout), null) ?? _regexes;

    /// <summary>The namespace <c>date</c>, whose <c>format</c> a template may set for its render.</summary>
    internal ValueMap? DateFunctions => _builtins.Date;

    /// <summary>The template of this name, parsed once.</summary>
    /// <exception cref="TemplateNotFoundException">The loader does not know it.</exception>
    public Template GetTemplate(string name) => TryGetTemplate(name, out var template) ? template : throw new TemplateNotFoundException(name);

    /// <summary>The template of this name, parsed once; a template with syntax errors is still a template.</summary>
    public bool TryGetTemplate(string name, [NotNullWhen(true)] out Template? template)
    {
        if (!_templates.TryGet(name, out template))
            template = _templates.GetOrAdd(name, Load(name));

        return template is not null;
    }

    /// <summary>Parses a text that no loader knows. Never throws for what the text holds.</summary>
    public Template Parse(string text, string path = "template", TemplateMode mode = TemplateMode.Scriban) =>
        Template.Parse(this, text, path, mode);

    /// <summary>Looks a global variable up once, for <see cref="RenderSession.Set(GlobalName, Value)"/>.</summary>
    public GlobalName Global(string name) => new(name, Globals.SlotOf(name));

    public RenderSession CreateSession() => new(this);

    /// <summary>The members of a host object: of its type, or of the nearest base type or interface that has a table.</summary>
    internal MemberTable? TableOf(object? host) => host is null ? null : _types.TableOf(host.GetType());

    /// <summary>The name that stands in a text, as one string for all templates, so that equal names mostly are the same object.</summary>
    internal string NameIn(string text, int start, int end)
    {
        if (_names.TryGet(text, start, end, out var known))
            return known!; // The table of names holds no null.

        // Interned, so that it is also the object of the host's literal.
        var name = string.Intern(text[start..end]);
        _names.GetOrAdd(name, name);
        return name;
    }

    private Template? Load(string name) =>
        Options.Loader is { } loader && loader.TryLoad(name, out var source)
            ? Template.Parse(this, source.Text, source.Path, source.Mode, name)
            : null;
}
