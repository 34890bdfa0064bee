using System.Net;
using System.Text;
using LeadershipHub.Preview.Pages;

namespace LeadershipHub.Cli.Tests.Preview;

public sealed class InjectionTests
{
    private const string Tag = "<script src=\"/.lhub/preview.js\" defer></script>\n";

    [Theory]
    [InlineData("<body><p>a</body></html>", "<body><p>a", "</body></html>")]
    [InlineData("<BODY>a</BODY >", "<BODY>a", "</BODY >")]
    [InlineData("<!-- </body> --><body>a</body>", "<!-- </body> --><body>a", "</body>")]
    [InlineData("<p>a</p></bodyguard>", "<p>a</p></bodyguard>", "")]
    [InlineData("a </body", "a ", "</body")]
    [InlineData("", "", "")]
    [InlineData("<p>Grüße</p>", "<p>Grüße</p>", "")]
    public void The_script_comes_last_in_the_body_or_at_the_end(string page, string before, string after) =>
        Assert.Equal(before + Tag + after, Encoding.UTF8.GetString(ScriptTag.Insert(Encoding.UTF8.GetBytes(page), "/.lhub/preview.js")));

    [Fact]
    public void What_the_script_is_told_cannot_end_its_tag() =>
        Assert.DoesNotContain("\"><b>", Encoding.UTF8.GetString(ScriptTag.Insert("a"u8, "/x.js", ("page", "/\"><b>/"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("<link href=/main.1a2b3c4d.css>a", "<link href=/main.ffffffff.css>a", true)]
    [InlineData("<link href=/main.1a2b3c4d.css>a", "<link href=/main.1a2b3c4d.css>b", false)]
    [InlineData("<link href=/main.1a2b3c4d.css>a", "<link href=/other.1a2b3c4d.css>a", false)]
    [InlineData("<script src=/site.1a2b3c4d.js>", "<script src=/site.ffffffff.js>", false)]
    [InlineData("<link href=/main.1a2b3c4d.css><link href=/x.1a2b3c4d.css>", "<link href=/main.ffffffff.css><link href=/x.0a2b3c4d.css>", true)]
    [InlineData("<link href=/main.abc.css>", "<link href=/main.xyz.css>", false)]
    [InlineData("<link href=\"/m.1a2b3c4d.css\" integrity=\"sha384-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\">", "<link href=\"/m.ffffffff.css\" integrity=\"sha384-BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB\">", true)]
    [InlineData("<link href=\"/m.1a2b3c4d.css\" integrity=\"sha384-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\">", "<link href=\"/m.1a2b3c4d.css\" integrity=\"sha384-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\">b", false)]
    [InlineData("<link href=\"/m.1a2b3c4d.css\" integrity=\"sha384-AA", "<link href=\"/m.1a2b3c4d.css\" integrity=\"sha384-AA", true)]
    [InlineData(".css", ".css", true)]
    [InlineData("", "a", false)]
    public void A_page_is_another_one_where_more_differs_than_the_fingerprints_of_its_style_sheets(string before, string after, bool same) =>
        Assert.Equal(same, string.Equals(PagePrint.Of(Encoding.UTF8.GetBytes(before)), PagePrint.Of(Encoding.UTF8.GetBytes(after)), StringComparison.Ordinal));

    [Theory]
    [InlineData("/", true)]
    [InlineData("/page.html", true)]
    [InlineData("/missing", true)]
    [InlineData("/feed.xml", false)]
    [InlineData("/data.json", false)]
    public async Task Pages_get_the_script_on_their_way_and_other_files_do_not(string path, bool expected)
    {
        await using var preview = await StartAsync();
        using var answer = await preview.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(expected, text.Contains("<script src=\"/.lhub/preview.js\" defer", StringComparison.Ordinal));
        Assert.Equal(Encoding.UTF8.GetByteCount(text), answer.Content.Headers.ContentLength);
        Assert.DoesNotContain("preview.js", preview.Folder.Read("out/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Dest", "empty")]
    [InlineData("X-Requested-With", "XMLHttpRequest")]
    public async Task What_a_script_fetches_is_as_it_lies_on_the_disk(string header, string value)
    {
        await using var preview = await StartAsync();
        using var answer = await preview.GetAsync("/page.html", (header, value));

        Assert.Equal("<body>page</body>", await answer.Content.ReadAsStringAsync());
        Assert.Equal(PagePrint.Of("<body>page</body>"u8), Assert.Single(answer.Headers.GetValues("X-Lhub-Print")));
    }

    [Theory]
    [InlineData("preview.js", "text/javascript; charset=utf-8")]
    [InlineData("preview.css", "text/css; charset=utf-8")]
    public async Task Script_and_styles_are_served(string name, string type)
    {
        await using var preview = await StartAsync();
        using var answer = await preview.GetAsync($"/.lhub/{name}");

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
        Assert.NotEmpty(await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_mark_of_a_page_is_told()
    {
        await using var preview = await StartAsync();
        preview.Site.Marks["/a b/"] = "Draft";

        Assert.Equal("\"Draft\"", await preview.Client.GetStringAsync(new Uri(preview.Url, "/.lhub/mark?path=%2Fa%20b%2F")));
        Assert.Equal("null", await preview.Client.GetStringAsync(new Uri(preview.Url, "/.lhub/mark?path=%2F")));
    }

    private static async Task<RunningPreview> StartAsync()
    {
        var preview = await RunningPreview.StartAsync();
        preview.Folder.Write("out/index.html", "<body>home</body>");
        preview.Folder.Write("out/page.html", "<body>page</body>");
        preview.Folder.Write("out/404.html", "<body>missing</body>");
        preview.Folder.Write("out/feed.xml", "<feed/>");
        preview.Folder.Write("out/data.json", "{}");
        preview.Log.Add(new() { Succeeded = true });
        return preview;
    }
}
