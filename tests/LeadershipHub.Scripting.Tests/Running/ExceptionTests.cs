namespace LeadershipHub.Scripting.Tests.Running;

public sealed class ExceptionTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    private async Task<ScriptProblem> ThrownByAsync(string text)
    {
        var outcome = await _site.RunTextAsync(text);
        Assert.Equal(ScriptEnd.Failed, outcome.End);
        return Assert.Single(outcome.Problems);
    }

    [Fact]
    public async Task An_exception_is_told_at_its_line()
    {
        var problem = await ThrownByAsync("var a = 1;\n\nthrow new FormatException(\"No such month.\");");

        Assert.Equal(("content/page.csx", 3, true, ScriptProblemId.Exception), (problem.Path, problem.Line, problem.IsError, problem.Id));
        Assert.Equal("FormatException: No such month.", problem.Message);
    }

    [Fact]
    public async Task An_exception_of_the_framework_is_told_where_the_script_called_it()
    {
        var problem = await ThrownByAsync("var text = Title;\nvar number =\n    int.Parse(text);\nreturn number;");

        Assert.Equal(("content/page.csx", 3), (problem.Path, problem.Line));
    }

    [Fact]
    public async Task An_exception_of_the_host_is_told_where_the_script_called_it()
    {
        var problem = await ThrownByAsync("void Inner() { Refuse(\"Not here.\"); }\n\nInner();");

        Assert.Equal((1, "InvalidOperationException: Not here."), (problem.Line, problem.Message));
    }

    [Fact]
    public async Task An_exception_after_waiting_is_told_at_its_line()
    {
        var problem = await ThrownByAsync("await Task.Yield();\nasync Task Later()\n{\n    await Task.Yield();\n    throw new FormatException(\"Late.\");\n}\nawait Later();");

        Assert.Equal(5, problem.Line);
    }

    [Fact]
    public async Task An_exception_in_a_loaded_file_is_told_there()
    {
        _site.With("content/_shared/a.csx", "int A(string text)\n{\n    return int.Parse(text);\n}");

        var problem = await ThrownByAsync("#load \"_shared/a.csx\"\nreturn A(\"x\");");

        Assert.Equal(("content/_shared/a.csx", 3), (problem.Path, problem.Line));
    }

    [Fact]
    public async Task A_line_directive_says_where_an_exception_is()
    {
        var problem = await ThrownByAsync("#line 70 \"../data/table.txt\"\nthrow new FormatException(\"x\");");

        Assert.Equal(("data/table.txt", 70), (problem.Path, problem.Line));
    }

    [Fact]
    public async Task Causes_are_told_in_short()
    {
        var problem = await ThrownByAsync("try { int.Parse(\"x\"); } catch (Exception e) { throw new InvalidOperationException(\"First\\nsecond.\", e); }");

        Assert.StartsWith("InvalidOperationException: First second. Caused by FormatException: ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrapper_of_one_exception_is_taken_off() =>
        Assert.Equal("FormatException: x", (await ThrownByAsync("Task.Run(() => throw new FormatException(\"x\")).Wait();")).Message);

    [Fact]
    public async Task A_script_from_the_cache_tells_the_same_line()
    {
        await _site.PrepareTextAsync("\nthrow new FormatException(\"x\");");
        _site.Restart();

        Assert.Equal(2, (await ThrownByAsync("\nthrow new FormatException(\"x\");")).Line);
        Assert.Equal(0, _site.Statistics.Compiled);
    }

    [Fact]
    public async Task An_exception_that_throws_itself_is_told()
    {
        var problem = await ThrownByAsync("class Odd : Exception { public override string Message => throw new Exception(); }\nthrow new Odd();");

        Assert.Equal("Odd: (its message cannot be had)", problem.Message);
    }

    [Fact]
    public async Task An_exception_in_a_library_is_told_where_the_script_called_it()
    {
        _site.WithLibrary("content/Numbers.dll", "public static class Numbers { public static int Answer() => throw new System.Exception(\"x\"); }");

        Assert.Equal(3, (await ThrownByAsync("#r \"Numbers.dll\"\n\nreturn Numbers.Answer();")).Line);
    }
}
