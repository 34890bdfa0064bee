using AngleSharp.Html.Parser;

namespace LeadershipHub.EndToEnd.Tests.Output;

/// <summary>That the checks of files see what they are for.</summary>
public sealed class HarnessTests
{
    [Theory]
    [InlineData("<!doctype html><title>T</title><p>One<div>Two</div></p>")]
    [InlineData("<!doctype html><title>T</title><b><i>One</b></i>")]
    [InlineData("<!doctype html><title>T</title><p id=a id=b>One")]
    public void A_parse_error_is_seen(string html) => Assert.NotEmpty(Markup.ParseErrors(html));

    [Fact]
    public void A_page_without_fault_has_no_parse_error() => Assert.Empty(Markup.ParseErrors("<!doctype html><html lang=en><head><title>T</title></head><body><p>One</p></body></html>"));

    [Theory]
    [InlineData("<h2>No first</h2>")]
    [InlineData("<h1>One</h1><h1>Two</h1>")]
    [InlineData("<h1>One</h1><h3>Three</h3>")]
    public void A_broken_outline_is_seen(string body) => Assert.NotEmpty(Markup.OutlineFaults(new HtmlParser().ParseDocument(body)));

    [Fact]
    public void Going_up_several_levels_is_no_fault() => Assert.Empty(Markup.OutlineFaults(new HtmlParser().ParseDocument("<h1>1</h1><h2>2</h2><h3>3</h3><h2>2</h2>")));

    [Fact]
    public void References_are_found_wherever_they_may_be()
    {
        var page = new HtmlParser().ParseDocument(
            "<meta http-equiv=refresh content='0; url=/a/'><link href=/b/><img src=/c srcset='/d 1x, /e 2x'><video poster=/f src=/g></video><a href=/h>h</a><object data=/i></object><form action=/j></form>");

        Assert.Equal(["/a/", "/b/", "/c", "/d", "/e", "/f", "/g", "/h", "/i", "/j"], References.Of(page).Select(reference => reference.Text).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
