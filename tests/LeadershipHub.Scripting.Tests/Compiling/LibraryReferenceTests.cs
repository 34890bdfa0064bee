namespace LeadershipHub.Scripting.Tests.Compiling;

public sealed class LibraryReferenceTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_library_beside_the_script_is_used()
    {
        _site.WithLibrary("content/lib/Numbers.dll", "public static class Numbers { public static int Answer() => 42; }");

        Assert.Equal(42, await _site.ValueOfAsync("#r \"lib/Numbers.dll\"\nreturn Numbers.Answer();"));
    }

    [Fact]
    public async Task A_library_may_have_another_file_name()
    {
        _site.WithLibrary("content/v2.dll", "public static class Numbers { public static int Answer() => 42; }", assemblyName: "Numbers");

        Assert.Equal(42, await _site.ValueOfAsync("#r \"v2.dll\"\nreturn Numbers.Answer();"));
    }

    [Fact]
    public async Task A_library_named_in_a_loaded_file_is_used()
    {
        _site.WithLibrary("lib/Numbers.dll", "public static class Numbers { public static int Answer() => 42; }");
        _site.With("content/_shared/a.csx", "#r \"../../lib/Numbers.dll\"\nint A => Numbers.Answer();");

        Assert.Equal(42, await _site.ValueOfAsync("#load \"_shared/a.csx\"\nreturn A;"));
    }

    [Fact]
    public async Task Two_scripts_have_two_copies_of_a_library()
    {
        _site.WithLibrary("content/Counter.dll", "public static class Counter { public static int Count; }");
        _site.With("content/a.csx", "#r \"Counter.dll\"\nreturn ++Counter.Count;").With("content/b.csx", "#r \"Counter.dll\"\nreturn ++Counter.Count;");

        Assert.Equal(1, (await _site.RunAsync("content/a.csx")).Value);
        Assert.Equal(1, (await _site.RunAsync("content/b.csx")).Value);
    }

    [Theory]
    [InlineData("gone.dll", ScriptProblemId.ReferenceMissing)]
    [InlineData("../../outside.dll", ScriptProblemId.ReferenceOutside)]
    [InlineData("text.dll", ScriptProblemId.ReferenceInvalid)]
    public async Task A_library_that_cannot_be_used_is_reported_where_it_is_named(string reference, string id)
    {
        _site.With("content/text.dll", "This is no library.");

        var problem = Assert.Single(await _site.ProblemsOfAsync($"\n#r \"{reference}\"\nreturn 1;"));

        Assert.Equal((id, "content/page.csx", 2, 4), (problem.Id, problem.Path, problem.Line, problem.Column));
    }
}
