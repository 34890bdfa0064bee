namespace LeadershipHub.Templating.Tests.Runtime;

public sealed class ErrorTests
{
    private static TemplateOptions With(params (string Name, string Text)[] templates) => new()
    {
        Loader = new TextLoader(templates.ToDictionary(one => one.Name, one => one.Text, StringComparer.Ordinal), TemplateMode.Html),
    };

    [Fact]
    public void An_error_in_an_include_names_its_file_and_how_it_was_included()
    {
        var fault = Texts.Fault("{{ include 'layout' }}", With(("layout", "a\n{{ include 'nav' }}"), ("nav", "\n\n  {{ x.y }}")));

        Assert.Equal("nav(3,6): 'x' is null, so its member 'y' cannot be read. Use '?.' if it may be. (included: page > layout > nav)", fault.ToString());
    }

    [Fact]
    public void An_error_outside_includes_has_no_chain() =>
        Assert.Equal("page(1,4): 'x' is null, so its member 'y' cannot be read. Use '?.' if it may be.", Texts.Fault("{{ x.y }}").ToString());

    [Fact]
    public void A_syntax_error_in_an_include_tells_the_chain()
    {
        var fault = Texts.Fault("{{ include 'nav' }}", With(("nav", "{{ 1 + }}")));

        Assert.Equal("nav(1,8): Expected an expression, found the end of the code block. (included: page > nav)", fault.ToString());
    }

    [Fact]
    public void An_include_cycle_is_told_with_its_turns()
    {
        var fault = Texts.Fault("{{ include 'a' }}", With(("a", "{{ include 'b' }}"), ("b", "{{ include 'a' }}")));

        Assert.Equal("page a b a", string.Join(' ', fault.IncludeChain.Take(4)));
        Assert.Contains("more than 100 deep", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("> a > … > b)", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_a_function_names_the_file_that_defined_it()
    {
        var fault = Texts.Fault("{{ include 'lib' }}{{ f }}", With(("lib", "\n{{ func f; ret x.y; end }}")));

        Assert.Equal(("lib", 2), (fault.Path, fault.Line));
    }

    [Fact]
    public void An_operator_that_fails_has_its_place()
    {
        var fault = Texts.Fault("{{ x = 1\ny = x - 'a' }}");

        Assert.Equal((2, 7), (fault.Line, fault.Column));
    }

    [Fact]
    public void All_syntax_errors_are_reported_in_order()
    {
        var template = new TemplateEngine(new()).Parse("{{ 1 + }}\n{{ if }}{{ end }}\n{{ x = ) }}\nfine {{ y. }}");

        Assert.Equal([1, 2, 3, 4], template.Errors.Select(error => error.Line));
    }

    [Fact]
    public void A_hundred_errors_are_enough()
    {
        var template = new TemplateEngine(new()).Parse(string.Concat(Enumerable.Repeat("{{ 1 + }}\n", 500)));

        Assert.Equal(100, template.Errors.Length);
    }

    [Fact]
    public void A_template_with_errors_cannot_be_rendered() =>
        Assert.Contains("Expected an expression", Texts.Fault("{{ 1 + }}").Message, StringComparison.Ordinal);

    [Fact]
    public void A_column_counts_from_one_in_utf16_units() =>
        Assert.Equal((1, 6), (Texts.Fault("😀{{ x.y }}").Line, Texts.Fault("😀{{ x.y }}").Column));

    [Fact]
    public void A_missing_template_throws()
    {
        var engine = new TemplateEngine(With(("a", "")));

        Assert.Equal("b", Assert.Throws<TemplateNotFoundException>(() => engine.GetTemplate("b")).Name);
        Assert.False(engine.TryGetTemplate("b", out _));
    }

    [Fact]
    public void An_unknown_variable_is_an_error_if_the_host_wants_it()
    {
        var fault = Texts.Fault("{{ strng }}", new() { StrictVariables = true });

        Assert.Equal("The variable 'strng' is not set. Did you mean 'string'?", fault.Message);
    }

    [Fact]
    public void A_session_goes_on_after_an_error()
    {
        var engine = new TemplateEngine(new());
        var session = engine.CreateSession();
        Assert.Throws<TemplateException>(() => session.RenderToString(engine.Parse("{{ with {a: 1}; func f(q); for x in 1..3; q.y; end; end; f null; end }}")));

        Assert.Equal("ok []", session.RenderToString(engine.Parse("ok [{{ a }}{{ q }}{{ x }}]")));
    }
}
