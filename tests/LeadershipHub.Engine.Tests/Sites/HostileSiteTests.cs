using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Engine.Tests.Sites;

/// <summary>Sources that no case folder can hold: too big, too deep, links, and names that other systems cannot check out.</summary>
public sealed class HostileSiteTests : IDisposable
{
    private readonly TestSite _site = TestSite.Empty();
    private readonly FolderContent _before;

    public HostileSiteTests()
    {
        _before = _site.Write("content/posts/2026-01-01-before.md", "---\ntitle: Before\n---\nWas here before.\n").Publish();
        _site.Write("content/pages/other.md", "---\ntitle: Other\n---\n[Nowhere](no-such-page.md)\n");
    }

    [Fact]
    public void Markdown_nested_ten_thousand_deep_is_reported()
    {
        _site.Write("content/pages/quotes.md", "---\ntitle: Quotes\n---\n" + string.Concat(Enumerable.Repeat("> ", 10_000)) + "deep\n");
        _site.Write("content/pages/brackets.md", "---\ntitle: Brackets\n---\n" + new string('[', 10_000) + "deep" + new string(']', 10_000) + "\n");
        _site.Write("content/pages/lists.md", "---\ntitle: Lists\n---\n" + string.Concat(Enumerable.Repeat("- ", 10_000)) + "deep\n");

        AssertReported("LH240", "content/pages/quotes.md", "content/pages/lists.md");
    }

    [Fact]
    public void A_text_source_of_fifty_megabytes_is_reported_and_a_download_of_that_size_is_not()
    {
        using (var big = File.Create(_site.At("content/pages/big.md")))
            big.SetLength(50 * 1_048_576);
        _site.WriteBytes("content/pages/big.bin", new byte[50 * 1_048_576]);

        AssertReported("LH105", "content/pages/big.md");
    }

    [Fact]
    public void Data_nested_ten_thousand_deep_is_reported()
    {
        _site.Write("content/data/deep.yml", new string('[', 10_000) + new string(']', 10_000));
        _site.Write("content/data/deep.json", new string('[', 10_000) + new string(']', 10_000));

        var codes = Build().Where(d => d.Span.Path.StartsWith("content/data/deep", StringComparison.Ordinal)).Select(d => $"{d.Span.Path} {d.Code}");

        Assert.Equal("content/data/deep.json LH203, content/data/deep.yml LH203", string.Join(", ", codes));
    }

    [Fact]
    public void A_link_out_of_the_site_is_reported_and_not_followed()
    {
        var outside = Directory.CreateTempSubdirectory("lhub-outside-").FullName;
        File.WriteAllText(Path.Combine(outside, "secret.txt"), "secret");
        File.CreateSymbolicLink(_site.At("content/posts/secret.txt"), Path.Combine(outside, "secret.txt"));
        Directory.CreateSymbolicLink(_site.At("content/posts/folder"), outside);
        Directory.CreateDirectory(_site.At("content/posts/detour"));
        File.CreateSymbolicLink(_site.At("content/posts/detour/secret.txt"), "../folder/secret.txt");

        AssertReported("LH101", "content/posts/detour/secret.txt", "content/posts/folder", "content/posts/secret.txt");
        Directory.Delete(outside, recursive: true);
    }

    [Fact]
    public void A_link_to_what_is_hidden_is_reported_and_not_followed()
    {
        _site.Write(".git/config", "token");
        File.CreateSymbolicLink(_site.At("content/posts/config"), "../../.git/config");
        Directory.CreateSymbolicLink(_site.At("content/posts/hidden"), "../../.git");

        AssertReported("LH101", "content/posts/config", "content/posts/hidden");
    }

    [Fact]
    public void A_link_in_a_circle_is_reported()
    {
        Directory.CreateSymbolicLink(_site.At("content/posts/up"), "..");
        File.CreateSymbolicLink(_site.At("content/posts/a"), "b");
        File.CreateSymbolicLink(_site.At("content/posts/b"), "a");

        AssertReported("LH102", "content/posts/a", "content/posts/b", "content/posts/up");
    }

    [Fact]
    public void A_broken_link_is_reported()
    {
        File.CreateSymbolicLink(_site.At("content/posts/gone.txt"), "no-such-file.txt");

        AssertReported("LH103", "content/posts/gone.txt");
    }

    [Fact]
    public void A_link_inside_the_site_is_followed()
    {
        _site.Delete("content/pages/other.md");
        _site.Write("static/real/a.txt", "real");
        Directory.CreateSymbolicLink(_site.At("static/linked"), "real");
        File.CreateSymbolicLink(_site.At("static/b.txt"), "real/a.txt");

        var published = _site.Publish();

        Assert.Equal("real", published["linked/a.txt"]);
        Assert.Equal("real", published["b.txt"]);
    }

    [Fact]
    public void Names_that_differ_only_by_case_are_reported()
    {
        _site.Write("content/posts/Bell.txt", "one").Write("content/posts/bell.txt", "two");

        AssertReported("LH104", "content/posts/bell.txt");
        AssertReported("LH403", "content/posts/bell.txt");
    }

    [Theory]
    [InlineData("content/posts/what?.txt")]
    [InlineData("content/posts/50%.txt")]
    [InlineData("static/a#b.txt")]
    [InlineData("static/new\nline.txt")]
    [InlineData("static/back\\slash.txt")]
    [InlineData("content/authors/a?b.yml")]
    public void A_name_that_cannot_be_published_is_reported(string path)
    {
        _site.Write(path, "name: Somebody\n");

        AssertReported("LH303", path);
    }

    [Fact]
    public void Bytes_that_are_no_file_name_in_utf8_do_no_harm()
    {
        _site.Write("content/posts/caf\uDCE9.md", "---\ntitle: Half a pair\n---\n");

        Assert.NotEmpty(Build());
    }

    [Theory]
    [InlineData("content/!!!/page.md")]
    [InlineData("content/posts/!!!/_index.md")]
    [InlineData("content/tags/!!!.md")]
    [InlineData("content/authors/!!!.yml")]
    [InlineData("content/series/x/y/z.md")]
    [InlineData("content/index.md")]
    [InlineData("content/posts/index.md")]
    [InlineData("content/404/_index.md")]
    [InlineData("content/data/!!!.yml")]
    [InlineData("content/_index.md/page.md")]
    [InlineData("content/posts/.md")]
    [InlineData("content/posts/2026-01-01-.md")]
    [InlineData("content/archive/_index.md")]
    [InlineData("content/sitemap.xml/page.md")]
    [InlineData("theme/layouts/post.sbn-html/x.sbn-html")]
    [InlineData("theme/i18n/en.yml/x")]
    [InlineData("themes/file-without-theme")]
    [InlineData("themes/other/theme.yml")]
    public void An_odd_place_for_a_file_does_no_harm(string path)
    {
        _site.Write(path, "---\ntitle: Odd\nname: Odd\n---\nText.\n");

        Build();
    }

    [Fact]
    public void A_site_without_a_configuration_is_reported()
    {
        _site.Delete("site.config.yml");

        Assert.Equal("LH100", Assert.Single(_site.Build().Diagnostics).Code);
    }

    [Fact]
    public void An_empty_configuration_is_reported()
    {
        _site.Write("site.config.yml", "");

        AssertReported("LH213", "site.config.yml");
    }

    [Fact]
    public void Nothing_but_a_configuration_is_a_site()
    {
        using var site = new TestSite();
        site.Write("site.config.yml", TestSite.Config);

        Assert.Contains(site.Build().Diagnostics, d => d.Code is "LH251");
    }

    public void Dispose() => _site.Dispose();

    private void AssertReported(string code, params string[] paths)
    {
        var found = Build().Where(d => string.Equals(d.Code, code, StringComparison.Ordinal)).Select(d => d.Span.Path);

        Assert.Equal(string.Join('\n', paths.Order(StringComparer.Ordinal)), string.Join('\n', found.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
    }

    // Whatever is wrong: the other mistake is reported too, and what was published stays.
    private ImmutableArray<Diagnostic> Build()
    {
        var result = _site.Build();
        if (File.Exists(_site.At("site.config.yml")) && new FileInfo(_site.At("site.config.yml")).Length > 0)
            Assert.Contains(result.Diagnostics, d => d is { Code: "LH600", Span.Path: "content/pages/other.md" });

        Assert.False(result.Succeeded);
        Assert.Equal("", _before.DifferenceTo(FolderContent.Of(_site.Output)));
        Assert.False(Directory.Exists(Path.Combine(_site.Output, ".lhub-stage")));
        Assert.All(result.Diagnostics, d => Assert.DoesNotContain(_site.Folder, d.ToString(), StringComparison.Ordinal));
        return result.Diagnostics;
    }
}
