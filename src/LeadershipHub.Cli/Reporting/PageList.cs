using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using LeadershipHub.Engine;

namespace LeadershipHub.Cli.Reporting;

/// <summary>Pages as lines for people (date, path, title in columns) or as a JSON array.</summary>
internal static class PageList
{
    private const string NoDate = "-         ";

    public static string Text(ImmutableArray<ListedPage> pages)
    {
        var (text, width) = (new StringBuilder(), pages.Select(page => page.Path.Length).DefaultIfEmpty().Max());
        foreach (var page in pages)
        {
            text.Append(page.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? NoDate).Append("  ")
                .Append(SafeText.Clean(page.Path.PadRight(width))).Append("  ")
                .Append(SafeText.Clean(page.Title)).Append('\n');
        }

        return text.ToString();
    }

    public static string Json(ImmutableArray<ListedPage> pages) => JsonText.Write(json =>
    {
        json.WriteStartArray();
        foreach (var page in pages)
            WritePage(json, page);

        json.WriteEndArray();
    });

    private static void WritePage(Utf8JsonWriter json, ListedPage page)
    {
        json.WriteStartObject();
        json.WriteString("path", page.Path);
        json.WriteString("title", page.Title);
        WriteDate(json, "date", page.Date);
        WriteDate(json, "expires", page.Expires);
        json.WriteBoolean("draft", page.Draft);
        json.WriteBoolean("scheduled", page.Scheduled);
        json.WriteBoolean("expired", page.Expired);
        json.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter json, string name, DateTimeOffset? date)
    {
        if (date is { } known)
            json.WriteString(name, known);
        else
            json.WriteNull(name);
    }
}
