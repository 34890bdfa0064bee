using System.Collections.Immutable;
using LeadershipHub.Templating.Parsing;
using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating;

/// <summary>A parsed template; immutable and thread-safe.</summary>
public sealed class Template
{
    private Template(TemplateEngine engine, string name, string path, TemplateMode mode, LineMap lines)
    {
        Engine = engine;
        Name = name;
        Path = path;
        Mode = mode;
        Lines = lines;
        Body = new BlockStatement(0, []);
    }

    /// <summary>What it was asked for by; two names of one file are two templates.</summary>
    public string Name { get; }

    /// <summary>As its loader gave it.</summary>
    public string Path { get; }

    public TemplateMode Mode { get; }

    /// <summary>All syntax errors, in the order of the text, at most 100. A template that has any cannot be rendered.</summary>
    public ImmutableArray<TemplateError> Errors { get; private set; } = [];

    internal TemplateEngine Engine { get; }

    internal LineMap Lines { get; }

    internal LocalTable Locals { get; } = new();

    internal Statement Body { get; private set; }

    /// <summary>Prints the tree as a template that parses to the same tree; comments and layout are lost.</summary>
    public string ToText() => Printing.TreePrinter.Print(this);

    internal static Template Parse(TemplateEngine engine, string text, string path, TemplateMode mode, string? name = null)
    {
        var lines = new LineMap(text);
        var template = new Template(engine, name ?? path, path, mode, lines);
        var errors = new ErrorList(path, lines);
        template.Body = new Parser(engine, template, text, errors).ParseTemplate();
        template.Errors = errors.ToImmutable();
        return template;
    }
}
