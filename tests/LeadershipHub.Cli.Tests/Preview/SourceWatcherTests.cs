using System.Threading.Channels;
using LeadershipHub.Preview.Watching;

namespace LeadershipHub.Cli.Tests.Preview;

public sealed class SourceWatcherTests : IDisposable
{
    // Only a test that fails waits this long.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder _site = new();
    private readonly Channel<string> _seen = Channel.CreateUnbounded<string>();

    [Fact]
    public async Task A_file_that_is_written_is_seen()
    {
        _site.Write("content/posts/a.md");
        using var watcher = Watch();

        _site.Write("content/posts/a.md", "new");

        Assert.Equal("content/posts/a.md", await FirstAsync());
    }

    [Fact]
    public async Task A_file_that_an_editor_swaps_in_is_seen_under_its_own_name()
    {
        _site.Write("content/posts/a.md");
        using var watcher = Watch();

        File.Move(_site.Write("content/posts/a.md.tmp", "new"), Path.Combine(_site.Path, "content/posts/a.md"), overwrite: true);

        Assert.Equal("content/posts/a.md", await FirstAsync());
    }

    [Fact]
    public async Task The_config_is_watched()
    {
        using var watcher = Watch();

        _site.Write("site.config.yml", "title: x");

        Assert.Equal("site.config.yml", await FirstAsync());
    }

    [Fact]
    public async Task A_source_folder_that_comes_later_is_watched_too()
    {
        using var watcher = Watch();
        Directory.CreateDirectory(Path.Combine(_site.Path, "theme"));
        Assert.Equal("theme", await FirstAsync());

        _site.Write("theme/footer.html", "x");

        Assert.Equal("theme/footer.html", await FirstAsync());
    }

    [Fact]
    public async Task The_output_and_the_rest_of_the_folder_are_not_watched()
    {
        Directory.CreateDirectory(Path.Combine(_site.Path, "content"));
        using var watcher = Watch();

        _site.Write("public/index.html", "x");
        _site.Write(".lhub/preview/index.html", "x");
        _site.Write("notes.txt", "x");
        _site.Write("content/last.md", "x");

        Assert.Equal("content/last.md", await FirstAsync());
    }

    [Theory]
    [InlineData("a.md~", true)]
    [InlineData(".a.md.swp", true)]
    [InlineData("4913", true)]
    [InlineData(".#a.md", true)]
    [InlineData("#a.md#", true)]
    [InlineData(".DS_Store", true)]
    [InlineData("a.md", false)]
    [InlineData("_index.md", false)]
    [InlineData("#1-lesson.md", false)]
    public void What_editors_leave_for_a_moment_is_told_from_sources(string name, bool expected) => Assert.Equal(expected, EditorFiles.IsOne(name));

    public void Dispose() => _site.Dispose();

    private SourceWatcher Watch() => new(_site.Path, path => _seen.Writer.TryWrite(path));

    private Task<string> FirstAsync() => _seen.Reader.ReadAsync().AsTask().WaitAsync(Patience);
}
