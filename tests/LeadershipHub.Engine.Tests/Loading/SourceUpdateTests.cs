using System.Collections.Immutable;
using LeadershipHub.Engine.Loading;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests.Loading;

public sealed class SourceUpdateTests : IDisposable
{
    private readonly string _site = Directory.CreateTempSubdirectory("lhub-update-").FullName;

    public SourceUpdateTests()
    {
        Directory.CreateDirectory(Path.Combine(_site, "content"));
        File.WriteAllText(Path.Combine(_site, "site.config.yml"), "title: T");
        foreach (var name in (string[])["a.md", "b.md", "c.md"])
            File.WriteAllText(Path.Combine(_site, "content", name), name);
    }

    private BuildOptions Options => new() { SiteFolder = _site, Now = DateTimeOffset.UnixEpoch };

    public void Dispose() => Directory.Delete(_site, recursive: true);

    [Fact]
    public void A_changed_text_is_found_as_a_walk_would_find_it()
    {
        var before = Load();
        File.WriteAllText(Path.Combine(_site, "content", "b.md"), "longer than before");

        var updated = SourceUpdate.Of(before, Options, ["content/b.md"]);

        Assert.NotNull(updated);
        Assert.Equal(Described(Load().All), Described(updated.All));
        Assert.Equal(Described(Load().Content), Described(updated.Content));
    }

    [Fact]
    public void What_an_earlier_build_knew_of_the_sources_is_forgotten()
    {
        var before = Load();
        before.All[0].Remembered = 3;

        var updated = SourceUpdate.Of(before, Options, ["content/b.md"]);

        Assert.NotNull(updated);
        Assert.All(updated.All, source => Assert.Equal(-1, source.Remembered));
    }

    [Theory]
    [InlineData("content/new.md")]
    [InlineData("content")]
    [InlineData("site.config.yml")]
    [InlineData("")]
    public void More_than_a_known_text_asks_for_a_walk(string changed)
    {
        var before = Load();
        File.WriteAllText(Path.Combine(_site, "content", "new.md"), "new");

        Assert.Null(SourceUpdate.Of(before, Options, ["content/a.md", changed]));
    }

    [Fact]
    public void A_text_that_is_gone_asks_for_a_walk()
    {
        var before = Load();
        File.Delete(Path.Combine(_site, "content", "b.md"));

        Assert.Null(SourceUpdate.Of(before, Options, ["content/b.md"]));
    }

    [Fact]
    public void A_text_that_became_a_link_asks_for_a_walk()
    {
        var before = Load();
        File.Delete(Path.Combine(_site, "content", "b.md"));
        File.CreateSymbolicLink(Path.Combine(_site, "content", "b.md"), Path.Combine(_site, "content", "a.md"));

        Assert.Null(SourceUpdate.Of(before, Options, ["content/b.md"]));
    }

    private Sources Load() => SourceLoader.Load(Options, CancellationToken.None).Value;

    private static string Described(ImmutableArray<SourceFile> files) => string.Join('\n', files.Select(file => $"{file.Path} {file.FullPath} {file.Size} {file.ModifiedTicks}"));
}
