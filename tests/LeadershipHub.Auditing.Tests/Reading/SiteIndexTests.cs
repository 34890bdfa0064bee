using LeadershipHub.Auditing.Reading;
using LeadershipHub.Engine.Model.Auditing;

namespace LeadershipHub.Auditing.Tests.Reading;

public sealed class SiteIndexTests
{
    private static readonly string[] Files = ["404.html", "index.html", "posts/größe/index.html", "posts/index.html", "posts/listen/cover art.png", "posts/listen/index.html"];

    [Theory]
    // From /posts/listen/.
    [InlineData("", "/posts/listen/")]
    [InlineData("  ", "/posts/listen/")]
    [InlineData("#why", "/posts/listen/")]
    [InlineData("?page=2", "/posts/listen/")]
    [InlineData(".", "/posts/listen/")]
    [InlineData("..", "/posts/")]
    [InlineData("../", "/posts/")]
    [InlineData("../..", "/")]
    [InlineData("./../listen/./", "/posts/listen/")]
    [InlineData("cover%20art.png", "/posts/listen/cover art.png")]
    [InlineData("../gr%C3%B6%C3%9Fe/", "/posts/größe/")]
    [InlineData("../größe/", "/posts/größe/")]
    [InlineData("/hub/posts/../posts/?a=/../b", "/posts/")]
    [InlineData("/hub/posts/?q=%zz#a?b", "/posts/")]
    [InlineData("/hub/x/../../hub/", "/")]
    [InlineData("/hub", "/")]
    [InlineData("/hub/", "/")]
    [InlineData("/hub/404.html", "/404.html")]
    [InlineData("//example.org/hub/posts/", "/posts/")]
    [InlineData("https://EXAMPLE.org/hub/posts/", "/posts/")]
    [InlineData("HTTPS://example.org:443/hub/posts/#x", "/posts/")]
    [InlineData("https://example.org/hub/posts/../", "/")]
    [InlineData("https://example.org/hub/?next=/a", "/")]
    public void An_address_of_the_hub_leads_to_its_file(string address, string path)
    {
        var url = Resolve(address);

        Assert.Equal((UrlKind.Inside, path, false), (url.Kind, url.Path, url.LacksSlash));
        Assert.Equal(path, SiteIndex.PathOf(Files[url.File]));
    }

    [Theory]
    [InlineData("missing/", "/posts/listen/missing/")]
    [InlineData("/hub/Posts/", "/Posts/")]
    [InlineData("/hub/posts/listen/index.htm", "/posts/listen/index.htm")]
    [InlineData("/hub/%2e%2e", "/..")]
    [InlineData("/hub//posts/", "//posts/")]
    public void A_file_that_the_hub_lacks_has_no_number(string address, string path)
    {
        var url = Resolve(address);

        Assert.Equal((UrlKind.Inside, path, -1), (url.Kind, url.Path, url.File));
    }

    [Theory]
    [InlineData("../../../")]
    [InlineData("../../../../../other/")]
    [InlineData("/")]
    [InlineData("/hubs/")]
    [InlineData("/HUB/")]
    [InlineData("https://example.org")]
    [InlineData("https://example.org?next=/hub/")]
    [InlineData("https://example.org/other/#x")]
    public void What_lies_outside_of_the_base_path_is_beside_the_hub(string address) => Assert.Equal(UrlKind.Beside, Resolve(address).Kind);

    [Theory]
    [InlineData("https://other.example.net/a", "https://other.example.net")]
    [InlineData("http://example.org/hub/", "http://example.org")]
    [InlineData("https://example.org:8443/hub/", "https://example.org:8443")]
    [InlineData("//media.example.net/1.mp3", "https://media.example.net")]
    [InlineData("https://", "")]
    [InlineData("https:a", "")]
    public void Another_origin_is_outside(string address, string origin)
    {
        var url = Resolve(address);

        Assert.Equal((UrlKind.Outside, origin), (url.Kind, url.Origin));
    }

    [Theory]
    [InlineData("mailto:mara@example.org", false)]
    [InlineData("data:,a/b", false)]
    [InlineData("tel:+49", false)]
    [InlineData("javascript:void(0)", true)]
    [InlineData(" JavaScript:go()", true)]
    public void Other_schemes_are_told_apart(string address, bool isScript) => Assert.Equal(isScript ? UrlKind.Script : UrlKind.Other, Resolve(address).Kind);

    [Fact]
    public void A_missing_slash_is_noticed()
    {
        var url = Resolve("/hub/posts#x");

        Assert.Equal((UrlKind.Inside, "/posts", true, "x"), (url.Kind, url.Path, url.LacksSlash, url.Fragment));
        Assert.Equal("posts/index.html", Files[url.File]);
    }

    [Fact]
    public void A_fragment_is_decoded_and_may_be_empty()
    {
        Assert.Equal("größe ?", Resolve("#gr%C3%B6%C3%9Fe%20?").Fragment);
        Assert.Equal("", Resolve("#").Fragment);
        Assert.Null(Resolve("?a").Fragment);
    }

    [Fact]
    public void A_hub_at_a_root_has_all_paths_of_its_host()
    {
        var index = new SiteIndex(new() { SiteFolder = "/", BaseUrl = "https://example.org/", Files = Listed() });

        Assert.Equal("/posts/", index.Resolve("../../..//posts/../posts/", "/posts/listen/").Path[^7..]);
        Assert.Equal(("/", UrlKind.Inside), (index.Resolve("https://example.org", "/").Path, index.Resolve("https://example.org?a", "/").Kind));
        Assert.Equal("https://example.org/posts/", index.UrlOf(3));
    }

    [Fact]
    public void No_address_throws()
    {
        var random = new Random(11);
        string[] parts = ["/", ".", "..", ":", "#", "?", "%", "%2F", "%C3", "hub", "https", "http:", "//", "example.org", "@", "[", "]", " ", "\\", "ö", "\ud800", "a", "443"];
        for (var round = 0; round < 50_000; round++)
            _ = Resolve(string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => parts[random.Next(parts.Length)])));
    }

    private static readonly SiteIndex Index = new(new() { SiteFolder = "/", BaseUrl = SiteFiles.Home, Files = Listed() });

    private static AuditUrl Resolve(string address) => Index.Resolve(address, "/posts/listen/");

    private static System.Collections.Immutable.ImmutableArray<AuditedFile> Listed() => [.. Files.Select(file => new AuditedFile(file, "/public/" + file, null))];
}
