using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace LeadershipHub.Engine.Parsing.Markdown.Writing;

/// <summary>Writes what the author put in <c>{#id .class key=value}</c>.</summary>
internal sealed class AttributeWriter(BodyOutput output)
{
    // Markdig puts the language of a code block among its classes.
    private const string LanguageClass = "language-";

    /// <summary>A start tag: <paramref name="start"/>, the attributes and <c>&gt;</c>.</summary>
    public void WriteStart(ReadOnlySpan<byte> start, MarkdownObject target)
    {
        output.Html.Write(start);
        Write(target);
        output.Html.Write(">"u8);
    }

    /// <summary>Id, classes and other attributes, each after a space.</summary>
    /// <param name="withId">False where the id is written elsewhere.</param>
    /// <param name="ownClass">A class that the element has anyway.</param>
    public void Write(MarkdownObject target, bool withId = true, string? ownClass = null)
    {
        var attributes = target.TryGetAttributes();
        if (withId && attributes?.Id is { Length: > 0 } id)
            WriteId(id, attributes.Line, attributes.Column);

        WriteClasses(attributes?.Classes, ownClass);
        if (attributes?.Properties is not { } properties)
            return;

        foreach (var (name, value) in properties)
        {
            output.Html.Write(" "u8);
            output.Html.WriteEscaped(name);
            if (value is not null)
                WriteValue(value);
        }
    }

    /// <summary><c> id="…"</c>, known to the outline as an anchor.</summary>
    public void WriteId(string id, int line, int column)
    {
        if (!output.Outline.AddAnchor(id))
            output.Report(at => MarkdownDiagnostics.RepeatedId(id, at), line, column);

        output.Html.Write(" id"u8);
        WriteValue(id);
    }

    private void WriteClasses(List<string>? classes, string? ownClass)
    {
        var any = false;
        if (ownClass is not null)
            WriteClass(ownClass, ref any);

        foreach (var name in classes ?? [])
        {
            if (!name.StartsWith(LanguageClass, StringComparison.Ordinal))
                WriteClass(name, ref any);
        }

        if (any)
            output.Html.Write("\""u8);
    }

    private void WriteClass(string name, ref bool any)
    {
        output.Html.Write(any ? " "u8 : " class=\""u8);
        output.Html.WriteEscaped(name);
        any = true;
    }

    private void WriteValue(string value)
    {
        output.Html.Write("=\""u8);
        output.Html.WriteEscaped(value);
        output.Html.Write("\""u8);
    }
}
