using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Forms;
using LeadershipHub.Engine.Parsing.Data;
using LeadershipHub.Engine.Parsing.Markdown;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Forms;

/// <summary>Reads a file of <c>content/forms/</c>. An unknown key is an error.</summary>
internal static class FormReader
{
    private const int LongestName = 64;

    /// <summary>The form; what is wrong was reported and is left out. Null where its name cannot be.</summary>
    public static Form? Read(SourceFile source, ReadOnlySpan<byte> bytes, MarkdownParser markdown, ICollection<Diagnostic> diagnostics)
    {
        var name = Path.GetFileNameWithoutExtension(source.Name);
        if (name.Length > LongestName || !name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '_'))
        {
            diagnostics.Add(FormDiagnostics.BadFormName(source, name));
            return null;
        }

        var context = new ReadContext(source.Path, SiteZone.Utc, diagnostics);
        var form = RootReader.Read(FormShape.Of(Text), YamlReader.Read(source, bytes, diagnostics), context);
        form = form with { Source = source, Name = name, Positions = context.TakePositions() };
        CheckNames(form, context);
        CheckConditions(form, context);
        return form;

        Body Text(Located text)
        {
            var result = markdown.Parse(text.Text, text.Position.Line, source.Path);
            foreach (var diagnostic in result.Diagnostics)
                diagnostics.Add(diagnostic);
            return result.Body;
        }
    }

    private static void CheckNames(Form form, ReadContext context)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in form.Fields)
        {
            if (field.Name.Length == 0)
                continue;
            if (Form.ReservedNames.Contains(field.Name, StringComparer.OrdinalIgnoreCase) || string.Equals(field.Name, form.Honeypot, StringComparison.Ordinal))
                context.Report(FormDiagnostics.NameReserved(context.Span(field.Position), field.Name));
            else if (!taken.Add(field.Name))
                context.Report(FormDiagnostics.NameTaken(context.Span(field.Position), field.Name));
        }
    }

    private static void CheckConditions(Form form, ReadContext context)
    {
        foreach (var field in form.Fields)
        {
            if (field.ShowIf is not { } condition || string.IsNullOrEmpty(condition.Field.Text))
                continue;

            var others = form.Fields.Where(other => !ReferenceEquals(other, field)).Select(other => other.Name).ToArray();
            if (!others.Contains(condition.Field.Text, StringComparer.Ordinal))
                context.Report(FormDiagnostics.UnknownCondition(context.Span(condition.Field.Position), field, condition.Field, others));
        }
    }
}
