using System.Text;

namespace LeadershipHub.Templating.Tests.Parsing;

/// <summary>Laws of the parser, tried on texts made from the cases by cutting, joining and disturbing them.</summary>
public sealed class ParserPropertyTests
{
    private const int Texts = 100_000;
    private const int Seed = 20260314;

    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{-", "-}}", "{{~", "~}}", "{%{", "}%}", "{%%{", " ", "\n", "\"", "'", "`", "$\"", "{", "}", "(", ")", "[", "]", ".", "?.", ",", ":", ";",
        "|", "@", "^", "=", "==", "+=", "++", "..", "..<", "...", "??", "?", "!", "#", "##", "$", "$$", "$0", "x", "end", "if ", "else ", "for x in ", "func f", "do ",
        "case ", "when ", "ret ", "with ", "wrap ", "capture ", "1", "0x", "1e9", "1.5", "\\", "\\u12", "😀", "\ud83d", "\0", "include 'a'", "limit:", "in", "this",
    ];

    [Fact]
    public void Any_text_parses_or_is_reported()
    {
        var random = new Random(Seed);
        var engine = new TemplateEngine(new());
        var templates = CaseTemplates();
        var parsed = 0;
        for (var i = 0; i < Texts; i++)
            parsed += engine.Parse(Make(random, templates)).Errors.IsEmpty ? 1 : 0;

        // Both sorts must have come up for the law to mean anything.
        Assert.InRange(parsed, Texts / 50, Texts - (Texts / 50));
    }

    [Fact]
    public void Printing_and_parsing_again_gives_the_same_tree()
    {
        var random = new Random(Seed);
        var engine = new TemplateEngine(new());
        var templates = CaseTemplates();
        var seen = 0;
        for (var i = 0; i < Texts / 4; i++)
        {
            var template = engine.Parse(Make(random, templates));
            if (!template.Errors.IsEmpty)
                continue;

            var printed = template.ToText();
            var again = engine.Parse(printed);
            Assert.True(again.Errors.IsEmpty, $"{printed}\n{again.Errors.FirstOrDefault()}");
            Assert.Equal(TreeShape.Of(template), TreeShape.Of(again));
            Assert.Equal(printed, again.ToText());
            seen++;
        }

        Assert.InRange(seen, Texts / 200, Texts);
    }

    [Fact]
    public void Any_text_that_parses_renders_or_fails_with_a_place()
    {
        var random = new Random(Seed);
        var engine = new TemplateEngine(new() { Limits = new() { LoopSteps = 50, OutputBytes = 10_000, Recursion = 10, RegexTimeout = TimeSpan.FromMilliseconds(50) } });
        var session = engine.CreateSession();
        var templates = CaseTemplates();
        var rendered = 0;
        for (var i = 0; i < Texts / 4; i++)
        {
            var template = engine.Parse(Make(random, templates));
            if (!template.Errors.IsEmpty)
                continue;

            try
            {
                session.RenderToString(template);
                rendered++;
            }
            catch (TemplateException fault)
            {
                Assert.InRange(fault.Error.Line, 1, int.MaxValue);
            }
        }

        Assert.InRange(rendered, Texts / 200, Texts);
    }

    private static string[] CaseTemplates() =>
        [.. Directory.EnumerateFiles(TemplateCase.Folder, "*.yml").Order(StringComparer.Ordinal).SelectMany(TemplateCase.ReadFile).Select(one => one.Template)];

    private static string Make(Random random, string[] templates)
    {
        var text = new StringBuilder(templates[random.Next(templates.Length)]);
        for (var changes = random.Next(4); changes > 0; changes--)
        {
            var at = random.Next(text.Length + 1);
            switch (random.Next(5))
            {
                case 0: text.Insert(at, Pieces[random.Next(Pieces.Length)]); break;
                case 1: text.Remove(at, Math.Min(random.Next(4), text.Length - at)); break;
                case 2: text.Insert(at, templates[random.Next(templates.Length)]); break;
                case 3: text.Append(templates[random.Next(templates.Length)]); break;
                default: text.Insert(at, (char)random.Next(1, 0x250)); break;
            }
        }

        return text.ToString();
    }
}
