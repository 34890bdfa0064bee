using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using LeadershipHub.Templating.Functions;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating;

/// <summary>Parses and keeps templates, and knows the functions and host types they may use. Thread-safe.</summary>
public sealed class TemplateEngine
{
    private readonly ConcurrentDictionary<string, Template?> _templates = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Type, MemberTable?> _tables = new();
    private readonly Builtins _builtins;

    public TemplateEngine(TemplateOptions options)
    {
        Options = options;
        _builtins = new(options);
        Globals = new(_builtins.Get, _builtins.Names);
        Regexes = new(options.Limits.RegexTimeout);
        foreach (var table in options.Types)
            _tables[table.HostType] = table;
    }

    public TemplateOptions Options { get; }

    internal GlobalTable Globals { get; }

    internal RegexCache Regexes { get; }

    /// <summary>The namespace <c>date</c>, whose <c>format</c> a template may set for its render.</summary>
    internal ValueMap? DateFunctions => _builtins.Date;

    /// <summary>The template of this name, parsed once.</summary>
    /// <exception cref="TemplateNotFoundException">The loader does not know it.</exception>
    public Template GetTemplate(string name) => TryGetTemplate(name, out var template) ? template : throw new TemplateNotFoundException(name);

    /// <summary>The template of this name, parsed once; a template with syntax errors is still a template.</summary>
    public bool TryGetTemplate(string name, [NotNullWhen(true)] out Template? template)
    {
        if (!_templates.TryGetValue(name, out template))
            template = _templates.GetOrAdd(name, Load);

        return template is not null;
    }

    /// <summary>Parses a text that no loader knows. Never throws for what the text holds.</summary>
    public Template Parse(string text, string path = "template", TemplateMode mode = TemplateMode.Scriban) =>
        Template.Parse(this, text, path, mode);

    /// <summary>Looks a global variable up once, for <see cref="RenderSession.Set(GlobalName, Value)"/>.</summary>
    public GlobalName Global(string name) => new(name, Globals.SlotOf(name));

    public RenderSession CreateSession() => new(this);

    /// <summary>The members of a host object: of its type, or of the nearest base type or interface that has a table.</summary>
    internal MemberTable? TableOf(object? host) => host is null ? null : _tables.GetOrAdd(host.GetType(), FindTable);

    private MemberTable? FindTable(Type type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (_tables.TryGetValue(parent, out var table) && table is not null)
                return table;
        }

        return Options.Types.FirstOrDefault(table => table.HostType.IsAssignableFrom(type));
    }

    private Template? Load(string name) =>
        Options.Loader is { } loader && loader.TryLoad(name, out var source)
            ? Template.Parse(this, source.Text, source.Path, source.Mode, name)
            : null;
}
