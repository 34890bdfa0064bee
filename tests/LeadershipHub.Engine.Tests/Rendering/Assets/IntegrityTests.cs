using System.Security.Cryptography;
using System.Text;
using LeadershipHub.Engine.Tests.Sites;

namespace LeadershipHub.Engine.Tests.Rendering.Assets;

/// <summary><c>url.integrity</c>. https://www.w3.org/TR/SRI/</summary>
public sealed class IntegrityTests : IDisposable
{
    private readonly TestSite _site = TestSite.Empty()
        .Write("content/pages/about.md", "---\ntitle: About\n---\nText.\n")
        .Write("theme/layouts/page.sbn-html", "{{ url.integrity 'css/main.css' }} {{ url.asset 'css/main.css' }}")
        .Write("theme/assets/css/main.css", "p { background: url('../dot.png') }\n")
        .WriteBytes("theme/assets/dot.png", [1, 2, 3]);

    [Fact]
    public void It_is_the_hash_of_the_bytes_that_are_published()
    {
        var published = _site.Publish();
        var (hash, path) = Words(published);

        Assert.Equal("sha384-" + Convert.ToBase64String(SHA384.HashData(Encoding.UTF8.GetBytes(published[path]))), hash);
        Assert.DoesNotContain("../dot.png", published[path], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("theme/assets/css/main.css", "p { color: red }")]
    [InlineData("theme/assets/dot.png", "another")]
    public void It_changes_with_the_file_and_with_what_becomes_part_of_it(string path, string text)
    {
        var before = Words(_site.Publish()).Hash;

        var published = _site.Write(path, text).Publish();

        var (hash, file) = Words(published);
        Assert.NotEqual(before, hash, StringComparer.Ordinal);
        Assert.Equal("sha384-" + Convert.ToBase64String(SHA384.HashData(Encoding.UTF8.GetBytes(published[file]))), hash);
    }

    [Fact]
    public void It_stays_when_only_a_text_changes()
    {
        var before = _site.Publish()["about/index.html"];

        _site.Write("content/pages/about.md", "---\ntitle: About us\n---\nText.\n");

        Assert.Equal(before, _site.Publish()["about/index.html"]);
    }

    [Fact]
    public void An_asset_that_the_theme_does_not_have_is_reported_with_one_that_it_has()
    {
        _site.Write("theme/layouts/page.sbn-html", "{{ url.integrity 'css/mian.css' }}");

        Assert.Contains("The theme has no asset 'css/mian.css'. Did you mean 'css/main.css'?", Assert.Single(_site.Build().Diagnostics).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();

    private static (string Hash, string Path) Words(FolderContent published) =>
        published["about/index.html"].Trim().Split(' ') is [var hash, var url] ? (hash, url.TrimStart('/')) : throw new InvalidOperationException("The page is not as the test wrote it.");
}
