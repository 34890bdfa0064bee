namespace LeadershipHub.Scripting.Tests.Compiling;

public sealed class LoadTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Files_are_loaded_relative_to_the_one_that_loads()
    {
        _site.With("content/_shared/names.csx", "#load \"deep/more.csx\"\nstring Name(string of) => More(of) + \"!\";");
        _site.With("content/_shared/deep/more.csx", "#load \"../../top.csx\"\nstring More(string of) => Top + of;");
        _site.With("content/top.csx", "string Top => \"the \";");

        Assert.Equal("the end!", await _site.ValueOfAsync("#load \"_shared/names.csx\"\nreturn Name(\"end\");"));
    }

    [Fact]
    public async Task A_file_that_two_others_load_is_there_once()
    {
        _site.With("content/a.csx", "#load \"c.csx\"\nint A => C;").With("content/b.csx", "#load \"c.csx\"\nint B => C;").With("content/c.csx", "int C => 2;");

        Assert.Equal(4, await _site.ValueOfAsync("#load \"a.csx\"\n#load \"./b.csx\"\nreturn A + B;"));
    }

    [Fact]
    public async Task A_missing_file_is_reported_once_and_where_it_is_named()
    {
        var problem = Assert.Single(await _site.ProblemsOfAsync("\n#load \"_shared/gone.csx\"\nreturn 1;"));

        Assert.Equal((ScriptProblemId.LoadMissing, "content/page.csx", 2, 7), (problem.Id, problem.Path, problem.Line, problem.Column));
        Assert.Contains("'content/_shared/gone.csx'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_circle_is_reported_with_its_way()
    {
        _site.With("content/a.csx", "#load \"b.csx\"").With("content/b.csx", "\n#load \"a.csx\"");

        var problem = Assert.Single(await _site.ProblemsOfAsync("#load \"a.csx\""));

        Assert.Equal((ScriptProblemId.LoadCycle, "content/b.csx", 2), (problem.Id, problem.Path, problem.Line));
        Assert.Contains("content/a.csx → content/b.csx → content/a.csx", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_that_loads_itself_is_a_circle() =>
        Assert.Equal(ScriptProblemId.LoadCycle, Assert.Single(await _site.ProblemsOfAsync("#load \"page.csx\"")).Id);

    [Theory]
    [InlineData("../../secret.csx")]
    [InlineData("/etc/secret.csx")]
    [InlineData("a/../../../secret.csx")]
    [InlineData("c:/secret.csx")]
    public async Task Nothing_outside_of_the_site_is_loaded(string reference)
    {
        _site.With("../secret.csx", "int Secret => 1;");

        Assert.Equal(ScriptProblemId.LoadOutside, Assert.Single(await _site.ProblemsOfAsync($"#load \"{reference}\"")).Id);
    }

    [Fact]
    public async Task A_link_that_leads_out_of_the_site_is_not_followed()
    {
        _site.With("../outside/secret.csx", "int Secret => 1;").With("content/other.csx", "");
        Directory.CreateSymbolicLink(_site.FullPath("content/link"), _site.FullPath("../outside"));

        Assert.Equal(ScriptProblemId.LoadOutside, Assert.Single(await _site.ProblemsOfAsync("#load \"link/secret.csx\"")).Id);
    }

    [Fact]
    public async Task A_mistake_in_a_loaded_file_is_told_there()
    {
        _site.With("content/a.csx", "int A =>\n    wrong;");

        var problem = Assert.Single(await _site.ProblemsOfAsync("#load \"a.csx\"\nreturn A;"));

        Assert.Equal(("CS0103", "content/a.csx", 2, 5, 5), (problem.Id, problem.Path, problem.Line, problem.Column, problem.Length));
    }

    [Fact]
    public async Task What_was_found_before_a_mistake_is_told_for_watching()
    {
        _site.With("content/a.csx", "int A => wrong;");

        var prepared = await _site.PrepareTextAsync("#load \"a.csx\"\nreturn A;");

        Assert.False(prepared.CanRun);
        Assert.Equal(["content/a.csx"], prepared.Files);
    }
}
