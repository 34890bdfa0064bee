using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests.Sites;

/// <summary>What a build does to the folder that it writes into.</summary>
public sealed class OutputFolderTests : IDisposable
{
    private readonly TestSite _site = TestSite.Empty().Write("content/posts/2026-01-01-a.md", "---\ntitle: A\n---\nText.\n");

    [Fact]
    public void A_folder_with_foreign_files_keeps_them()
    {
        _site.Write("public/CNAME", "example.org");
        _site.Write("public/posts/notes.txt", "mine");

        var published = _site.Publish();

        Assert.Equal("example.org", published["CNAME"]);
        Assert.Equal("mine", published["posts/notes.txt"]);
        Assert.True(published.Has("posts/a/index.html"));
    }

    [Fact]
    public void A_foreign_file_is_not_overwritten_and_then_nothing_is_published()
    {
        _site.Write("public/index.html", "mine").Write("public/sitemap.xml", "mine too");

        var result = _site.Build();

        Assert.False(result.Succeeded);
        Assert.Equal("index.html: error LH701: 'index.html' and 1 more in the output folder was not written by lhub and would be overwritten.", (Assert.Single(result.Diagnostics) with { Help = null }).ToString());
        Assert.Equal(["index.html", "sitemap.xml"], FolderContent.Of(_site.Output).Paths);
        Assert.Equal("mine", FolderContent.Of(_site.Output)["index.html"]);
    }

    [Fact]
    public void A_foreign_file_with_the_very_same_content_is_no_conflict()
    {
        var before = _site.Publish();
        File.Delete(Path.Combine(_site.Output, ".lhub-manifest"));

        Assert.Equal("", before.DifferenceTo(_site.Publish()));
    }

    [Fact]
    public void A_page_that_is_gone_is_removed_with_its_folder_and_foreign_files_stay()
    {
        _site.Write("content/posts/2026-01-02-b.md", "---\ntitle: B\n---\n").Publish();
        _site.Write("public/posts/a/mine.txt", "mine");
        _site.Delete("content/posts/2026-01-01-a.md");
        _site.Delete("content/posts/2026-01-02-b.md");

        var result = _site.Build();
        var published = FolderContent.Of(_site.Output);

        Assert.True(result.Succeeded);
        Assert.Equal("mine", published["posts/a/mine.txt"]);
        Assert.False(published.Has("posts/a/index.html"));
        Assert.False(Directory.Exists(Path.Combine(_site.Output, "posts", "b")));
        Assert.True(result.Summary.FilesRemoved > 2);
    }

    [Theory]
    [InlineData("content/public")]
    [InlineData("content")]
    [InlineData("static")]
    [InlineData("theme/x")]
    [InlineData("themes/mini/static")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("/")]
    public void A_folder_that_holds_or_is_a_source_is_refused(string output)
    {
        var before = FolderContent.Of(_site.Folder);

        var result = _site.Build(options => options with { OutputFolder = Path.Combine(_site.Folder, output) });

        Assert.False(result.Succeeded);
        Assert.Equal("LH703", Assert.Single(result.Diagnostics).Code);
        Assert.Equal("", before.DifferenceTo(FolderContent.Of(_site.Folder)));
    }

    /// <summary>A link hides what the output folder really is.</summary>
    [Fact]
    public void A_link_to_a_source_folder_is_refused()
    {
        Directory.CreateSymbolicLink(_site.At("public"), "content");
        var before = FolderContent.Of(_site.At("content"));

        var result = _site.Build();

        Assert.Equal("LH703", Assert.Single(result.Diagnostics).Code);
        Assert.Equal("", before.DifferenceTo(FolderContent.Of(_site.At("content"))));
    }

    [Fact]
    public void A_link_inside_the_folder_is_not_written_through()
    {
        var outside = Directory.CreateTempSubdirectory("lhub-outside-").FullName;
        Directory.CreateDirectory(_site.Output);
        Directory.CreateSymbolicLink(Path.Combine(_site.Output, "posts"), outside);

        var result = _site.Build();

        Assert.Equal("LH702", Assert.Single(result.Diagnostics).Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(outside));
        Directory.Delete(outside);
    }

    /// <summary>A folder of ours was replaced by a link since: what is stale behind it is not ours to remove.</summary>
    [Fact]
    public void Nothing_is_removed_through_a_link()
    {
        _site.Publish();
        var outside = Directory.CreateTempSubdirectory("lhub-outside-").FullName;
        File.WriteAllText(Path.Combine(outside, "index.html"), "foreign");
        Directory.Delete(Path.Combine(_site.Output, "posts", "a"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(_site.Output, "posts", "a"), outside);
        _site.Delete("content/posts/2026-01-01-a.md");

        _site.Build();

        Assert.Equal("foreign", File.ReadAllText(Path.Combine(outside, "index.html")));
        Directory.Delete(outside, recursive: true);
    }

    [Fact]
    public void A_second_build_writes_nothing_and_a_clean_one_everything()
    {
        var first = _site.Build();
        var second = _site.Build();
        var clean = _site.Build(options => options with { Clean = true });

        Assert.Equal((0, 0), (second.Summary.FilesWritten, second.Summary.FilesRemoved));
        Assert.Equal(first.Summary.FilesWritten, second.Summary.FilesUnchanged);
        Assert.Equal(first.Summary.FilesWritten, clean.Summary.FilesWritten);
    }

    [Fact]
    public void A_published_file_that_somebody_removed_comes_back()
    {
        var before = _site.Publish();
        File.Delete(Path.Combine(_site.Output, "index.html"));

        Assert.Equal("", before.DifferenceTo(_site.Publish()));
    }

    [Fact]
    public void What_a_killed_build_left_is_swept_unsettled()
    {
        _site.Write("public/.lhub-stage/posts/half.html", "half");

        Assert.False(_site.Publish().Has(".lhub-stage/posts/half.html"));
    }

    [Fact]
    public void A_damaged_list_is_a_warning_and_files_that_differ_are_not_overwritten()
    {
        _site.Publish();
        _site.Write("public/.lhub-manifest", "nonsense").Write("content/posts/2026-01-01-a.md", "---\ntitle: Changed\n---\n");

        var result = _site.Build();

        Assert.False(result.Succeeded);
        Assert.Equal("LH705 LH701", string.Join(' ', result.Diagnostics.Select(d => d.Code)));
    }

    [Fact]
    public void With_strict_a_warning_keeps_the_site_from_being_published()
    {
        var before = _site.Publish();
        _site.Write("content/posts/2026-01-02-b.md", "---\ntitle: B\nweather: fine\n---\n");

        Assert.False(_site.Build(options => options with { Strict = true }).Succeeded);
        Assert.Equal("", before.DifferenceTo(FolderContent.Of(_site.Output)));
        Assert.True(_site.Build().Succeeded);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_build_that_is_cancelled_leaves_everything_as_it_was(int threads)
    {
        var before = _site.Publish();
        _site.Write("content/posts/2026-01-02-b.md", "---\ntitle: B\n---\n");
        using var source = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => _site.Build(
            options => options with { Threads = threads, Progress = new CancelAt(BuildStage.Rendering, source) },
            source.Token));

        Assert.Equal("", before.DifferenceTo(FolderContent.Of(_site.Output)));
    }

    [Fact]
    public void A_base_url_of_the_caller_replaces_that_of_the_configuration()
    {
        var published = _site.Publish(options => options with { BaseUrl = "http://localhost:4000/x" });

        Assert.Contains("<loc>http://localhost:4000/x/posts/a/</loc>", published["sitemap.xml"], StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();

    private sealed class CancelAt(BuildStage stage, CancellationTokenSource source) : IProgress<BuildStage>
    {
        public void Report(BuildStage value)
        {
            if (value == stage)
                source.Cancel();
        }
    }
}
