namespace LeadershipHub.Templating.Tests.Runtime;

public sealed class HostFunctionTests
{
    private static readonly TemplateOptions Options = new()
    {
        Functions =
        [
            TemplateFunction.Create("url.absolute", ["path", TemplateParameter.Optional("base", "https://a.example")], (_, a) => $"{a[1]}{a[0]}"),
            TemplateFunction.Create("twice", ["function"], (c, a) => c.ToText(c.Call(a[0].As<TemplateFunction>()!, 1)) + c.ToText(c.Call(a[0].As<TemplateFunction>()!, 2))),
            TemplateFunction.CreateVariadic("count", ["first"], (_, a) => a.Length),
            TemplateFunction.Create("fail", [], (c, _) => throw c.Error("It went wrong.")),
            TemplateFunction.Create("crash", [], (_, _) => throw new FormatException("Oh no")),
            TemplateFunction.Create("string.shout", ["text"], (c, a) => c.ToText(a[0]) + "!"),
            TemplateFunction.Create("now", [], (_, _) => "today"),
        ],
    };

    [Fact]
    public void A_dotted_name_makes_a_namespace() =>
        Assert.Equal("https://a.example/x", Texts.Render("{{ url.absolute '/x' }}", Options));

    [Fact]
    public void A_default_stands_in_for_an_argument() =>
        Assert.Equal("b:/x", Texts.Render("{{ '/x' | url.absolute base: 'b:' }}", Options));

    [Fact]
    public void A_function_joins_a_namespace_of_the_language() =>
        Assert.Equal("a! A", Texts.Render("{{ 'a' | string.shout }} {{ 'a' | string.upcase }}", Options));

    [Fact]
    public void A_function_without_parameters_is_called_by_its_name() =>
        Assert.Equal("today", Texts.Render("{{ now }}", Options));

    [Fact]
    public void A_host_function_calls_a_function_of_the_template() =>
        Assert.Equal("24", Texts.Render("{{ double(x) = x * 2; twice @double }}", Options));

    [Fact]
    public void A_variadic_function_gets_all_arguments() =>
        Assert.Equal("3", Texts.Render("{{ count 1 2 3 }}", Options));

    [Fact]
    public void A_missing_argument_is_named()
    {
        var fault = Texts.Fault("{{ url.absolute }}", Options);

        Assert.Equal("'url.absolute' needs 1 argument: 'path' is missing.", fault.Message);
    }

    [Fact]
    public void An_error_of_a_function_has_the_place_of_the_call()
    {
        var fault = Texts.Fault("a\n  {{ x = 1; fail }}", Options);

        Assert.Equal(("It went wrong.", 2, 13), (fault.Message, fault.Line, fault.Column));
    }

    [Fact]
    public void A_crash_of_a_function_has_the_place_of_the_call()
    {
        var fault = Assert.Throws<TemplateException>(() => Texts.Render("\n{{ crash }}", Options));

        Assert.Equal(("A function failed: Oh no", 2), (fault.Error.Message, fault.Error.Line));
        Assert.IsType<FormatException>(fault.InnerException);
    }
}
