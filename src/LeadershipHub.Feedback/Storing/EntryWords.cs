using System.Text;

namespace LeadershipHub.Feedback.Storing;

/// <summary>What a search looks through.</summary>
internal static class EntryWords
{
    public static string Of(Entry entry)
    {
        var words = new StringBuilder();
        foreach (var field in entry.Fields)
        {
            foreach (var value in field.Values)
                words.Append(value).Append('\n');
        }

        words.Append(entry.PageUrl).Append('\n').Append(entry.PageTitle);
        return words.ToString().ToLowerInvariant();
    }

    /// <summary>For LIKE with <c>\</c> as the escape.</summary>
    public static string Pattern(string search)
    {
        var escaped = search.ToLowerInvariant()
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal)
            .Replace("\0", "", StringComparison.Ordinal);
        return $"%{escaped}%";
    }
}
