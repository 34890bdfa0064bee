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

    [Theory]
    [InlineData("{{ object.has_key data 'a' }}", "item a")]
    [InlineData("{{ object.has_value data 'z' }}", "item z")]
    [InlineData("{{ object.keys data }}", "item ")]
    [InlineData("{{ object.values data }}", "item ")]
    [InlineData("{{ object.size data }}", "item ")]
    [InlineData("{{ object.to_json data }}", "item ")]
    [InlineData("{{ object.to_json list }}", "item ")]
    [InlineData("{{ for pair in data; end }}", "item ")]
    [InlineData("{{ import data }}", "item ")]
    [InlineData("{{ with data; a; end }}", "item a")]
    [InlineData("{{ data['a'] }}", "item a")]
    [InlineData("{{ data }}", "item ")]
    [InlineData("{{ 'of ' + data }}", "item ")]
    public void Functions_and_statements_that_read_a_map_tell_it(string text, string line) =>
        Assert.Contains(line, Observe(text, "item"), StringComparer.Ordinal);

    [Theory]
    [InlineData("{{ for x in list; end }}")]
    [InlineData("{{ tablerow x in list; end }}")]
    [InlineData("{{ list[0] }}")]
    [InlineData("{{ list }}")]
    [InlineData("{{ x = list + 1 }}")]
    [InlineData("{{ x = [2] + list }}")]
    [InlineData("{{ func f; end; f ^list }}")]
    [InlineData("{{ array.size list }}")]
    [InlineData("{{ array.first list }}")]
    [InlineData("{{ array.last list }}")]
    [InlineData("{{ x = array.sort list }}")]
    [InlineData("{{ x = array.filter list @(do; ret true; end) }}")]
    [InlineData("{{ x = array.map list 'y' }}")]
    [InlineData("{{ x = array.each list @(do; ret $0; end) }}")]
    [InlineData("{{ array.any list @(do; ret true; end) }}")]
    [InlineData("{{ array.contains list 1 }}")]
    [InlineData("{{ array.join list ',' }}")]
    [InlineData("{{ x = array.add list 1 }}")]
    [InlineData("{{ x = array.concat [] list }}")]
    [InlineData("{{ x = array.compact list }}")]
    [InlineData("{{ x = array.insert_at list 0 1 }}")]
    [InlineData("{{ x = array.remove_at list 0 }}")]
    [InlineData("{{ x = array.limit list 1 }}")]
    [InlineData("{{ x = array.offset list 1 }}")]
    [InlineData("{{ x = array.reverse list }}")]
    [InlineData("{{ x = array.uniq list }}")]
    [InlineData("{{ x = array.cycle list }}")]
    [InlineData("{{ x = object.size list }}")]
    public void Functions_and_statements_that_read_a_list_tell_it(string text) =>
        Assert.Contains("item ", Observe(text, "item"), StringComparer.Ordinal);

    [Theory]
    [InlineData("{{ for tag in page.tags; end }}")]
    [InlineData("{{ page.tags | array.size }}")]
    [InlineData("{{ page.tags | array.sort | array.first }}")]
    public void A_list_of_a_member_is_told_as_the_member(string text) =>
        Assert.Equal(["member page.tags"], Observe(text, "member"));

    [Fact]
    public void Members_that_functions_read_are_told() =>
        Assert.Equal(
            ["member page.author", "member author.name", "member page.title", "member author.name"],
            Observe("{{ x = object.values page.author; x = array.map [page] 'title'; x = object.to_json author }}", "member"));

    [Fact]
    public void A_missing_part_of_a_joined_include_is_told() =>
        Assert.Equal(["missing nope"], Observe("{{ include_join ['nav', 'nope'] ', ' }}", "missing"));

    [Theory]
    [InlineData("10:30")]
    [InlineData("1 March")]
    public void A_date_without_a_year_depends_on_the_clock(string text) =>
        Assert.Equal(["ambient date.parse"], Observe("{{ x = date.parse '" + text + "' }}", "ambient"));

    [Theory]
    [InlineData("{{ x = date.parse '2026-03-01' }}")]
    [InlineData("{{ x = date.parse '1 March 2026 10:30' }}")]
    [InlineData("{{ x = date.parse '10:30' '%H:%M' }}")]
    [InlineData("{{ x = date.parse 'no date' }}")]
    [InlineData("{{ object.eval '1 + 1' }}")]
    public void What_depends_on_its_arguments_alone_is_not_ambient(string text) =>
        Assert.Equal([], Observe(text, "ambient"));

    [Theory]
    [InlineData("{{ x = date.utc_now }}", "ambient date.now")]
    [InlineData("{{ x = math.random 1 9 }}", "ambient math.random")]
    [InlineData("{{ object.eval 'date.now' }}", "ambient date.now")]
    public void What_depends_on_clock_and_chance_is_ambient(string text, string line) =>
        Assert.Equal([line], Observe(text, "ambient"));

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
        session.Set("author", Value.FromObject(Fixtures.Page.Author));
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
