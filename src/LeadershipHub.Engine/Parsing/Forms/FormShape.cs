using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Forms;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Forms;

/// <summary>The keys of <c>content/forms/NAME.yml</c>.</summary>
internal static class FormShape
{
    private static readonly SourceFile NoSource = new() { Path = "", FullPath = "", Size = 0, ModifiedTicks = 0 };

    private static readonly ChoiceType<FormModeration> Moderation = new(("manual", FormModeration.Manual), ("auto", FormModeration.Auto));

    private static readonly ChoiceType<FormPublishing> Publishing = new(
        ("none", FormPublishing.None), ("testimonials", FormPublishing.Testimonials), ("replies", FormPublishing.Replies), ("poll", FormPublishing.Poll), ("questions", FormPublishing.Questions));

    /// <param name="markdown">Makes the text of Markdown that begins on a line of the file.</param>
    public static Shape<Form> Of(Func<Located, Body> markdown) => AddHandling(AddTexts(
        new Shape<Form>("form", "a form", "A form that readers send.", new() { Source = NoSource, Name = "" }), markdown));

    private static Shape<Form> AddTexts(Shape<Form> shape, Func<Located, Body> markdown) => shape
        .Required("title", Types.Text, "Heading of the form.", (f, v) => f with { Title = v })
        .Optional("intro", Types.Markdown, "What stands above the fields, in Markdown.", (f, v) => f with { Intro = markdown(v) })
        .Required("fields", new ListType<FormField>(new ShapeType<FormField>(FieldShape.Field), "fields"), "The fields, in their order.", (f, v) => f with { Fields = v })
        .Optional("submit", Types.Text, "What the button says.", (f, v) => f with { Submit = v })
        .Optional("success", Types.Text, "What takes the form's place when it was sent.", (f, v) => f with { Success = v })
        .Optional("failure", Types.Text, "What is said when it could not be sent.", (f, v) => f with { Failure = v })
        .Optional("redirect", Types.Located, "Page that readers go to when it was sent: pages/thanks.md, or a path of the site.", (f, v) => f with { Redirect = v })
        .Optional("subject", Types.Text, "Subject of the mail that some providers send; the title otherwise.", (f, v) => f with { Subject = v });

    private static Shape<Form> AddHandling(Shape<Form> shape) => shape
        .Optional("provider", Types.Located, "Provider in place of the site's.", (f, v) => f with { Provider = v })
        .Optional("moderation", Moderation, "Whether somebody looks at an entry before it may be published: manual, or auto.", (f, v) => f with { Moderation = v }, _ => "manual")
        .Optional("publish", Publishing, "As what entries may come back into the site.", (f, v) => f with { Publish = v }, _ => "none")
        .Optional("retention_days", Types.Positive, "Days after which the hub's endpoint deletes an entry; kept otherwise.", (f, v) => f with { RetentionDays = v })
        .Optional("honeypot", FieldShape.FieldName, "Name of the field that nobody sees and only programs fill.", (f, v) => f with { Honeypot = v }, f => f.Honeypot)
        .Optional("min_seconds", new IntegerType(least: 0, most: 60), "What is sent sooner after it was shown comes from a program; 0 turns that off.", (f, v) => f with { MinSeconds = v }, f => f.MinSeconds)
        .Optional("proof_of_work", Types.Boolean, "Whether the browser works a moment before it sends, which makes masses of posts dear.", (f, v) => f with { ProofOfWork = v }, f => f.ProofOfWork);
}
