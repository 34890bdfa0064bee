namespace LeadershipHub.Engine.Model;

/// <summary>Texts that are too long for their place.</summary>
internal static class ShortText
{
    private const string Ellipsis = " …";

    /// <summary>The first words, with an ellipsis where there were more.</summary>
    /// <param name="most">Code units of UTF-16 that the result may have; at least 3.</param>
    public static string Words(string text, int most)
    {
        if (text.Length <= most)
            return text;

        // A text of one long word, or without spaces between words, is cut between two characters.
        var room = most - Ellipsis.Length;
        var cut = text.LastIndexOf(' ', room);
        if (cut <= 0)
            cut = char.IsHighSurrogate(text[room - 1]) ? room - 1 : room;
        return text[..cut].TrimEnd(',', ';', ':', '.', ' ') + Ellipsis;
    }
}
