using System.Text;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Data;

/// <summary>Characters that no everyday text has: control characters and tabs, and what Unicode has besides for line breaks and marks.</summary>
internal static class OddCharacters
{
    private static readonly AsciiSet OfAscii = new(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\v\f\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F");

    public static bool AreIn(ReadOnlySpan<char> text) =>
        OfAscii.IsAnyIn(text) || (!Ascii.IsValid(text) && (text.ContainsAnyInRange('\u0080', '\u009F') || text.ContainsAny("\u2028\u2029\uFEFF\uFFFE\uFFFF")));
}
