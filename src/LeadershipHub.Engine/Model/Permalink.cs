using System.Text;

namespace LeadershipHub.Engine.Model;

/// <summary>
/// The address of a route below the site's base path, not percent-encoded: <c>/posts/listen/</c>, <c>/feed.xml</c>.
/// Always starts with a slash and has neither <c>.</c> or <c>..</c> nor empty segments.
/// </summary>
public readonly record struct Permalink
{
    private Permalink(string path) => Path = path;

    public string Path { get; }

    /// <summary>The file it is published as, relative to the output folder: <c>posts/listen/index.html</c>.</summary>
    public string OutputPath => Path.EndsWith('/') ? string.Concat(Path.AsSpan(1), "index.html") : Path[1..];

    /// <summary>The site path of a file of the output: <c>posts/listen/index.html</c> → <c>/posts/listen/</c>.</summary>
    public static string PathOf(string outputPath) =>
        outputPath is "index.html" || outputPath.EndsWith("/index.html", StringComparison.Ordinal) ? string.Concat("/", outputPath.AsSpan(0, outputPath.Length - "index.html".Length)) : "/" + outputPath;

    /// <summary>False where the path would leave the output folder, cannot be a file name on some system, or is not an absolute path.</summary>
    public static bool TryParse(string path, out Permalink permalink)
    {
        permalink = new(path);
        return path.StartsWith('/') && (path.Length == 1 || path.AsSpan(1).ContainsAnyExcept('/')) && IsSafe(path.AsSpan(1));
    }

    /// <summary>For paths that are made of slugs and so are safe by construction.</summary>
    public static Permalink Parse(string path) =>
        TryParse(path, out var permalink) ? permalink : throw new ArgumentException($"'{path}' is not a permalink.", nameof(path));

    /// <summary>One that was a permalink before.</summary>
    internal static Permalink Recall(string path) => new(path);

    public Permalink Append(string rest) => Parse(Path.EndsWith('/') ? Path + rest : $"{Path}/{rest}");

    public override string ToString() => Path;

    private static bool IsSafe(ReadOnlySpan<char> path)
    {
        if (path.EndsWith("/"))
            path = path[..^1];
        if (path.IsEmpty)
            return true;

        if (Forbidden.IndexIn(path) >= 0)
            return false;

        while (true)
        {
            var slash = path.IndexOf('/');
            var segment = slash < 0 ? path : path[..slash];
            if (segment.IsEmpty || segment is "." or ".." || (segment.Length > LongestName / 3 && Encoding.UTF8.GetByteCount(segment) > LongestName))
                return false;
            if (slash < 0)
                return true;

            path = path[(slash + 1)..];
        }
    }

    // Bytes that file systems allow for a name.
    private const int LongestName = 255;

    // No control characters, and nothing that Windows or a URL would read as something else.
    private static readonly AsciiSet Forbidden =
        new("\\:*?\"<>|#%\u007f\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000e\u000f"
            + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");
}
