using LeadershipHub.Templating.Functions;

namespace LeadershipHub.Templating.Tests.Guide;

/// <summary>Runs what <c>docs/guide/templates.md</c> shows, so that it stays true. Cases are named by their line in the guide.</summary>
public sealed class GuideTests
{
    private static readonly string[] Namespaces = ["array", "date", "html", "math", "object", "regex", "string", "timespan"];

    private static readonly string[] KnownFences = ["scriban", "text", "yaml", "sbn-html"];

    public static TheoryData<int> Examples() => [.. GuideText.Examples.Select(example => example.Line)];

    public static TheoryData<int> Rows() => [.. GuideText.Rows.Select(row => row.Line)];

    public static TheoryData<int> HubBlocks() => [.. GuideText.Fences.Where(fence => fence.Info == "sbn-html").Select(fence => fence.Line)];

    public static TheoryData<string> BuiltinNamespaces() => [.. Namespaces];

    [Theory, MemberData(nameof(Examples))]
    public void An_example_prints_what_the_guide_says(int line)
    {
        var example = GuideText.Examples.Single(one => one.Line == line);

        Assert.Equal(example.Expected, example.Run());
    }

    [Theory, MemberData(nameof(Rows))]
    public void A_row_of_a_table_prints_what_the_guide_says(int line)
    {
        var row = GuideText.Rows.Single(one => one.Line == line);

        Assert.Equal(row.Expected, new GuideExample { Line = line, Template = $"{{{{ {row.Expression} }}}}", Expected = row.Expected }.Run());
    }

    [Theory, MemberData(nameof(HubBlocks))]
    public void A_template_of_the_hub_parses(int line)
    {
        var block = GuideText.Fences.Single(one => one.Line == line);

        Assert.Empty(new TemplateEngine(new()).Parse(block.Text, "guide", TemplateMode.Html).Errors);
    }

    [Theory, MemberData(nameof(BuiltinNamespaces))]
    public void The_rows_of_a_namespace_are_its_functions_and_their_parameters(string space)
    {
        var rows = GuideText.Rows.Select(row => row.Subject).Where(subject => subject.StartsWith(space + ".", StringComparison.Ordinal));

        Assert.Equal(Signatures(space).Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_block_of_the_guide_is_left_out()
    {
        Assert.All(GuideText.Fences, fence => Assert.Contains(fence.Info.Split(' ')[0], KnownFences, StringComparer.Ordinal));
        Assert.Equal(GuideText.Examples.Count, GuideText.Fences.Count(fence => fence.Info == "text"));
    }

    /// <summary>As the guide writes them: <c>string.slice text start length?</c>; a value without parameters is only named.</summary>
    private static IEnumerable<string> Signatures(string space)
    {
        foreach (var (name, value) in (ValueMap)new Builtins(new()).Get(space).Reference!)
        {
            var function = value.IsFunction ? value.AsFunction : null;
            var parameters = function?.Parameters.Select(parameter => parameter.Name + (parameter.IsRequired ? "" : "?")) ?? [];
            yield return string.Join(' ', [$"{space}.{name}", .. parameters, .. function is { IsVariadic: true } ? (ReadOnlySpan<string>)["…"] : []]);
        }
    }
}
