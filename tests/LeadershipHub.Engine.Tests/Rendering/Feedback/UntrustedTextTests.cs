using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using LeadershipHub.Engine.Rendering.Feedback;

namespace LeadershipHub.Engine.Tests.Rendering.Feedback;

public sealed partial class UntrustedTextTests
{
    [Theory]
    [InlineData("One *two* **three**.", "<p>One <em>two</em> <strong>three</strong>.</p>\n")]
    [InlineData("**a *b* c**", "<p><strong>a <em>b</em> c</strong></p>\n")]
    [InlineData("Two\nlines.\n\nAnd more.", "<p>Two<br>\nlines.</p>\n<p>And more.</p>\n")]
    [InlineData("2 * 3 * 4 and a*", "<p>2 * 3 * 4 and a*</p>\n")]
    [InlineData("[here](https://example.org/a?b=1&c=2)", "<p><a href=\"https://example.org/a?b=1&amp;c=2\" rel=\"nofollow ugc noopener\">here</a></p>\n")]
    [InlineData("See https://example.org/a.", "<p>See <a href=\"https://example.org/a\" rel=\"nofollow ugc noopener\">https://example.org/a</a>.</p>\n")]
    [InlineData("[here](javascript:alert(1))", "<p>[here](javascript:alert(1))</p>\n")]
    [InlineData("[x](https://user:pass@example.org/)", "<p>[x](https://user:pass@example.org/)</p>\n")]
    [InlineData("# No heading\n- no list", "<p># No heading<br>\n- no list</p>\n")]
    [InlineData("", "")]
    public void What_is_written_shows_as(string text, string html) => Assert.Equal(html, UntrustedText.ToHtml(text));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("\"><svg onload=alert(1)>")]
    [InlineData("[<b>x</b>](https://example.org/\"onmouseover=alert(1))")]
    [InlineData("https://example.org/\"><script>alert(1)</script>")]
    [InlineData("[a](https://example.org/'onclick='alert(1))")]
    [InlineData("&lt;script&gt;")]
    [InlineData("<!--", "-->")]
    [InlineData("**<i>**", "")]
    [InlineData("[x](HTTPS://example.org/\u0000javascript:)")]
    [InlineData("jav\tascript:alert(1)")]
    [InlineData("{{ site.title }} {{< form ask >}}")]
    public void Nothing_of_it_runs(string text, string more = "") => AssertHarmless(UntrustedText.ToHtml(text + more));

    [Fact]
    public void What_turns_a_text_around_or_cannot_be_seen_is_left_out() =>
        Assert.Equal("<p>abc</p>\n", UntrustedText.ToHtml("a\u202Eb\u2066\u200B\u0007c"));

    [Fact]
    public void A_text_without_end_is_cut() =>
        Assert.EndsWith("…</p>\n", UntrustedText.ToHtml(new string('a', UntrustedText.Longest + 10)), StringComparison.Ordinal);

    [Fact]
    public void Whatever_is_written_only_the_allowed_tags_come_out() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<string>().Two().Select(pair => string.Concat(pair.Item1, "*[](https://x.y/)<\"'&\n\n**", pair.Item2)).ToArbitrary(), text => AssertHarmless(UntrustedText.ToHtml(text)))
            .QuickCheckThrowOnFailure();

    private static void AssertHarmless(string html)
    {
        var left = Allowed().Replace(html, "");
        Assert.DoesNotContain("<", left, StringComparison.Ordinal);
        Assert.DoesNotContain(">", left, StringComparison.Ordinal);
        Assert.DoesNotContain("\"", left, StringComparison.Ordinal);
    }

    [GeneratedRegex("</?(p|em|strong)>|<br>|</a>|<a href=\"https?://[^\"<>\\s]*\" rel=\"nofollow ugc noopener\">", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Allowed();
}
