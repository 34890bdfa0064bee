using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Writing;

namespace LeadershipHub.Engine.Tests.Writing;

public sealed class PatchStageTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("lhub-patch-").FullName;

    private string Output => Path.Combine(_root, "public");

    private BuildOptions Options => new() { SiteFolder = _root, Now = DateTimeOffset.UnixEpoch };

    [Fact]
    public void A_patch_replaces_what_differs_and_leaves_the_rest()
    {
        var published = Publish(("a.html", "a"), ("b.html", "b"));

        using (var stage = PatchStage.Open(Options, published, CancellationToken.None))
        {
            Assert.NotNull(stage);
            stage.Write("a.html", "another"u8);
            stage.Write("b.html", "b"u8);
            Assert.Equal(["/a.html"], stage.Changed);
            var hash = stage.Commit().Value?.Hash ?? default;
            Assert.True(OutputLookTests.IsIntact(PublishedFiles.Read(Output, hash)));
        }

        Assert.Equal("another", File.ReadAllText(Path.Combine(Output, "a.html")));
        Assert.Equal("b", File.ReadAllText(Path.Combine(Output, "b.html")));
        Assert.False(Directory.Exists(Path.Combine(Output, ".lhub-stage")));
    }

    [Fact]
    public void A_folder_into_which_another_build_has_published_since_is_not_patched()
    {
        var published = Publish(("a.html", "a"));
        Publish(("a.html", "a"), ("b.html", "b"));

        Assert.Null(PatchStage.Open(Options, published, CancellationToken.None));

        // And its lock is free again.
        Publish(("a.html", "a"));
    }

    [Fact]
    public void A_list_of_the_same_size_and_time_is_another_one_where_it_says_something_else()
    {
        var published = Publish(("a.html", "a"));
        var list = Path.Combine(Output, Manifest.FileName);
        var time = File.GetLastWriteTimeUtc(list);
        Publish(("a.html", "b"));
        File.SetLastWriteTimeUtc(list, time);

        Assert.Null(PatchStage.Open(Options, published, CancellationToken.None));
    }

    [Fact]
    public void A_copy_of_the_list_is_as_good_as_the_list()
    {
        var published = Publish(("a.html", "a"));
        var list = Path.Combine(Output, Manifest.FileName);
        var bytes = File.ReadAllBytes(list);
        File.Delete(list);
        File.WriteAllBytes(list, bytes);

        using var stage = PatchStage.Open(Options, published, CancellationToken.None);
        Assert.NotNull(stage);
    }

    [Fact]
    public void What_is_not_committed_is_not_published()
    {
        var published = Publish(("a.html", "a"));

        using (var stage = PatchStage.Open(Options, published, CancellationToken.None))
            stage?.Write("a.html", "another"u8);

        Assert.Equal("a", File.ReadAllText(Path.Combine(Output, "a.html")));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private PublishedFiles Publish(params (string Path, string Text)[] files)
    {
        using var stage = Assert.IsType<OutputStage>(OutputStage.Open(Options, Output, CancellationToken.None).Value);
        foreach (var (path, text) in files)
            stage.Write(path, System.Text.Encoding.UTF8.GetBytes(text));
        Assert.Empty(OutputWriter.Commit(stage).Diagnostics);
        var published = Assert.IsType<PublishedFiles>(PublishedFiles.Read(Output, stage.Published));
        Assert.True(OutputLookTests.IsIntact(published));
        return published;
    }
}
