using System.Text.RegularExpressions;
using LeadershipHub.Engine.Rendering.Functions;
using LeadershipHub.Engine.Rendering.Objects;
using LeadershipHub.Engine.Tests.Sites;

namespace LeadershipHub.Engine.Tests.Rendering.Functions;

/// <summary>What the hub gives templates stands in the guide. The language's own functions are held to it by the tests of templating.</summary>
public sealed partial class TemplateGuideTests
{
    private static readonly string[] Code =
        [.. Directory.EnumerateFiles(Repository.PathOf("docs", "guide"), "*.md").SelectMany(file => CodeSpan().Matches(File.ReadAllText(file))).Select(span => span.Groups["text"].Value)];

    [Fact]
    public void Every_function_of_the_hub_is_documented()
    {
        var called = Code.Select(code => code.Split(' ', '(')[0]).ToHashSet(StringComparer.Ordinal);
        var functions = HubFunctions.All.Concat(UrlFunctions.All).Select(function => function.Name);

        Assert.Empty(functions.Except(called, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_member_of_every_object_is_documented()
    {
        var words = Code.SelectMany(code => Word().Matches(code)).Select(word => word.Value).ToHashSet(StringComparer.Ordinal);
        var members = HubTypes.All.SelectMany(table => table.Names.Where(name => !words.Contains(name)).Select(name => $"{table.TypeName}.{name}"));

        Assert.Empty(members);
    }

    [GeneratedRegex("`+(?<text>[^`]+)`+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeSpan();

    [GeneratedRegex("[a-z_0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
