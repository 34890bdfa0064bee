using System.Buffers;

namespace LeadershipHub.Engine.Parsing.Data;

/// <summary>Characters that no everyday text has: control characters and tabs, and what Unicode has besides for line breaks and marks.</summary>
internal static class OddCharacters
{
    public static readonly SearchValues<char> All = SearchValues.Create(List());

    private static string List()
    {
        Span<char> odd = stackalloc char[0xA0];
        var length = 0;
        for (var c = '\0'; c < '\u00A0'; c++)
        {
            if (char.IsControl(c) && c is not ('\n' or '\r'))
                odd[length++] = c;
        }

        return string.Concat(odd[..length], "\u2028\u2029\uFEFF\uFFFE\uFFFF");
    }
}
