namespace LeadershipHub.Scripting.Tests.Locking;

public sealed class LockTests : IDisposable
{
    private const string LockPath = "scripts.lock";

    private readonly TestSite _site = new TestSite().With("content/b.csx", "return 2;").With("content/a.csx", "return 1;");

    public void Dispose() => _site.Dispose();

    [Fact]
    public void The_lock_file_is_sorted_and_reads_like_a_list_of_checksums()
    {
        ScriptLock.Of(_site.Root, ["content/b.csx", "content/a.csx", "content/gone.csx"]).Write(_site.Root, LockPath);

        Assert.Equal(
            """
            f58b7c3af621b52a2bb7dc67d4491f9ab6c6d16e3cfa1e46e670ff4f9a301fdc  content/a.csx
            4903bb33de010addf26d0644f5308f0c205649abd73fa1abfd4989d987b8ece2  content/b.csx

            """,
            File.ReadAllText(_site.FullPath(LockPath)));
    }

    [Fact]
    public void A_site_as_it_was_locked_is_in_order()
    {
        ScriptLock.Of(_site.Root, ["content/a.csx", "content/b.csx"]).Write(_site.Root, LockPath);

        Assert.Empty(Read().Verify(_site.Root, ["content/b.csx", "content/a.csx"], LockPath));
    }

    [Fact]
    public void A_changed_a_new_and_a_missing_file_are_told_apart()
    {
        _site.With("content/c.csx", "return 3;").With("content/d.csx", "return 4;");
        ScriptLock.Of(_site.Root, ["content/a.csx", "content/b.csx", "content/c.csx"]).Write(_site.Root, LockPath);
        _site.With("content/a.csx", "return 9;");
        File.Delete(_site.FullPath("content/c.csx"));

        var problems = Read().Verify(_site.Root, ["content/a.csx", "content/b.csx", "content/c.csx", "content/d.csx"], LockPath);

        Assert.Equal(
            [(ScriptProblemId.LockChanged, "content/a.csx", 0), (ScriptProblemId.LockMissing, LockPath, 3), (ScriptProblemId.LockUnlisted, "content/d.csx", 0)],
            problems.Select(problem => (problem.Id, problem.Path, problem.Line)));
    }

    [Fact]
    public void A_lock_file_that_would_say_the_same_is_not_written()
    {
        Assert.True(ScriptLock.Of(_site.Root, ["content/a.csx"]).Write(_site.Root, LockPath));
        Assert.False(ScriptLock.Of(_site.Root, ["content/a.csx"]).Write(_site.Root, LockPath));
    }

    [Theory]
    [InlineData("content/a.csx")]
    [InlineData("ABCDEF  content/a.csx")]
    [InlineData("<<<<<<< ours")]
    public void A_line_that_is_not_understood_is_told(string line)
    {
        var problem = Assert.Single(ScriptLock.Parse("\n" + line + "\r\n", LockPath).Mistakes);

        Assert.Equal((ScriptProblemId.LockInvalid, LockPath, 2), (problem.Id, problem.Path, problem.Line));
    }

    [Fact]
    public async Task What_a_script_loads_and_references_can_be_locked()
    {
        _site.With("content/_shared/more.csx", "int More => 1;").WithLibrary("content/Numbers.dll", "public static class Numbers;");
        var prepared = await _site.PrepareTextAsync("#load \"_shared/more.csx\"\n#r \"Numbers.dll\"\nreturn More;");

        var text = ScriptLock.Of(_site.Root, [prepared.Path, .. prepared.Files]).ToString();

        Assert.Equal(3, text.Count(character => character == '\n'));
    }

    [Fact]
    public void Without_a_lock_file_there_is_no_lock() => Assert.Null(ScriptLock.Read(_site.Root, LockPath));

    private ScriptLock Read() => ScriptLock.Read(_site.Root, LockPath) ?? throw new InvalidOperationException("No lock file.");
}
