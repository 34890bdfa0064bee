using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Loading;

namespace LeadershipHub.Engine.Tests.Loading;

public sealed class TreeWalkTests : IDisposable
{
    private readonly string _site = Directory.CreateTempSubdirectory("lhub-walk-").FullName;

    public TreeWalkTests() => File.WriteAllText(Path.Combine(_site, "site.config.yml"), "title: T");

    public void Dispose() => Directory.Delete(_site, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Files_are_in_the_order_of_their_paths_whatever_folders_are_called(int threads)
    {
        // A hyphen and a full stop stand before the slash, a digit behind it.
        foreach (var path in (string[])["a/z.md", "a-b.md", "a.md", "a0.md", "a/b/c.md", "a/b-c.md", "a b/x.md", "A/x.md", "é/x.md", "b.md"])
            Write("content/" + path);
        Write("shared/one.md");
        Write("shared/two/three.md");
        Directory.CreateSymbolicLink(Path.Combine(_site, "content", "a1"), Path.Combine(_site, "shared"));
        File.CreateSymbolicLink(Path.Combine(_site, "content", "a-a.md"), Path.Combine(_site, "shared", "one.md"));

        var paths = Load(threads).Value.Content.Select(file => file.Path).ToArray();

        Assert.Equal(13, paths.Length);
        Assert.Contains("content/a1/two/three.md", paths, StringComparer.Ordinal);
        Assert.Equal(paths.Order(StringComparer.Ordinal), paths, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Many_files_are_asked_for_on_any_number_of_threads_and_none_is_lost(int threads)
    {
        for (var i = 0; i < 1000; i++)
            Write($"content/posts/{i * 7919 % 1000}.md", new('x', i));

        var files = Load(threads).Value.Content;

        Assert.Equal(Enumerable.Range(0, 1000).Select(i => $"content/posts/{i}.md").Order(StringComparer.Ordinal), files.Select(file => file.Path), StringComparer.Ordinal);
        Assert.All(files, file => Assert.Equal(new FileInfo(file.FullPath).Length, file.Size));
    }

    [Fact]
    public void Paths_that_differ_by_case_alone_are_told_of_in_their_folder_only()
    {
        Write("content/posts/Bell.md");
        Write("content/posts/bell.md");
        Write("static/bell.md");

        var told = Assert.Single(Load().Diagnostics);

        Assert.Contains("content/posts/bell.md", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_that_differ_by_case_alone_are_told_of_by_their_files()
    {
        Write("content/Posts/bell.md");
        Write("content/posts/bell.md");

        var told = Assert.Single(Load().Diagnostics);

        Assert.Contains("content/posts/bell.md", told.Message, StringComparison.Ordinal);
        Assert.Contains("content/Posts/bell.md", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_too_large_is_left_out_and_told_of()
    {
        Write("content/small.md");
        using (var large = File.Create(Path.Combine(_site, "content", "large.md")))
        {
            large.SetLength(SourceLoader.LargestText + 1);
        }

        using (var sound = File.Create(Path.Combine(_site, "content", "sound.mp3")))
        {
            sound.SetLength(SourceLoader.LargestText + 1);
        }

        var loaded = Load();

        Assert.Equal(["content/small.md", "content/sound.mp3"], loaded.Value.Content.Select(file => file.Path), StringComparer.Ordinal);
        Assert.Equal("content/large.md", Assert.Single(loaded.Diagnostics).Span.Path);
    }

    private Diagnosed<LeadershipHub.Engine.Model.Sources> Load(int threads = 2) =>
        SourceLoader.Load(new() { SiteFolder = _site, Now = DateTimeOffset.UnixEpoch, Threads = threads }, TestContext.Current.CancellationToken);

    private void Write(string path, string text = "")
    {
        var full = Path.Combine(_site, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? _site);
        File.WriteAllText(full, text);
    }
}
