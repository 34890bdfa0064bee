namespace LeadershipHub.Templating.Tests.Runtime;

public sealed class LimitTests
{
    private static TemplateOptions With(TemplateLimits limits) => new() { Limits = limits };

    [Fact]
    public void A_for_loop_stops_at_its_limit() =>
        Assert.Contains("100 steps", Texts.Fault("{{ for x in 1..1000; end }}", With(new() { LoopSteps = 100 })).Message, StringComparison.Ordinal);

    [Fact]
    public void A_while_loop_stops_at_its_limit() =>
        Assert.Contains("100 steps", Texts.Fault("{{ while true; end }}", With(new() { LoopSteps = 100 })).Message, StringComparison.Ordinal);

    [Fact]
    public void A_loop_may_take_just_as_many_steps() =>
        Assert.Equal("100", Texts.Render("{{ for x in 1..100; n = x; end; n }}", With(new() { LoopSteps = 100 })));

    [Fact]
    public void Output_stops_at_its_limit() =>
        Assert.Contains("larger than its limit", Texts.Fault("{{ for x in 1..1000; 'abcdefgh'; end }}", With(new() { OutputBytes = 100 })).Message, StringComparison.Ordinal);

    [Fact]
    public void A_string_cannot_be_repeated_past_the_limit() =>
        Assert.Contains("larger than its limit", Texts.Fault("{{ x = 'abcdefgh' * 1000000000; x.size }}").Message, StringComparison.Ordinal);

    [Fact]
    public void An_array_cannot_be_repeated_past_the_limit() =>
        Assert.Contains("more than 1000000 items", Texts.Fault("{{ x = [1, 2] * 900000000; x.size }}").Message, StringComparison.Ordinal);

    [Fact]
    public void An_array_cannot_grow_past_the_limit_by_an_index() =>
        Assert.Contains("outside what an array may hold", Texts.Fault("{{ a = []; a[2000000000] = 1 }}").Message, StringComparison.Ordinal);

    [Fact]
    public void Recursion_stops_at_its_limit() =>
        Assert.Contains("more than 20 deep", Texts.Fault("{{ func f; f; end; f }}", With(new() { Recursion = 20 })).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Deep_recursion_ends_in_an_error_on_a_small_stack()
    {
        var fault = new TaskCompletionSource<TemplateError>();
        var thread = new Thread(
            () => fault.SetResult(Texts.Fault("{{ func f; if true; if true; ret (1 + ((2 + f))); end; end; end; f }}", With(new() { Recursion = 1_000_000 }))),
            maxStackSize: 512 * 1024);
        thread.Start();

        Assert.Contains("too deep for the stack", (await fault.Task).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_regular_expression_times_out() =>
        Assert.Contains(
            "took longer",
            Texts.Fault("{{ ('a' * 40 + 'b') | regex.match '^(a+)+$' }}", With(new() { RegexTimeout = TimeSpan.FromMilliseconds(20) })).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{a:")]
    [InlineData("-")]
    [InlineData("!")]
    [InlineData("x.")]
    [InlineData("x[")]
    [InlineData("1 + ")]
    [InlineData("x | f ")]
    [InlineData("true ? ")]
    [InlineData("true ? 1 : ")]
    [InlineData("f(")]
    [InlineData("if x; ")]
    [InlineData("do; ")]
    [InlineData("$\"{")]
    [InlineData("f (")]
    [InlineData("x = y ?? ")]
    [InlineData("1.. ")]
    [InlineData("case 1; when 1; ")]
    [InlineData("wrap x; ")]
    public void A_hundred_thousand_nestings_are_an_error_and_no_overflow(string opening)
    {
        var engine = new TemplateEngine(new());

        var template = engine.Parse("{{ " + string.Concat(Enumerable.Repeat(opening, 100_000)) + "1 }}");

        Assert.NotEmpty(template.Errors);
    }

    [Fact]
    public void A_hundred_thousand_blocks_within_each_other_are_an_error()
    {
        var template = new TemplateEngine(new()).Parse(string.Concat(Enumerable.Repeat("{{ if x }}", 100_000)));

        Assert.Contains("nests deeper", template.Errors[^1].Message + template.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_hundred_nestings_are_fine() =>
        Assert.Equal("1", Texts.Render("{{ " + new string('(', 100) + "1" + new string(')', 100) + " }}"));

    [Fact]
    public void A_long_chain_of_else_if_is_no_nesting() =>
        Assert.Equal("x", Texts.Render("{{ if false" + string.Concat(Enumerable.Repeat("; else if false", 2000)) + "; else; 'x'; end }}"));

    [Fact]
    public void A_cancelled_render_stops()
    {
        var engine = new TemplateEngine(new());
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();

        Assert.Throws<OperationCanceledException>(() => engine.CreateSession().RenderToString(engine.Parse("{{ while true; end }}"), cancel.Token));
    }
}
