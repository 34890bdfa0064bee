using LeadershipHub.Engine.Rendering.Feeds;

namespace LeadershipHub.Engine.Tests.Rendering.Feeds;

public sealed class XmlTextTests
{
    [Theory]
    [InlineData("plain <b> & text\t\r\n", "plain <b> & text\t\r\n")]
    [InlineData("a\u0000b\u0007c\u000Bd\u001Fe", "abcde")]
    [InlineData("\u0001", "")]
    [InlineData("🎉 日本語", "🎉 日本語")]
    [InlineData("a\uFFFEb\uFFFFc", "abc")]
    [InlineData("\u0001🎉\u0001", "🎉")]
    public void What_xml_cannot_hold_is_left_out(string text, string clean) => Assert.Equal(clean, XmlText.Clean(text));

    // Halves of pairs do not survive in the constants of a theory.
    [Fact]
    public void Half_a_pair_is_left_out()
    {
        Assert.Equal("ab", XmlText.Clean("a" + (char)0xD83D + "b"));
        Assert.Equal("ab", XmlText.Clean("ab" + (char)0xDF89));
        Assert.Equal("a🎉", XmlText.Clean("a" + (char)0xD83D + "🎉"));
    }

    [Fact]
    public void Clean_text_is_handed_back_as_it_is()
    {
        const string Text = "nothing to do";

        Assert.Same(Text, XmlText.Clean(Text));
    }
}
