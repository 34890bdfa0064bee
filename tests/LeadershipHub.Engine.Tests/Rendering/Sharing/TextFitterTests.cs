using LeadershipHub.Engine.Rendering.Sharing;
using LeadershipHub.Engine.Tests.Sites;

namespace LeadershipHub.Engine.Tests.Rendering.Sharing;

public sealed class TextFitterTests
{
    private static readonly PaperPainter Font = new();

    [Theory]
    [InlineData("Ask.")]
    [InlineData("It may seem a strange principle to enunciate as the very first requirement in a Hospital that it should do the sick no harm.")]
    [InlineData("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenfabrikationsgeheimnisträgerinnenversammlungsprotokoll")]
    [InlineData("聞くことは、まだ言われていないことのために場所を空けることである。聞くことは、まだ言われていないことのために場所を空けることである。")]
    [InlineData("Two lines\nof a poem, and a third that is longer than the others are")]
    public void No_line_is_wider_than_the_box_and_all_lines_fit_into_its_height(string text)
    {
        foreach (var (width, height) in ((double, double)[])[(1000, 360), (300, 120), (160, 40)])
        {
            var fitted = new TextFitter(Font, width, height).Fit(text, 64, 12, "serif");

            Assert.All(fitted.Lines, line => Assert.InRange(Font.WidthOf(line) * fitted.Size, 0, width));
            Assert.InRange(fitted.Lines.Length * fitted.LineHeight, 1, Math.Max(height, fitted.LineHeight) + 1);
        }
    }

    [Fact]
    public void A_short_text_takes_the_largest_size() => Assert.Equal(64, new TextFitter(Font, 1000, 360).Fit("Ask.", 64, 12, "serif").Size);

    [Fact]
    public void Every_word_is_there_when_the_text_fits()
    {
        const string Text = "Count to seven. Silence is the second half of the question.";

        var fitted = new TextFitter(Font, 400, 200).Fit(Text, 64, 12, "serif");

        Assert.Equal(Text, string.Join(' ', fitted.Lines));
    }

    [Fact]
    public void What_does_not_fit_in_the_smallest_size_is_cut_with_an_ellipsis()
    {
        var text = string.Join(' ', Enumerable.Repeat("listening", 400));

        var fitted = new TextFitter(Font, 300, 100).Fit(text, 40, 20, "serif");

        Assert.Equal(20, fitted.Size);
        Assert.EndsWith("…", fitted.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_are_about_equally_long()
    {
        var fitted = new TextFitter(Font, 400, 60).Fit("one two three four five six seven eight nine ten eleven", 20, 20, "serif");

        Assert.Equal(2, fitted.Lines.Length);
        Assert.InRange(fitted.Lines[0].Length - fitted.Lines[1].Length, -8, 8);
    }

    [Fact]
    public void Lines_of_the_text_stay_lines()
    {
        var fitted = new TextFitter(Font, 1000, 400).Fit("first\nsecond\r\nthird", 40, 20, "serif");

        Assert.Equal(["first", "second", "third"], fitted.Lines);
    }
}
