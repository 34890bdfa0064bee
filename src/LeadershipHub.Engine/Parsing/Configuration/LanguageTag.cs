using System.Globalization;

namespace LeadershipHub.Engine.Parsing.Configuration;

/// <summary>Language tags, as far as a site needs them.</summary>
/// <remarks>https://www.rfc-editor.org/info/bcp47</remarks>
internal static class LanguageTag
{
    /// <summary>Whether a text has the form of a tag: a language of 2–8 letters, then subtags of 1–8 letters or digits.</summary>
    public static bool HasShape(string tag)
    {
        var parts = tag.Split('-');
        return parts[0].Length is >= 2 and <= 8 && parts[0].All(char.IsAsciiLetter)
            && parts.All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }

    /// <summary>Whether this machine can format dates and numbers for it.</summary>
    public static bool IsKnownCulture(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true).Name.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    /// <summary>The tag, or its language alone, or <c>en</c>: the first that is a known culture.</summary>
    public static string NearestCulture(string tag)
    {
        if (IsKnownCulture(tag))
            return tag;

        var language = tag.Split('-')[0];
        return IsKnownCulture(language) ? language : "en";
    }

    /// <summary>A culture's name as it is written: <c>pt-BR</c> for <c>pt-br</c>.</summary>
    /// <exception cref="CultureNotFoundException">There is none such.</exception>
    public static string CultureName(string tag) => CultureInfo.GetCultureInfo(tag).Name;

    /// <summary><c>rtl</c> for languages (or scripts) that are written from right to left.</summary>
    public static string Direction(string tag)
    {
        var parts = tag.ToLowerInvariant().Split('-');
        if (parts.Skip(1).FirstOrDefault(part => part.Length == 4 && part.All(char.IsAsciiLetter)) is { } script)
            return script is "arab" or "hebr" or "thaa" or "syrc" or "nkoo" or "adlm" or "rohg" ? "rtl" : "ltr";

        return parts[0] is "ar" or "he" or "iw" or "fa" or "ur" or "ps" or "sd" or "ug" or "yi" or "dv" or "ckb" or "arc" or "syr" or "nqo" ? "rtl" : "ltr";
    }

    public static string? Help(string tag)
    {
        var hyphenated = tag.Replace('_', '-').Split('.')[0];
        return !string.Equals(hyphenated, tag, StringComparison.Ordinal) && HasShape(hyphenated) ? $"Write '{hyphenated}'." : null;
    }
}
