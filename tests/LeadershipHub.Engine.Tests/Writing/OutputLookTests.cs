using System.Globalization;
using System.Text;
using LeadershipHub.Engine.Writing;

namespace LeadershipHub.Engine.Tests.Writing;

/// <summary>A published folder is as its list says, or it is not, however many threads look.</summary>
public sealed class OutputLookTests : IDisposable
{
    private const int Files = 1000;

    private readonly string _root = Directory.CreateTempSubdirectory("lhub-look-").FullName;

    private string Output => Path.Combine(_root, "public");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void A_folder_that_nobody_touched_is_intact(int threads)
    {
        var look = new OutputLook(Publish(), CancellationToken.None);
        look.Begin(threads);

        Assert.True(look.IsIntact());
        look.End();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(500)]
    [InlineData(Files - 1)]
    public void A_file_that_is_gone_is_missed_wherever_it_is_on_the_list(int file)
    {
        var published = Publish();
        File.Delete(At(file));

        Assert.False(IsIntact(published));
    }

    [Fact]
    public void A_file_of_the_same_size_and_a_later_time_is_read()
    {
        var published = Publish();
        File.SetLastWriteTimeUtc(At(7), File.GetLastWriteTimeUtc(At(8)).AddMinutes(1));
        Assert.True(IsIntact(published));

        File.WriteAllText(At(7), "8");
        Assert.False(IsIntact(published));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_thread_of_the_look_does_an_errand_and_goes_on(int threads)
    {
        using var done = new ManualResetEventSlim();
        var look = new OutputLook(Publish(), CancellationToken.None);
        look.Begin(threads);
        var isTaken = look.TryAsk(done.Set);

        // Where the threads were done already, nobody takes it.
        Assert.True(!isTaken || done.Wait(TimeSpan.FromMinutes(1), CancellationToken.None));
        Assert.True(look.IsIntact());
        look.End();
    }

    [Fact]
    public void An_errand_comes_before_the_rest_of_the_look()
    {
        using var mayEnd = new ManualResetEventSlim();
        using var isBegun = new ManualResetEventSlim();
        using var again = new ManualResetEventSlim();
        var published = Publish();
        File.Delete(At(Files - 1));
        var look = new OutputLook(published, CancellationToken.None);
        look.Begin(1);
        var isTaken = look.TryAsk(() =>
        {
            isBegun.Set();
            mayEnd.Wait(TimeSpan.FromMinutes(1), CancellationToken.None);
        });
        if (isTaken)
        {
            Assert.True(isBegun.Wait(TimeSpan.FromMinutes(1), CancellationToken.None));
            Assert.True(look.TryAsk(again.Set));
        }

        // Who asks finishes it without the thread that is away.
        Assert.False(look.IsIntact());
        mayEnd.Set();
        Assert.True(!isTaken || again.Wait(TimeSpan.FromMinutes(1), CancellationToken.None));
        look.End();
    }

    [Fact]
    public void A_look_without_threads_takes_no_errand()
    {
        var look = new OutputLook(Publish(), CancellationToken.None);
        look.Begin(0);

        Assert.False(look.TryAsk(() => throw new InvalidOperationException("Nobody should do it.")));
        look.End();
    }

    [Fact]
    public void A_look_that_was_ended_looks_no_more()
    {
        var look = new OutputLook(Publish(), CancellationToken.None);
        look.End();
        Directory.Delete(Output, recursive: true);

        // Nothing was looked at, so nothing was missed.
        Assert.True(look.IsIntact());
    }

    [Fact]
    public void Cancelled_it_says_so()
    {
        using var stop = new CancellationTokenSource();
        var look = new OutputLook(Publish(), stop.Token);
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => look.IsIntact());
    }

    [Fact]
    public void A_list_of_another_hash_or_one_whose_publication_was_cut_off_is_not_read()
    {
        var published = Publish();
        Assert.NotNull(PublishedFiles.Read(Output, published.Hash));
        Assert.Null(PublishedFiles.Read(Output, default));

        File.WriteAllText(Path.Combine(Output, Manifest.JournalName), "");
        Assert.Null(PublishedFiles.Read(Output, published.Hash));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    internal static bool IsIntact(PublishedFiles? published)
    {
        var look = new OutputLook(Assert.IsType<PublishedFiles>(published), CancellationToken.None);
        try
        {
            return look.IsIntact();
        }
        finally
        {
            look.End();
        }
    }

    private static string Name(int file) => string.Create(CultureInfo.InvariantCulture, $"{file:d4}.html");

    private string At(int file) => Path.Combine(Output, Name(file));

    private PublishedFiles Publish()
    {
        using var stage = Assert.IsType<OutputStage>(OutputStage.Open(new() { SiteFolder = _root, Now = DateTimeOffset.UnixEpoch }, Output, CancellationToken.None).Value);
        for (var i = 0; i < Files; i++)
            stage.Write(Name(i), Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{i % 10}")));
        Assert.Empty(OutputWriter.Commit(stage).Diagnostics);
        return Assert.IsType<PublishedFiles>(PublishedFiles.Read(Output, stage.Published));
    }
}
