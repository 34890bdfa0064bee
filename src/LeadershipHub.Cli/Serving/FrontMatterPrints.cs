using System.Collections.Immutable;
using System.Text;

namespace LeadershipHub.Cli.Serving;

/// <summary>Tells edits of front matter and configuration from those of text, so that what depends only on the first need not be found out after each save.</summary>
internal sealed class FrontMatterPrints(string siteFolder)
{
    private readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);

    /// <summary>Whether the front matter of a page may be another one than at the last look.</summary>
    /// <param name="changed">Paths below the site's folder.</param>
    public bool MayDiffer(ImmutableArray<string> changed)
    {
        // No short cut: each file is to be remembered.
        var differ = changed.IsEmpty;
        foreach (var path in changed)
            differ |= MayDiffer(path);

        return differ;
    }

    private bool MayDiffer(string path)
    {
        if (path.StartsWith("static/", StringComparison.Ordinal) || path.StartsWith("theme/", StringComparison.Ordinal) || path.StartsWith("themes/", StringComparison.Ordinal))
            return false;

        if (!path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            return true;

        var now = Read(Path.Combine(siteFolder, path));
        if (now.Length > 0 && _seen.TryGetValue(path, out var before) && string.Equals(now, before, StringComparison.Ordinal))
            return false;

        _seen[path] = now;
        return true;
    }

    // From the first line to the next one that is a rule; "" where there is no such thing.
    private static string Read(string file)
    {
        try
        {
            var text = new StringBuilder();
            foreach (var line in File.ReadLines(file))
            {
                var isRule = line.TrimEnd() is "---";
                if (text.Length == 0 && !isRule)
                    return "";

                text.Append(line).Append('\n');
                if (isRule && text.Length > line.Length + 1)
                    return text.ToString();
            }
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // Deleted or being saved: the next look tells.
        }

        return "";
    }
}
