using System.Buffers;
using System.Text;

namespace LeadershipHub.Templating.Tests.Runtime;

public sealed class ObserverTests
{
    [Fact]
    public void Members_that_are_read_are_told() =>
        Assert.Equal(["member page.title", "member page.author", "member author.name"], Observe("{{ page.title }}{{ page.author.name }}", "member"));

    [Fact]
    public void Members_that_are_not_read_are_not_told() =>
        Assert.Equal([], Observe("{{ if false; page.title; end }}", "member"));

    [Fact]
    public void Every_read_is_told_also_at_one_place() =>
        Assert.Equal(3, Observe("{{ for i in 1..3; page.title; end }}", "member").Count);

    [Fact]
    public void Globals_that_are_read_and_written_are_told() =>
        Assert.Equal(["read a", "write b", "read b"], Observe("{{ b = a; b }}", "read", "write"));

    [Fact]
    public void Templates_and_includes_are_told() =>
        Assert.Equal(["template page", "template nav", "ended nav: <nav>", "template nav", "ended nav: <nav>"], Observe("a{{ include 'nav' }}b{{ include 'nav' 1 }}", "template", "ended"));

    [Fact]
    public void A_missing_include_is_told() =>
        Assert.Equal(["missing nope"], Observe("{{ include 'nope' }}", "missing"));

    [Fact]
    public void The_clock_and_chance_are_told() =>
        Assert.Equal(["ambient date.now", "ambient math.uuid"], Observe("{{ x = date.now; y = math.uuid }}", "ambient"));

    [Fact]
    public void Keys_and_sizes_are_told() =>
        Assert.Equal(["item a", "item b", "item "], Observe("{{ data.a; data.b?.c; list.size }}", "item"));

    [Fact]
    public void The_observer_may_write_an_include_itself()
    {
        var log = new Log { Cached = "nav" };

        Assert.Equal("a[cached]b", Render("a{{ include 'nav' }}b", log));
        Assert.DoesNotContain(log.Lines, line => line == "template nav");
    }

    [Fact]
    public void An_include_with_arguments_is_never_taken_from_the_observer() =>
        Assert.Equal("a<nav>b", Render("a{{ include 'nav' 1 }}b", new Log { Cached = "nav" }));

    private static List<string> Observe(string text, params string[] kinds)
    {
        var log = new Log();
        try
        {
            Render(text, log);
        }
        catch (TemplateException)
        {
            // What was told before counts.
        }

        return [.. log.Lines.Where(line => kinds.Contains(line[..line.IndexOf(' ', StringComparison.Ordinal)]))];
    }

    private static string Render(string text, Log log)
    {
        var loader = new TextLoader(new Dictionary<string, string>(StringComparer.Ordinal) { ["nav"] = "<nav>" }, TemplateMode.Html);
        var engine = new TemplateEngine(Fixtures.Options with { Loader = loader });
        var session = engine.CreateSession();
        session.Observer = log;
        session.Set("page", Value.FromObject(Fixtures.Page));
        session.Set("a", 1);
        session.Set("data", new ValueMap().Add("a", 1));
        session.Set("list", new ValueList([1]));
        return session.RenderToString(engine.Parse(text, "page", TemplateMode.Html));
    }

    private sealed class Log : ITemplateObserver
    {
        public List<string> Lines { get; } = [];

        public string? Cached { get; init; }

        public void TemplateUsed(Template template) => Lines.Add($"template {template.Path}");

        public void TemplateMissing(string name) => Lines.Add($"missing {name}");

        public void MemberRead(object target, MemberTable table, int member) => Lines.Add($"member {table.TypeName}.{table.Names[member]}");

        public void ItemRead(object collection, string? key) => Lines.Add($"item {key}");

        public void GlobalRead(string name) => Lines.Add($"read {name}");

        public void GlobalWritten(string name) => Lines.Add($"write {name}");

        public void AmbientRead(string function) => Lines.Add($"ambient {function}");

        public bool IncludeStarting(Template template, IBufferWriter<byte> output)
        {
            if (template.Path != Cached)
                return false;

            output.Write("[cached]"u8);
            return true;
        }

        public void IncludeEnded(Template template, ReadOnlySpan<byte> output) => Lines.Add($"ended {template.Path}: {Encoding.UTF8.GetString(output)}");
    }
}
