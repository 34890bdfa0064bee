using System.Diagnostics.CodeAnalysis;

namespace LeadershipHub.Engine.Parsing.Podcasts;

/// <summary>Finds a name before a colon at the beginning of what is said: <c>Mara Lindqvist: Good morning.</c></summary>
internal static class SpeakerPrefix
{
    private const int LongestName = 40;
    private const int MostWords = 4;

    public static bool TrySplit(string text, [MaybeNullWhen(false)] out string name, [MaybeNullWhen(false)] out string rest)
    {
        (name, rest) = (null, null);
        var colon = text.AsSpan(0, Math.Min(text.Length, LongestName + 1)).IndexOf(": ");
        if (colon <= 0)
            return false;

        var words = text[..colon].Split(' ');
        if (words.Length > MostWords || !words.All(IsNameLike))
            return false;

        (name, rest) = (text[..colon], text[(colon + 2)..].TrimStart());
        return rest.Length > 0;
    }

    private static bool IsNameLike(string word) =>
        word.Length > 0 && (char.IsUpper(word[0]) || char.IsDigit(word[0])) && word.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '\'' or '’' or '-');
}
