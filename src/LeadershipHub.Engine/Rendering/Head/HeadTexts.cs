using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Rendering.Head;

/// <summary>What of a title and a description search results show.</summary>
internal static class HeadTexts
{
    /// <summary>Letters.</summary>
    private const int LongestTitle = 70, LongestDescription = 200, ShortestDescription = 80;

    /// <summary><paramref name="sign"/> and <paramref name="second"/>, or nothing where the title would get too long: search results cut it then.</summary>
    public static string Suffix(string title, string sign, string? second) =>
        second is { Length: > 0 } && title.Length + sign.Length + second.Length <= LongestTitle ? sign + second : "";

    /// <summary>The first sentences of a text, or its first words where the first sentence is too long.</summary>
    public static string? Description(string? text)
    {
        if (text is null || text.Length <= LongestDescription)
            return text;

        for (var end = LongestDescription; end >= ShortestDescription; end--)
        {
            // In Chinese and Japanese no space follows.
            if (text[end - 1] is '。' or '！' or '？' || (char.IsWhiteSpace(text[end]) && text[end - 1] is ('.' or '!' or '?' or '…' or '؟')))
                return text[..end];
        }

        return ShortText.Words(text, LongestDescription);
    }
}
