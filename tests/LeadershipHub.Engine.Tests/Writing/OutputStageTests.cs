using System.Globalization;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Writing;

namespace LeadershipHub.Engine.Tests.Writing;

public sealed class OutputStageTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("lhub-stage-").FullName;

    private string Output => Path.Combine(_root, "public");

    /// <summary>A folder is made by whoever comes first, and those who come second write into it at once.</summary>
    [Fact]
    public async Task Threads_that_write_into_one_new_folder_do_not_meet_before_it_is_there()
    {
        const int Rounds = 500;
        const int Threads = 4;
        using var stage = Open();
        using var start = new Barrier(Threads);

        var threads = Enumerable.Range(0, Threads).Select(number => Task.Factory.StartNew(
            () =>
            {
                for (var round = 0; round < Rounds; round++)
                {
                    start.SignalAndWait();
                    stage.Write(string.Create(CultureInfo.InvariantCulture, $"{round}/deep/er/{number}.txt"), "x"u8);
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default));
        await Task.WhenAll(threads);

        Assert.Empty(stage.Failures);
        Assert.Equal(Rounds * Threads, stage.FilesWritten);
    }

    [Fact]
    public void What_was_not_committed_leaves_no_trace()
    {
        using (var stage = Open())
            stage.Write("index.html", "x"u8);

        Assert.False(Directory.Exists(Output));
    }

    [Fact]
    public void A_path_can_be_written_once()
    {
        using var stage = Open();
        stage.Write("index.html", "x"u8);

        Assert.Throws<InvalidOperationException>(() => stage.Write("index.html", "y"u8));
    }

    /// <summary>The disk may be full, or something may stand in the way; either is a write that fails.</summary>
    [Fact]
    public void A_write_that_fails_is_reported_once_and_nothing_is_published()
    {
        using var stage = Open();
        stage.Write("a", "x"u8);
        stage.Write("a/b", "x"u8);
        stage.Write("a/c", "x"u8);

        var failure = Assert.Single(stage.Failures);
        Assert.Equal("LH700", failure.Code);
        Assert.Equal(failure, Assert.Single(OutputWriter.Commit(stage).Diagnostics));
        Assert.False(File.Exists(Path.Combine(Output, "a")));
    }

    /// <summary>A crash between two renames leaves the list of before and the journal; a file of the old content and the new size must not pass for the new one.</summary>
    [Fact]
    public void After_a_crash_half_way_the_next_build_writes_every_file_that_may_be_old()
    {
        Commit(("index.html", "old"), ("same.html", "same"));
        Manifest.WriteJournal(Output, ["index.html"]);

        Commit(("index.html", "new"), ("same.html", "same"));

        Assert.Equal("new", File.ReadAllText(Path.Combine(Output, "index.html")));
    }

    [Fact]
    public void A_file_may_take_the_place_of_a_folder_of_ours_and_the_other_way_round()
    {
        Commit(("a/index.html", "folder"), ("b", "file"));
        Commit(("a", "file"), ("b/index.html", "folder"));

        Assert.Equal("file", File.ReadAllText(Path.Combine(Output, "a")));
        Assert.Equal("folder", File.ReadAllText(Path.Combine(Output, "b", "index.html")));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private OutputStage Open() =>
        Assert.IsType<OutputStage>(OutputStage.Open(new BuildOptions { SiteFolder = _root, Now = DateTimeOffset.UnixEpoch }, Output, CancellationToken.None).Value);

    private void Commit(params (string Path, string Text)[] files)
    {
        using var stage = Open();
        foreach (var (path, text) in files)
            stage.Write(path, System.Text.Encoding.UTF8.GetBytes(text));

        Assert.Empty(OutputWriter.Commit(stage).Diagnostics);
    }
}
