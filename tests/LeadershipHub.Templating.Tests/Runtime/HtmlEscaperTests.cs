using System.Buffers;
using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating.Tests.Runtime;

public sealed class HtmlEscaperTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain text that is longer than sixteen letters", "plain text that is longer than sixteen letters")]
    [InlineData("<a href=\"x\">'&'</a>", "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;")]
    [InlineData("é < 大 & 😀", "é &lt; 大 &amp; 😀")]
    [InlineData("0123456789abcde<", "0123456789abcde&lt;")]
    [InlineData("01234567<", "01234567&lt;")]
    [InlineData("0123456789abcdefé0123456789abcdef&", "0123456789abcdefé0123456789abcdef&amp;")]
    public void Text_is_escaped(string text, string expected)
    {
        Assert.Equal(expected, Escape(text));
        Assert.Equal(expected, HtmlEscaper.Escape(text));
    }

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character() => Assert.Equal("a\uFFFDb", Escape("a\ud83db"));

    [Fact]
    public void A_long_text_with_pairs_at_the_seams_is_whole()
    {
        var text = new string('a', (1 << 16) - 1) + "😀" + new string('é', 1 << 17);

        Assert.Equal(text, Escape(text));
    }

    [Fact]
    public void Decoding_gives_back_what_was_escaped() => Prop.ForAll<string>(text =>
    {
        var clean = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? ""));
        var escaped = Escape(clean);
        Assert.Equal(clean, WebUtility.HtmlDecode(escaped));
        Assert.False(escaped.AsSpan().ContainsAny("<>\"'"));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_page_buffer_escapes_as_the_escaper_does() => Prop.ForAll<string>(text =>
    {
        var output = new Utf8Output(initialSize: 4);
        output.WriteEscaped(text ?? "");
        Assert.Equal(Escape(text ?? ""), Encoding.UTF8.GetString(output.Written));
    }).QuickCheckThrowOnFailure();

    private static string Escape(string text)
    {
        var output = new ArrayBufferWriter<byte>();
        HtmlEscaper.Escape(text, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
