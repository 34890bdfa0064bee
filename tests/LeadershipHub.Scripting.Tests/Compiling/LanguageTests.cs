namespace LeadershipHub.Scripting.Tests.Compiling;

public sealed class LanguageTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Members_of_the_host_are_used_like_own_ones()
    {
        var host = new TestHost { Title = "Listening" };

        var outcome = await _site.RunTextAsync("AddPage($\"/{Title.ToLowerInvariant()}/{Doubled(21)}/\");", host);

        Assert.Equal(ScriptEnd.Completed, outcome.End);
        Assert.Equal(["/listening/42/"], host.Pages);
    }

    [Fact]
    public async Task The_last_expression_is_the_value() => Assert.Equal(3, await _site.ValueOfAsync("var a = 1;\na + 2"));

    [Fact]
    public async Task A_returned_value_is_the_value() => Assert.Equal("x", await _site.ValueOfAsync("if (Title.Length > 0) return \"x\";\nreturn \"y\";"));

    [Fact]
    public async Task A_script_without_an_expression_at_its_end_has_no_value() => Assert.Null(await _site.ValueOfAsync("var a = 1;"));

    [Fact]
    public async Task Awaiting_needs_no_method_around_it() =>
        Assert.Equal(7, await _site.ValueOfAsync("await Task.Yield();\nvar seven = await Task.Run(() => 7);\nreturn seven;"));

    [Fact]
    public async Task The_usings_of_the_sdk_are_there() =>
        Assert.Equal(6, await _site.ValueOfAsync("var all = new List<int> { 1, 2, 3 };\nvar header = typeof(HttpClient);\nreturn all.Sum() + Path.GetFileName(\"a/\").Length;"));

    [Fact]
    public async Task The_usings_of_the_setup_are_there_too()
    {
        _site.Restart(setup => setup with { Usings = ["System.Globalization", "System"] });

        Assert.Equal("en", await _site.ValueOfAsync("return CultureInfo.GetCultureInfo(\"en\").Name;"));
    }

    [Fact]
    public async Task The_newest_language_is_understood() =>
        Assert.Equal(5, await _site.ValueOfAsync(
            """
            int[] all = [1, .. new[] { 2, 3 }];
            class Box { public int Value { get => field; set => field = value + 1; } }
            return all.Length + new Box { Value = 1 }.Value;
            """));

    [Fact]
    public async Task Most_of_the_framework_can_be_used_with_a_using_line() =>
        Assert.Equal("1,a,<b />", await _site.ValueOfAsync(
            """
            using System.Text.Json;
            using System.Text.RegularExpressions;
            using System.Xml.Linq;
            return string.Join(',', JsonSerializer.Serialize(1), Regex.Match("cab", "a").Value, new XElement("b"));
            """));

    [Fact]
    public async Task A_head_in_a_comment_is_no_code() => Assert.Equal(1, await _site.ValueOfAsync("/*---\ntitle: {{ not code\n---*/\nreturn 1;"));

    [Fact]
    public async Task Nullable_types_are_checked()
    {
        var problem = Assert.Single(await _site.ProblemsOfAsync("string? nothing = null;\nreturn nothing.Length;"));

        Assert.Equal(("CS8602", false, 2, 8), (problem.Id, problem.IsError, problem.Line, problem.Column));
    }

    [Fact]
    public async Task Numbers_are_written_alike_everywhere() => Assert.Equal("1.5", await _site.ValueOfAsync("return 1.5.ToString();"));
}
