using System.Globalization;
using System.Text;

namespace LeadershipHub.Engine.Model;

/// <summary>Makes the part of a URL, or the id of a heading, that stands for a text.</summary>
public static class Slug
{
    private static readonly AsciiSet Finished = new("abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>
    /// Lower-case letters and digits of any script, words joined by single dashes: <c>Très bien, Zoë!</c> → <c>tres-bien-zoe</c>.
    /// Latin letters lose their accents (NFKD and a small table: ß → ss, ø → o), other scripts keep theirs; apostrophes vanish,
    /// everything else separates words. No dash at either end and never two in a row. "" where there is no letter or digit;
    /// what to do then is the caller's business.
    /// </summary>
    public static string Of(string text) => text.Length > 0 && Finished.IndexOutside(text) < 0 ? text : Of(text.AsSpan());

    /// <inheritdoc cref="Of(string)"/>
    public static string Of(ReadOnlySpan<char> text) => Ascii.IsValid(text) ? OfAscii(text) : OfUnicode(text.ToString());

    private static string OfAscii(ReadOnlySpan<char> text)
    {
        var slug = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug[length++] = char.ToLowerInvariant(c);
            else if (c != '\'' && length > 0 && slug[length - 1] != '-')
                slug[length++] = '-';
        }

        return slug[..length].TrimEnd('-').ToString();
    }

    // Unicode 15, chapter 3.11: NFKD splits letters from their marks; the marks that stay are joined again by NFC.
    private static string OfUnicode(string text)
    {
        var slug = new StringBuilder(text.Length + 8);
        var afterLatin = false;

        foreach (var rune in WithoutLoneSurrogates(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark:
                    if (!afterLatin && slug.Length > 0 && slug[^1] != '-')
                        slug.Append(rune.ToString());
                    break;
                case UnicodeCategory.Format:
                    break;
                case var _ when rune.Value is '\'' or '\u2019' or '\u02BC':
                    break;
                case var _ when Rune.IsLetter(rune) || Rune.IsNumber(rune):
                    afterLatin = rune.Value < 0x250;
                    Append(slug, Rune.ToLowerInvariant(rune));
                    break;
                default:
                    afterLatin = false;
                    Separate(slug);
                    break;
            }
        }

        return Finish(slug).Normalize(NormalizationForm.FormC);
    }

    private static void Append(StringBuilder slug, Rune letter)
    {
        var plain = letter.Value switch
        {
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            'ø' => "o",
            'đ' or 'ð' => "d",
            'þ' => "th",
            'ł' => "l",
            'ħ' => "h",
            'ı' => "i",
            'ŋ' => "ng",
            'ŧ' => "t",
            'ĸ' => "k",
            _ => letter.ToString(),
        };
        slug.Append(plain);
    }

    private static void Separate(StringBuilder slug)
    {
        if (slug.Length > 0 && slug[^1] != '-')
            slug.Append('-');
    }

    private static string Finish(StringBuilder slug)
    {
        if (slug.Length > 0 && slug[^1] == '-')
            slug.Length--;

        return slug.ToString();
    }

    // String.Normalize throws on half a surrogate pair.
    private static string WithoutLoneSurrogates(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.ToString());

        return clean.ToString();
    }
}
