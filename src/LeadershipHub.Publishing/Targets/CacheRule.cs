using System.Text.RegularExpressions;

namespace LeadershipHub.Publishing.Targets;

/// <summary>How long browsers may keep a file without asking.</summary>
internal static partial class CacheRule
{
    private const string Forever = "public, max-age=31536000, immutable";
    private const string AskAgain = "public, max-age=0, must-revalidate";

    public static string Of(string path) => path.StartsWith("assets/", StringComparison.Ordinal) && Fingerprint().IsMatch(path) ? Forever : AskAgain;

    // As themes' files are named: css/site.0123456789abcdef.css. A word of hexadecimal letters alone is no hash.
    [GeneratedRegex(@"[.-](?=[0-9a-f]*[0-9])[0-9a-f]{8,64}\.[^/.]+(\.map)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Fingerprint();
}
