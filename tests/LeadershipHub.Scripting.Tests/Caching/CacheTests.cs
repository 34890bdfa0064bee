namespace LeadershipHub.Scripting.Tests.Caching;

public sealed class CacheTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_script_is_compiled_once()
    {
        await _site.RunTextAsync("return 1;");
        _site.Restart();

        var outcome = await _site.RunTextAsync("return 1;");

        Assert.Equal(1, outcome.Value);
        Assert.Equal((0, 1), (_site.Statistics.Compiled, _site.Statistics.Recalled));
    }

    [Fact]
    public async Task A_changed_script_is_compiled_anew()
    {
        await _site.RunTextAsync("return 1;");

        Assert.Equal(2, (await _site.RunTextAsync("return 2;")).Value);
        Assert.Equal(2, _site.Statistics.Compiled);
    }

    [Fact]
    public async Task A_changed_loaded_file_is_noticed_however_deep()
    {
        _site.With("content/a.csx", "#load \"b.csx\"").With("content/b.csx", "int B => 1;");
        await _site.RunTextAsync("#load \"a.csx\"\nreturn B;");
        _site.Restart().With("content/b.csx", "int B => 2;");

        Assert.Equal(2, (await _site.RunAsync("content/page.csx")).Value);
        Assert.Equal(1, _site.Statistics.Compiled);
    }

    [Fact]
    public async Task A_removed_loaded_file_is_noticed()
    {
        _site.With("content/a.csx", "int A => 1;");
        await _site.RunTextAsync("#load \"a.csx\"\nreturn A;");
        File.Delete(_site.FullPath("content/a.csx"));

        Assert.Equal(ScriptProblemId.LoadMissing, (await _site.PrepareAsync("content/page.csx")).Problems[0].Id);
    }

    [Fact]
    public async Task A_changed_library_is_noticed()
    {
        _site.WithLibrary("content/Numbers.dll", "public static class Numbers { public const int Answer = 1; }");
        await _site.RunTextAsync("#r \"Numbers.dll\"\nreturn Numbers.Answer;");
        _site.WithLibrary("content/Numbers.dll", "public static class Numbers { public const int Answer = 2; }");

        Assert.Equal(2, (await _site.RunAsync("content/page.csx")).Value);
    }

    [Fact]
    public async Task Other_usings_are_another_script()
    {
        await _site.PrepareTextAsync("return 1;");
        _site.Restart(setup => setup with { Usings = ["System.Text"] });

        Assert.False((await _site.PrepareTextAsync("return 1;")).IsFromCache);
    }

    [Fact]
    public async Task Two_hosts_keep_their_scripts_apart()
    {
        await _site.PrepareTextAsync("return 1;");
        await _site.Restart(setup => setup with { HostType = typeof(OtherHost) }).PrepareTextAsync("return 1;");

        Assert.True((await _site.Restart(setup => setup with { HostType = typeof(TestHost) }).PrepareTextAsync("return 1;")).IsFromCache);
    }

    [Fact]
    public async Task Warnings_are_shown_again()
    {
        const string Text = "string? nothing = null; /* \\ and \t */\nreturn nothing.Length;";
        var cold = await _site.ProblemsOfAsync(Text);
        var warm = await _site.Restart().PrepareTextAsync(Text);

        Assert.True(warm.IsFromCache);
        Assert.NotEmpty(cold);
        Assert.Equal(cold, warm.Problems);
    }

    [Fact]
    public async Task What_a_script_was_made_of_is_told_again()
    {
        _site.With("content/a.csx", "int A => 1;").WithLibrary("content/Numbers.dll", "public static class Numbers;");
        await _site.PrepareTextAsync("#load \"a.csx\"\n#r \"Numbers.dll\"\nreturn A;");

        Assert.Equal(["content/a.csx", "content/Numbers.dll"], (await _site.Restart().PrepareAsync("content/page.csx")).Files);
    }

    [Theory]
    [InlineData("*.dll")]
    [InlineData("*.pdb")]
    [InlineData("*.manifest")]
    public async Task A_file_of_the_cache_that_was_cut_off_means_compiling_anew(string pattern)
    {
        await _site.PrepareTextAsync("return 1;");
        foreach (var length in new[] { 0, 1, 100 })
        {
            var file = Assert.Single(Directory.GetFiles(_site.CacheFolder, pattern));
            File.WriteAllBytes(file, File.ReadAllBytes(file)[..length]);

            var outcome = await _site.RunTextAsync("return 1;");

            Assert.Equal(1, outcome.Value);
        }

        Assert.Equal(4, _site.Statistics.Compiled);
    }

    [Theory]
    [InlineData("*.dll")]
    [InlineData("*.pdb")]
    [InlineData("*.manifest")]
    public async Task A_byte_that_changed_in_the_cache_means_compiling_anew(string pattern)
    {
        await _site.PrepareTextAsync("return 1;");
        var file = Assert.Single(Directory.GetFiles(_site.CacheFolder, pattern));
        var content = File.ReadAllBytes(file);
        content[content.Length / 2] ^= 1;
        File.WriteAllBytes(file, content);

        Assert.False((await _site.PrepareTextAsync("return 1;")).IsFromCache);
        Assert.True((await _site.PrepareTextAsync("return 1;")).IsFromCache);
    }

    [Fact]
    public async Task A_new_version_takes_the_place_of_the_old_one()
    {
        await _site.PrepareTextAsync("return 1;");
        await _site.PrepareTextAsync("return 2;");

        Assert.Equal(3, Directory.GetFiles(_site.CacheFolder).Length);
    }

    [Fact]
    public async Task Sweeping_removes_what_belongs_to_no_script()
    {
        await _site.With("content/old.csx", "return 0;").PrepareAsync("content/old.csx");
        await _site.PrepareTextAsync("return 1;");
        File.WriteAllText(Path.Combine(_site.CacheFolder, "left.dll.1.tmp"), "");
        File.WriteAllText(Path.Combine(_site.CacheFolder, "notes.txt"), "");

        _site.Library.Sweep(["content/page.csx"]);

        Assert.True(File.Exists(Path.Combine(_site.CacheFolder, "notes.txt")));
        Assert.Equal(4, Directory.GetFiles(_site.CacheFolder).Length);
        Assert.True((await _site.PrepareTextAsync("return 1;")).IsFromCache);
    }

    [Fact]
    public async Task A_cache_that_cannot_be_written_is_no_mistake()
    {
        File.WriteAllText(_site.FullPath("taken"), "");
        _site.Restart(setup => setup with { CacheFolder = _site.FullPath("taken") });

        Assert.Equal(1, await _site.ValueOfAsync("return 1;"));
    }

    [Fact]
    public async Task A_script_with_mistakes_is_not_kept()
    {
        await _site.PrepareTextAsync("return nothing;");

        Assert.False(Directory.Exists(_site.CacheFolder));
    }

    [Fact]
    public async Task The_compiled_script_holds_no_path_of_the_machine()
    {
        await _site.PrepareTextAsync("return 1;");

        foreach (var file in Directory.GetFiles(_site.CacheFolder))
            Assert.DoesNotContain(_site.Root, System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal);
    }
}
