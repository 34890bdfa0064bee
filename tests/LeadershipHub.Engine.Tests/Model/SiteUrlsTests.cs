using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests;

public sealed class SiteUrlsTests
{
    private static readonly SiteUrls Root = new("https://example.org/");
    private static readonly SiteUrls Below = new("https://example.org:8080/team/hub/");

    [Fact]
    public void A_base_url_has_an_origin_and_a_path()
    {
        Assert.Equal(("https://example.org", "/"), (Root.Origin, Root.BasePath));
        Assert.Equal(("https://example.org:8080", "/team/hub/"), (Below.Origin, Below.BasePath));
    }

    [Theory]
    [InlineData("/posts/a/", "/team/hub/posts/a/")]
    [InlineData("/", "/team/hub/")]
    [InlineData("/très bien/", "/team/hub/tr%C3%A8s%20bien/")]
    [InlineData("/🎉/", "/team/hub/%F0%9F%8E%89/")]
    [InlineData("/it's&\"<>/", "/team/hub/it%27s%26%22%3C%3E/")]
    public void A_path_is_encoded_and_gets_the_base_path(string path, string url) => Assert.Equal(url, Below.OfPath(path));

    [Theory]
    [InlineData("/guides/#questions", "/guides/#questions")]
    [InlineData("/search/?q=a&b=c#d", "/search/?q=a&b=c#d")]
    [InlineData("/caf%C3%A9/", "/caf%C3%A9/")]
    [InlineData("/café/", "/caf%C3%A9/")]
    [InlineData("/100% sure/", "/100%25%20sure/")]
    public void What_somebody_wrote_as_a_url_keeps_its_query_fragment_and_encoding(string written, string url) => Assert.Equal(url, Root.OfWritten(written));

    [Fact]
    public void Absolute_urls_have_origin_and_base_path() =>
        Assert.Equal("https://example.org:8080/team/hub/posts/%E6%97%A5/", Below.Absolute(Permalink.Parse("/posts/日/")));

    [Theory]
    [InlineData("/team/hub/posts/a/", "/posts/a/")]
    [InlineData("https://example.org:8080/team/hub/tr%C3%A8s/", "/très/")]
    [InlineData("/team/hub/", "/")]
    [InlineData("/elsewhere/", null)]
    [InlineData("https://example.org.evil.example/team/hub/", null)]
    [InlineData("https://example.com/team/hub/", null)]
    public void A_url_of_the_site_leads_back_to_its_path(string url, string? path) => Assert.Equal(path, Below.SitePath(url));

    [Fact]
    public void Encoding_is_undone_by_decoding()
    {
        const string Path = "/日本語/a b/ü&'\"<>[]^`{|}/";

        Assert.Equal(Path, Uri.UnescapeDataString(SiteUrls.Encode(Path)));
    }
}
