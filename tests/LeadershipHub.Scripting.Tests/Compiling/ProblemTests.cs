namespace LeadershipHub.Scripting.Tests.Compiling;

public sealed class ProblemTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task All_mistakes_are_reported_in_order()
    {
        var problems = await _site.ProblemsOfAsync("int a = \"x\";\nint b = c;\nreturn a + ;");

        Assert.Equal([("CS0029", 1), ("CS0103", 2), ("CS1525", 3)], problems.Select(problem => (problem.Id, problem.Line)));
        Assert.All(problems, problem => Assert.True(problem.IsError));
    }

    [Fact]
    public async Task A_script_with_mistakes_takes_nothing_from_another()
    {
        _site.With("content/bad.csx", "return nothing;").With("content/worse.csx", "return ;;)").With("content/good.csx", "return 1;");
        var sources = new[] { "content/bad.csx", "content/worse.csx", "content/good.csx" }
            .Select(path => new ScriptSource { Path = path, Text = File.ReadAllText(_site.FullPath(path)) });

        var prepared = await Task.WhenAll(_site.Library.PrepareAsync([.. sources], TestSite.Cancel));

        Assert.Equal([false, false, true], prepared.Select(script => script.CanRun));
        Assert.NotEmpty(prepared[0].Problems);
        Assert.NotEmpty(prepared[1].Problems);
        Assert.Empty(prepared[2].Problems);
    }

    [Theory]
    [InlineData("return Titel;", "Did you mean 'Title'?")]
    [InlineData("addpage(\"/\");", "Did you mean 'AddPage'?")]
    [InlineData("return Pages.Cuont;", "Did you mean 'Count'?")]
    [InlineData("return Title.Lenght;", "Did you mean 'Length'?")]
    [InlineData("return Math.Mix(1, 2);", "Did you mean 'Max'?")]
    [InlineData("Widget w = null!;", "Add a 'using' line for its namespace, or '#r' for its library.")]
    [InlineData("var a = 1;\n#load \"b.csx\"", "Move '#r' and '#load' to the top of the file, before any code.")]
    [InlineData("var a = 1;\n#r \"b.dll\"", "Move '#r' and '#load' to the top of the file, before any code.")]
    public async Task Frequent_mistakes_come_with_help(string text, string help) =>
        Assert.Contains(await _site.ProblemsOfAsync(text), problem => problem.Help == help);

    [Fact]
    public async Task A_name_that_is_like_nothing_gets_no_help() =>
        Assert.Null(Assert.Single(await _site.ProblemsOfAsync("return Xylophone;")).Help);

    [Fact]
    public async Task A_line_directive_says_where_a_mistake_is()
    {
        var problem = Assert.Single(await _site.ProblemsOfAsync("#line 40 \"../data/table.txt\"\nreturn nothing;"));

        Assert.Equal(("data/table.txt", 40, 8), (problem.Path, problem.Line, problem.Column));
    }

    [Fact]
    public async Task A_mistake_over_several_lines_is_marked_on_its_first()
    {
        var problem = (await _site.ProblemsOfAsync("int a = new List<int> {\n  1\n};"))[0];

        Assert.Equal((1, 9, "new List<int> {".Length), (problem.Line, problem.Column, problem.Length));
    }

    [Fact]
    public async Task A_warning_that_is_switched_off_is_not_shown() =>
        Assert.Empty(await _site.ProblemsOfAsync("#pragma warning disable CS8602\nstring? nothing = null;\nreturn nothing.Length;"));

    [Fact]
    public async Task A_script_with_mistakes_cannot_be_loaded()
    {
        var prepared = await _site.PrepareTextAsync("return nothing;");

        Assert.Throws<InvalidOperationException>(prepared.Load);
    }
}
