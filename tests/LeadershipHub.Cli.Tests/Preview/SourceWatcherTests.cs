using System.Collections.Immutable;
using System.Globalization;
using System.Threading.Channels;
using LeadershipHub.Preview.Watching;

namespace LeadershipHub.Cli.Tests.Preview;

public sealed class SourceWatcherTests : IDisposable
{
    // Only a test that fails waits this long.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder _site = new();
    private readonly Channel<(string Path, bool IsUnsettled)> _seen = Channel.CreateUnbounded<(string, bool)>();

    [Fact]
    public async Task A_file_that_is_written_is_seen()
    {
        _site.Write("content/posts/a.md");
        using var watcher = Watch();

        _site.Write("content/posts/a.md", "new");

        Assert.Equal("content/posts/a.md", await FirstAsync());
    }

    [Fact]
    public async Task A_file_that_an_editor_swaps_in_is_seen_under_its_own_name_and_is_never_unsettled()
    {
        _site.Write("content/posts/a.md", "old");
        using var watcher = Watch();

        File.Move(_site.Write("content/posts/a.md.tmp", "new"), Full("content/posts/a.md"), overwrite: true);
        _site.Write("content/posts/end.md", "end");

        Assert.Equal([("content/posts/a.md", false)], await UntilAsync("content/posts/end.md"));
    }

    [Fact]
    public async Task A_file_that_is_removed_and_written_again_is_there_in_the_end()
    {
        _site.Write("content/a.md", "old");
        using var watcher = Watch();

        File.Delete(Full("content/a.md"));
        _site.Write("content/a.md", "new");
        _site.Write("content/end.md", "end");

        Assert.Equal(("content/a.md", false), (await UntilAsync("content/end.md"))[^1]);
    }

    [Fact]
    public async Task A_file_that_was_removed_is_unsettled()
    {
        _site.Write("content/a.md", "old");
        using var watcher = Watch();

        File.Delete(Full("content/a.md"));

        Assert.Equal(("content/a.md", true), await NextAsync());
    }

    [Fact]
    public async Task An_empty_file_is_unsettled_until_it_is_written()
    {
        _site.Write("content/a.md", "old");
        using var watcher = Watch();

        var file = new FileStream(Full("content/a.md"), FileMode.Truncate);
        await using (file)
        {
            Assert.Equal(("content/a.md", true), await NextAsync());
            file.Write("new"u8);
        }

        await UntilAsync("content/a.md", isUnsettled: false);
    }

    [Fact]
    public async Task A_file_that_gets_another_name_is_seen_under_both()
    {
        _site.Write("content/a.md", "text");
        using var watcher = Watch();

        File.Move(Full("content/a.md"), Full("content/b.md"));

        Assert.Equal([("content/a.md", true), ("content/b.md", false)], [await NextAsync(), await NextAsync()]);
    }

    [Fact]
    public async Task A_folder_that_gets_another_name_is_seen_under_both_and_watched_further()
    {
        _site.Write("content/old/a.md", "text");
        using var watcher = Watch();

        Directory.Move(Full("content/old"), Full("content/new"));
        Assert.Equal([("content/old", true), ("content/new", true)], [await NextAsync(), await NextAsync()]);
        _site.Write("content/new/a.md", "other text");

        await UntilAsync("content/new/a.md", isUnsettled: false);
    }

    [Fact]
    public async Task A_file_in_a_folder_that_has_just_come_is_there_in_a_build_after_it()
    {
        Directory.CreateDirectory(Full("content"));
        using var changes = new Debouncer(TimeProvider.System);
        using var watcher = new SourceWatcher(_site.Path, (path, isUnsettled) =>
        {
            _seen.Writer.TryWrite((path, isUnsettled));
            changes.Signal(path, isUnsettled);
        });
        await using var builds = changes.ReadAllAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator();

        // Written as soon as the outer folder is told of, the file comes before the system watches the inner one, now and then.
        for (var round = 0; round < 20; round++)
        {
            var folder = string.Create(CultureInfo.InvariantCulture, $"content/new-{round}");
            Directory.CreateDirectory(Full(folder + "/inner"));
            await UntilAsync(folder);
            var built = BuildWithAsync(builds, Full(folder + "/inner/a.md"));
            _site.Write(folder + "/inner/a.md", "text");

            await built.WaitAsync(Patience);
        }
    }

    [Fact]
    public async Task More_than_the_system_can_tell_is_told_as_the_whole_folder()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The size of the system's queue is known only here.");
        var most = int.Parse(await File.ReadAllTextAsync("/proc/sys/fs/inotify/max_queued_events"), CultureInfo.InvariantCulture);
        Assert.SkipWhen(most > 100_000, "The system's queue is too long to fill it in a test.");
        _site.Write("content/a.md", "text");
        using var held = new ManualResetEventSlim();
        using var watcher = new SourceWatcher(_site.Path, (path, isUnsettled) =>
        {
            held.Wait(Patience);
            _seen.Writer.TryWrite((path, isUnsettled));
        });

        // Two names in turn: the system keeps equal events that follow each other as one.
        var names = (string[])[Full("content/a.md"), Full("content/b.md")];
        for (var move = 0; move < most; move++)
            File.Move(names[move % 2], names[(move + 1) % 2]);

        Directory.CreateDirectory(Full("content/unseen"));
        held.Set();
        await UntilAsync("content");
        _site.Write("content/unseen/a.md", "text");

        await UntilAsync("content/unseen/a.md", isUnsettled: false);
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
        Directory.CreateDirectory(Full("theme"));
        Assert.Equal("theme", await FirstAsync());

        _site.Write("theme/footer.html", "x");

        Assert.Equal("theme/footer.html", await FirstAsync());
    }

    [Fact]
    public async Task The_output_and_the_rest_of_the_folder_are_not_watched()
    {
        Directory.CreateDirectory(Full("content"));
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
    [InlineData(".goutputstream-X1Y2Z3", true)]
    [InlineData("a.md___jb_tmp___", true)]
    [InlineData(".nojekyll", false)]
    [InlineData("a.md", false)]
    [InlineData("_index.md", false)]
    [InlineData("#1-lesson.md", false)]
    public void What_editors_leave_for_a_moment_is_told_from_sources(string name, bool expected) => Assert.Equal(expected, EditorFiles.IsOne(name));

    public void Dispose() => _site.Dispose();

    private SourceWatcher Watch() => new(_site.Path, (path, isUnsettled) => _seen.Writer.TryWrite((path, isUnsettled)));

    private string Full(string path) => Path.Combine(_site.Path, path);

    // Looks at the file whenever something is handed over, as a build would.
    private static async Task BuildWithAsync(IAsyncEnumerator<ImmutableArray<string>> builds, string file)
    {
        do
            Assert.True(await builds.MoveNextAsync());
        while (!(File.Exists(file) && await File.ReadAllTextAsync(file) is "text"));
    }

    private Task<(string Path, bool IsUnsettled)> NextAsync() => _seen.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    private async Task<string> FirstAsync() => (await NextAsync()).Path;

    /// <summary>What was told before the first word of that path.</summary>
    private async Task<List<(string Path, bool IsUnsettled)>> UntilAsync(string path, bool? isUnsettled = null)
    {
        var before = new List<(string, bool)>();
        while (await NextAsync() is var next && !(string.Equals(next.Path, path, StringComparison.Ordinal) && (isUnsettled ?? next.IsUnsettled) == next.IsUnsettled))
            before.Add(next);

        return before;
    }
}
