using LeadershipHub.Engine.Parsing.Configuration;

namespace LeadershipHub.Engine.Tests.Parsing.Configuration;

public sealed class BaseUrlTests
{
    [Theory]
    [InlineData("https://example.org", "https://example.org/")]
    [InlineData("https://example.org/hub", "https://example.org/hub/")]
    [InlineData("https://example.org/hub//", "https://example.org/hub/")]
    [InlineData("http://localhost/", "http://localhost/")]
    [InlineData("http://localhost:8080/", "http://localhost:8080/")]
    [InlineData("https://EXAMPLE.org:443/a b", null)]
    [InlineData("https://EXAMPLE.org:443/ä", "https://example.org/%C3%A4/")]
    [InlineData("https://bücher.example/", "https://xn--bcher-kva.example/")]
    [InlineData("https://example.org/a/../b/./c", "https://example.org/b/c/")]
    [InlineData("https://0x7f.1/", "https://127.0.0.1/")]
    [InlineData("https://example.org/?", null)]
    [InlineData("https://example.org/#a", null)]
    [InlineData("https://me@example.org/", null)]
    [InlineData("ftp://example.org/", null)]
    [InlineData("https:///hub", null)]
    [InlineData("https://xn--é/", null)]
    [InlineData("example.org", null)]
    [InlineData("HTTPS://Example.org/Hub", "https://example.org/Hub/")]
    [InlineData("http://localhost:5000/", "http://localhost:5000/")]
    [InlineData("https://example.org:443/a//", "https://example.org/a/")]
    [InlineData("https://münchen.example/bücher", "https://xn--mnchen-3ya.example/b%C3%BCcher/")]
    [InlineData("http://[::1]:80/", "http://[::1]/")]
    [InlineData("https://user:secret@example.org/", null)]
    [InlineData("https://example.org/#", null)]
    [InlineData("/hub/", null)]
    [InlineData("https://", null)]
    [InlineData("", null)]
    public void An_address_is_written_in_one_way(string text, string? url) => Assert.Equal(url, BaseUrl.Normalize(text));

    [Fact]
    public void What_is_told_at_sight_is_what_the_framework_makes_of_it()
    {
        var random = new Random(3986);
        string[] pieces = ["a", "bc", "xn--", "-", ".", "..", "0", "0x1", "9", "/", "//", "~", "_", "%41", "%2f", "A", ":", ":80", ":443", "@", "?", "#", "é", " ", "\\", "[::1]", "*", "org", "localhost"];
        for (var turn = 0; turn < 20_000; turn++)
        {
            var text = (random.Next(4) == 0 ? "http://" : "https://") + string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => pieces[random.Next(pieces.Length)]));
            Assert.Equal((text, ByFramework(text)), (text, BaseUrl.Normalize(text)));
        }
    }

    private static string? ByFramework(string text)
    {
        if (text.Any(char.IsWhiteSpace) || !Uri.TryCreate(text, UriKind.Absolute, out var url)
            || url.Scheme is not ("http" or "https") || url.Host.Length == 0 || url.Query.Length > 0 || url.Fragment.Length > 0 || url.UserInfo.Length > 0 || text.Contains('?', StringComparison.Ordinal) || text.Contains('#', StringComparison.Ordinal))
            return null;

        string host;
        try
        {
            host = url.HostNameType == UriHostNameType.IPv6 ? url.Host : url.IdnHost;
        }
        catch (UriFormatException)
        {
            return null;
        }

        return $"{url.Scheme}://{host}{(url.IsDefaultPort ? "" : $":{url.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)}")}{url.AbsolutePath.TrimEnd('/')}/";
    }
}
