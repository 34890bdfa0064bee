using System.Buffers;

namespace LeadershipHub.Feedback.Storing;

/// <summary>Ids that sort by time and cannot be guessed.</summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7</remarks>
public static class EntryIds
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    internal static string New(DateTimeOffset now) => Guid.CreateVersion7(now).ToString("n");

    public static bool IsId(string? text) => text is { Length: 32 } && text.AsSpan().IndexOfAnyExcept(Digits) < 0;
}
