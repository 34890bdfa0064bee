using System.Text;
using LeadershipHub.Engine.Model.Html;

namespace LeadershipHub.Engine.Tests.Model.Html;

public sealed class HtmlAttributesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" / ", "")]
    [InlineData(" a=\"b\"", "a=b")]
    [InlineData(" a='b'", "a=b")]
    [InlineData(" a=b", "a=b")]
    [InlineData(" a", "a=")]
    [InlineData(" a b=", "a=|b=")]
    [InlineData(" a=\"\" b=''", "a=|b=")]
    [InlineData("\ta\n=\r\f\"b\" c", "a=b|c=")]
    [InlineData(" a=\"b\"c='d'e", "a=b|c=d|e=")]
    [InlineData(" a=b/", "a=b/")]
    [InlineData(" a=/b/c d", "a=/b/c|d=")]
    [InlineData(" a/b", "a=|b=")]
    [InlineData(" a=\"b>c'd\"", "a=b>c'd")]
    [InlineData(" a='b\"c'", "a=b\"c")]
    [InlineData(" a=\"b", "a=b")]
    [InlineData(" a=b\"c", "a=b\"c")]
    [InlineData(" =a=b", "=a=b")]
    [InlineData(" A-B:c.d=é", "A-B:c.d=é")]
    [InlineData(" a=\"x &amp; y\"", "a=x & y")]
    [InlineData(" a=?x=1&amp;y=2", "a=?x=1&y=2")]
    [InlineData(" a=\"&#228;&#xE4;&unknown;&\"", "a=ää&unknown;&")]
    [InlineData(" a=1 a=2", "a=1|a=2")]
    public void A_tag_has_these_attributes(string text, string expected)
    {
        var found = new List<string>();
        foreach (var attribute in new HtmlAttributes(Encoding.UTF8.GetBytes(text)))
            found.Add($"{Encoding.UTF8.GetString(attribute.Name)}={attribute.Text}");

        Assert.Equal(expected, string.Join('|', found));
    }

    [Fact]
    public void A_name_is_found_in_any_case_and_the_first_one_counts()
    {
        var attributes = new HtmlAttributes(" HREF='a&amp;b' href=c alt"u8);

        Assert.Equal("a&b", attributes.Find("href"u8));
        Assert.Equal("", attributes.Find("alt"u8));
        Assert.Null(attributes.Find("src"u8));
        Assert.Equal("a&b", attributes.Find("href"u8));
    }

    [Fact]
    public void A_value_is_as_it_is_written()
    {
        var attributes = new HtmlAttributes(" a='x &amp; y'"u8);

        Assert.True(attributes.MoveNext());
        Assert.True(attributes.Is("A"u8));
        Assert.Equal("x &amp; y", Encoding.UTF8.GetString(attributes.Value));
        Assert.False(attributes.MoveNext());
    }
}
