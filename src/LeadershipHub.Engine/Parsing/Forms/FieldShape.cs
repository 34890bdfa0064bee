using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Forms;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Forms;

/// <summary>The keys of a field of a form.</summary>
internal static class FieldShape
{
    private const int LongestName = 64;

    private static readonly ChoiceType<FieldType> Type = new([.. Enum.GetValues<FieldType>().Select(type => (type.ToString().ToLowerInvariant(), type))]);

    /// <summary>A name that can be sent, and be part of an id in HTML.</summary>
    public static DataType<string> FieldName { get; } = new CheckedTextType("a name", CheckName, "^[A-Za-z][A-Za-z0-9_-]{0,63}$");

    private static readonly ShapeType<FormOption> Option = new(
        new Shape<FormOption>("formOption", "an option", "An answer to choose.", new("", ""))
        {
            Finish = (o, _, _) => o with { Value = o.Value.Length > 0 ? o.Value : o.Label, Label = o.Label.Length > 0 ? o.Label : o.Value },
        }
            .Optional("value", Types.Text, "What is sent; the label otherwise.", (o, v) => o with { Value = v })
            .Required("label", Types.Text, "What readers see.", (o, v) => o with { Label = v }),
        fromText: text => new(text.Text, text.Text));

    private static readonly ShapeType<FormCondition> Condition = new(
        new Shape<FormCondition>("formCondition", "show_if", "When a field is asked.", new(default, []))
            .Required("field", Types.Located, "Name of the other field.", (c, v) => c with { Field = v })
            .Required("equals", Types.Texts, "Its value, or a list of values; 'true' for a box that is ticked.", (c, v) => c with { Values = v }));

    private static readonly Shape<FormQuotes> Quotes = new Shape<FormQuotes>("formQuotes", "quotes", "Quotes as options of a poll.", new([], null, 0, default)) { Finish = (q, map, _) => q with { Position = map.Position } }
        .Optional("ids", Types.LocatedTexts, "Ids of quotes.", (q, v) => q with { Ids = v })
        .Optional("topic", Types.Text, "Or quotes of this topic.", (q, v) => q with { Topic = v })
        .Optional("limit", Types.Positive, "The first so many of them.", (q, v) => q with { Limit = v });

    public static Shape<FormField> Field { get; } = AddRules(AddTexts(
        new Shape<FormField>("formField", "a field", "A question of a form.", new()) { Finish = FieldRules.Check }));

    private static Shape<FormField> AddTexts(Shape<FormField> shape) => shape
        .Required("name", FieldName, "Under which the answer is sent: letters, digits, '-' and '_'.", (f, v) => f with { Name = v })
        .Optional("type", Type, "What it asks for.", (f, v) => f with { Type = v }, _ => "text")
        .Optional("label", Types.Text, "The question.", (f, v) => f with { Label = v })
        .Optional("help", Types.Text, "A sentence below the question.", (f, v) => f with { Help = v })
        .Optional("placeholder", Types.Text, "An example inside the empty field. It does not replace the label.", (f, v) => f with { Placeholder = v })
        .Optional("options", new ListType<FormOption>(Option, "options"), "Answers to choose: texts, or value and label.", (f, v) => f with { Options = v })
        .Optional("quotes", new QuotesType(Quotes), "Quotes as options: a list of ids, or topic and limit.", (f, v) => f with { Quotes = v })
        .Optional("default", Types.Text, "What stands there at first.", (f, v) => f with { Default = v })
        .Optional("autocomplete", Types.Text, "What browsers may fill in: name, email, off. By type and name otherwise.", (f, v) => f with { Autocomplete = v })
        .Optional("text", Types.Text, "Of a consent: what somebody consents to.", (f, v) => f with { Text = v })
        .Optional("version", Types.Text, "Of a consent: the version of that text, kept with the entry.", (f, v) => f with { Version = v })
        .Optional("private", Types.Boolean, "Whether the answer never comes back into the site.", (f, v) => f with { Private = v }, f => f.Private);

    private static Shape<FormField> AddRules(Shape<FormField> shape) => shape
        .Optional("required", Types.Boolean, "Whether it has to be answered.", (f, v) => f with { Required = v }, f => f.Required)
        .Optional("min", Types.Text, "Least number, or first date.", (f, v) => f with { Min = v })
        .Optional("max", Types.Text, "Greatest number, or last date.", (f, v) => f with { Max = v })
        .Optional("step", Types.Text, "Distance of numbers: 1, 0.5, any.", (f, v) => f with { Step = v })
        .Optional("min_length", new IntegerType(least: 0, most: 100_000), "Least number of characters.", (f, v) => f with { MinLength = v })
        .Optional("max_length", new IntegerType(least: 1, most: 100_000), "Greatest number of characters.", (f, v) => f with { MaxLength = v })
        .Optional("pattern", Types.Text, "Regular expression that the whole answer has to match.", (f, v) => f with { Pattern = v })
        .Optional("pattern_help", Types.Text, "What the pattern wants, in words.", (f, v) => f with { PatternHelp = v })
        .Optional("multiple", Types.Boolean, "Whether several answers, addresses or files are taken.", (f, v) => f with { Multiple = v }, f => f.Multiple)
        .Optional("accept", Types.Texts, "Of a file: .pdf, image/*.", (f, v) => f with { Accept = v })
        .Optional("max_bytes", Types.Positive, "Greatest size of one file.", (f, v) => f with { MaxBytes = v })
        .Optional("max_files", new IntegerType(least: 1, most: 50), "Greatest number of files.", (f, v) => f with { MaxFiles = v })
        .Optional("show_if", Condition, "Asked only where another field has a value.", (f, v) => f with { ShowIf = v });

    private static string? CheckName(Located text, ReadContext context)
    {
        if (text.Text.Length is > 0 and <= LongestName && char.IsAsciiLetter(text.Text[0]) && text.Text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
            return text.Text;

        context.Report(FormDiagnostics.BadName(context.Span(text.Position), context.Subject, text.Text));
        return null;
    }
}
