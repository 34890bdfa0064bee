using System.Buffers;

namespace LeadershipHub.Templating.Tests.Runtime;

public sealed class SessionTests
{
    private readonly TemplateEngine _engine = new(Fixtures.Options);

    [Fact]
    public void What_a_template_sets_is_gone_in_the_next_render()
    {
        var session = _engine.CreateSession();
        session.RenderToString(_engine.Parse("{{ x = 1; readonly x; date.format = '%Y' }}"));

        Assert.Equal("[] 2016", session.RenderToString(_engine.Parse("[{{ x }}] {{ date.parse_to_string '2016/01/05' '%Y' }}{{ x = 2 }}")));
    }

    [Fact]
    public void What_a_template_overwrites_is_put_back()
    {
        var session = _engine.CreateSession();
        session.Set("site", "hub");
        var template = _engine.Parse("{{ site }}{{ site = 'x' }}{{ site }}");

        Assert.Equal("hubxhubx", session.RenderToString(template) + session.RenderToString(template));
    }

    [Fact]
    public void A_global_of_the_host_stays_until_it_is_cleared()
    {
        var session = _engine.CreateSession();
        session.Set("a", 1);
        var template = _engine.Parse("[{{ a }}]");
        var before = session.RenderToString(template);
        session.Clear();

        Assert.Equal("[1][]", before + session.RenderToString(template));
    }

    [Fact]
    public void A_global_may_be_set_by_a_name_that_was_looked_up()
    {
        var session = _engine.CreateSession();
        session.Set(_engine.Global("a"), 7);

        Assert.Equal("7", session.RenderToString(_engine.Parse("{{ a }}")));
    }

    [Fact]
    public void Many_globals_find_room()
    {
        var session = _engine.CreateSession();
        for (var i = 0; i < 500; i++)
            session.Set($"v{i}", i);

        Assert.Equal("0 499", session.RenderToString(_engine.Parse("{{ v0 }} {{ v499 }}")));
    }

    [Fact]
    public void Nothing_is_written_when_a_render_fails()
    {
        var output = new ArrayBufferWriter<byte>();

        Assert.Throws<TemplateException>(() => _engine.CreateSession().Render(_engine.Parse("text {{ x.y }}"), output));
        Assert.Equal(0, output.WrittenCount);
    }

    [Fact]
    public void A_lazy_body_is_rendered_when_it_is_written()
    {
        var body = new CountingHtml();
        var session = _engine.CreateSession();
        session.Set("body", body);
        session.RenderToString(_engine.Parse("{{ if false; body; end }}"));
        Assert.Equal(0, body.Written);

        Assert.Equal("<p><b></p>", session.RenderToString(_engine.Parse("<p>{{ body }}</p>", "page", TemplateMode.Html)));
        Assert.Equal(1, body.Written);
    }

    [Fact]
    public void A_session_that_renders_cannot_be_used_again_meanwhile()
    {
        RenderSession? session = null;
        var inner = new TemplateEngine(new()
        {
            Functions = [TemplateFunction.Create("again", [], (c, _) => session!.RenderToString(c.Engine.Parse("x")))],
        });
        session = inner.CreateSession();

        var fault = Assert.Throws<TemplateException>(() => session.RenderToString(inner.Parse("{{ again }}")));
        Assert.IsType<InvalidOperationException>(fault.InnerException);
    }

    [Fact]
    public void A_template_is_loaded_and_parsed_once()
    {
        var loader = new CountingLoader();
        var engine = new TemplateEngine(new() { Loader = loader });
        var session = engine.CreateSession();
        session.RenderToString(engine.Parse("{{ include 'a'; include 'a' }}"));
        session.RenderToString(engine.GetTemplate("a"));

        Assert.Equal(1, loader.Loads);
    }

    [Fact]
    public void A_page_is_rendered_without_allocating()
    {
        var engine = new TemplateEngine(Fixtures.Options with { Loader = new TextLoader(new Dictionary<string, string>(StringComparer.Ordinal) { ["nav"] = "<nav>{{ page.title }}{{ $.x }}</nav>" }, TemplateMode.Html) });
        var template = engine.Parse("<h1>{{ page.title }}</h1>{{ include 'nav' x: 1 }}{{ for tag in page.tags }}<a>{{ tag }}{{ for.index }}</a>{{ end }}{{ page.author.name }}{{ 1 + 2 }}", "page", TemplateMode.Html);
        var session = engine.CreateSession();
        session.Set("page", Value.FromObject(Fixtures.Page));
        var output = new ArrayBufferWriter<byte>(1 << 16);
        for (var i = 0; i < 50; i++)
        {
            output.ResetWrittenCount();
            session.Render(template, output);
        }

        output.ResetWrittenCount();
        var before = GC.GetAllocatedBytesForCurrentThread();
        session.Render(template, output);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 199);
    }

    [Fact]
    public async Task One_template_gives_the_same_bytes_on_four_threads()
    {
        var template = _engine.Parse(
            "{{ for i in 1..50 }}{{ page.title }}{{ for tag in page.tags }}{{ tag | string.upcase }}{{ x = i * 2 }}{{ x }}{{ end }}{{ func f(a); ret a + i; end; f 1 }}{{ end }}",
            "page",
            TemplateMode.Html);
        var expected = RenderOften(template, 1);

        var others = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RenderOften(template, 200))));

        Assert.All(others, text => Assert.Equal(expected, text));
    }

    private string RenderOften(Template template, int times)
    {
        var session = _engine.CreateSession();
        session.Set("page", Value.FromObject(Fixtures.Page));
        var text = "";
        for (var i = 0; i < times; i++)
            text = session.RenderToString(template);

        return text;
    }

    private sealed class CountingHtml : Html
    {
        public int Written { get; private set; }

        public override void WriteTo(IBufferWriter<byte> output)
        {
            Written++;
            output.Write("<b>"u8);
        }
    }

    private sealed class CountingLoader : ITemplateLoader
    {
        public int Loads { get; private set; }

        public bool TryLoad(string name, out TemplateSource source)
        {
            Loads++;
            source = new(name, "text", TemplateMode.Text);
            return true;
        }
    }
}
