using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using LeadershipHub.Preview.Hosting;

namespace LeadershipHub.Cli.Hosts;

/// <summary>A line of <c>_redirects</c>. https://docs.netlify.com/manage/routing/redirects/overview/</summary>
internal sealed partial record SiteRedirect(PathPattern From, string To, int Status)
{
    /// <summary>Redirects, and lines that ask for more than one: rewrites, conditions.</summary>
    public static (ImmutableArray<SiteRedirect> Redirects, ImmutableArray<string> Others) Parse(string text)
    {
        var redirects = ImmutableArray.CreateBuilder<SiteRedirect>();
        var others = ImmutableArray.CreateBuilder<string>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#'))
        {
            if (Read(line) is { } redirect)
                redirects.Add(redirect);
            else
                others.Add(line);
        }

        return (redirects.DrainToImmutable(), others.DrainToImmutable());
    }

    /// <summary>Where it leads, with what the pattern has matched in the words of the server.</summary>
    /// <param name="text">Writes text that stands for itself.</param>
    /// <param name="group">Writes a group of the pattern, from 1.</param>
    public string ToTarget(Func<string, string> text, Func<int, string> group)
    {
        string[] names = [.. From.Pieces.Where(piece => piece.Kind is not PathPieceKind.Text).Select(piece => piece.Text)];
        var (result, from) = ("", 0);
        foreach (Match place in Place().Matches(To))
        {
            var number = Array.IndexOf(names, place.Value[1..]) + 1;
            if (number == 0)
                continue;

            result += text(To[from..place.Index]) + group(number);
            from = place.Index + place.Length;
        }

        return result + text(To[from..]);
    }

    private static SiteRedirect? Read(string line)
    {
        var words = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var status = 301;
        if (words.Length is < 2 or > 3 || words[0][0] != '/' || (words[1][0] != '/' && !words[1].Contains("://", StringComparison.Ordinal)) || words[1].Any(letter => letter is < '!' or > '~'))
            return null;
        if (words.Length == 3 && !int.TryParse(words[2].TrimEnd('!'), NumberStyles.None, CultureInfo.InvariantCulture, out status))
            return null;

        return status is 301 or 302 or 303 or 307 or 308 ? new(PathPattern.Parse(words[0]), words[1], status) : null;
    }

    [GeneratedRegex("(?<=/):[A-Za-z][A-Za-z0-9_]*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
