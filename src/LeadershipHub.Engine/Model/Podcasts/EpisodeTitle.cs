using System.Globalization;
using System.Text.RegularExpressions;

namespace LeadershipHub.Engine.Model.Podcasts;

/// <summary>A title that carries its number or its date, taken apart: <c>The Daily #087 (21 April 16)</c>.</summary>
/// <param name="Clean">The title without them.</param>
/// <param name="Number">Null where it carries none.</param>
/// <param name="Date">Null where it carries none.</param>
public sealed partial record EpisodeTitle(string Clean, int? Number, DateOnly? Date)
{
    private static readonly string[] Formats =
        ["d MMMM yy", "d MMMM yyyy", "d MMM yy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy", "yyyy-MM-dd", "d.M.yyyy", "d/M/yyyy"];

    public bool IsPlain => Number is null && Date is null;

    /// <summary>Takes a title apart. What would leave nothing is left alone.</summary>
    public static EpisodeTitle Parse(string title)
    {
        var (rest, number, date) = (title, (int?)null, (DateOnly?)null);
        if (InBrackets().Match(rest) is { Success: true } dated && DateOf(dated.Groups["date"].Value) is { } day)
        {
            date = day;
            rest = rest.Remove(dated.Index, dated.Length);
        }

        if (Numbered().Match(rest) is { Success: true } numbered && int.TryParse(numbered.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0)
        {
            number = value;
            rest = rest.Remove(numbered.Index, numbered.Length).Replace("()", "", StringComparison.Ordinal).Replace("[]", "", StringComparison.Ordinal);
        }

        var clean = Spaces().Replace(rest, " ").Trim().Trim('–', '—', '-', ':', '|', ',', '·').Trim();
        return clean.Length == 0 ? new(title, number, date) : new(clean, number, date);
    }

    private static DateOnly? DateOf(string text) =>
        DateOnly.TryParseExact(Spaces().Replace(text.Trim(), " "), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    [GeneratedRegex(@"[\(\[](?<date>[^\)\]]{6,24})[\)\]]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InBrackets();

    // "#087", "Episode 87", "Ep. 87", "No. 87"; a plain number is part of what is said.
    [GeneratedRegex(@"(?:^|(?<=[\s\(\[]))(?:#|(?:episode|ep\.?|no\.?)\s*#?)(?<number>\d{1,6})(?=$|[\s\)\]:,.|–—-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\s{2,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
