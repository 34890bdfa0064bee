using FsCheck;
using FsCheck.Fluent;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests.Parsing.Markdown;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Ask more, talk less!", "ask-more-talk-less")]
    [InlineData("already-a-slug-2", "already-a-slug-2")]
    [InlineData("  --Ask--  more__", "ask-more")]
    [InlineData("1.5 × 2", "1-5-2")]
    public void Words_are_joined_by_single_dashes(string text, string slug) => Assert.Equal(slug, Slug.Of(text));

    [Theory]
    [InlineData("Très bien, Zoë", "tres-bien-zoe")]
    [InlineData("Größe, Maß & GRÖẞE", "grosse-mass-grosse")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Ærø, Þingvellir, cœur, đồng, İstanbul ılık, ħ, ŋ", "aero-thingvellir-coeur-dong-istanbul-ilik-h-ng")]
    [InlineData("Cafe\u0301", "cafe")]
    [InlineData("ﬁne ２ x²", "fine-2-x2")]
    public void Latin_letters_lose_their_accents(string text, string slug) => Assert.Equal(slug, Slug.Of(text));

    [Theory]
    [InlineData("Слушай Ёлку й", "слушай-ёлку-й")]
    [InlineData("Ακούω", "ακούω")]
    [InlineData("傾聴する が", "傾聴する-が")]
    [InlineData("नमस्ते दुनिया", "नमस्ते-दुनिया")]
    [InlineData("한국어 듣기", "한국어-듣기")]
    [InlineData("مرحبا بالعالم", "مرحبا-بالعالم")]
    [InlineData("𐐀 𠮷", "𐐨-𠮷")]
    public void Other_scripts_keep_their_letters_and_marks(string text, string slug) => Assert.Equal(slug, Slug.Of(text));

    [Theory]
    [InlineData("It's the team’s", "its-the-teams")]
    [InlineData("co\u00ADoperate", "cooperate")]
    public void Apostrophes_and_soft_hyphens_do_not_split_words(string text, string slug) => Assert.Equal(slug, Slug.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("--- … 🙂")]
    [InlineData("\ud83d")]
    public void A_text_without_letters_and_digits_gives_nothing(string text) => Assert.Equal("", Slug.Of(text));

    [Fact]
    public void Any_text_gives_a_slug_without_spare_dashes_that_is_its_own_slug() => Prop.ForAll<string>(text =>
    {
        var slug = Slug.Of(text ?? "");
        return !slug.StartsWith('-') && !slug.EndsWith('-') && !slug.Contains("--", StringComparison.Ordinal)
            && !slug.Any(char.IsWhiteSpace) && string.Equals(Slug.Of(slug), slug, StringComparison.Ordinal);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20260301, 7));
}
