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

    /// <summary>False where the path would leave the output folder, cannot be a file name on some system, or is not an absolute path.</summary>
    public static bool TryParse(string path, out Permalink permalink)
    {
        permalink = new(path);
        return path.StartsWith('/') && (path.Length == 1 || path[1..].TrimEnd('/').Length > 0) && IsSafe(path.AsSpan(1));
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

        foreach (var range in path.Split('/'))
        {
            var segment = path[range];
            if (segment.IsEmpty || segment is "." or ".." || segment.IndexOfAny(Forbidden) >= 0 || Encoding.UTF8.GetByteCount(segment) > 255)
                return false;
        }

        return true;
    }

    // No control characters, and nothing that Windows or a URL would read as something else.
    private static readonly System.Buffers.SearchValues<char> Forbidden =
        System.Buffers.SearchValues.Create([.. "\\:*?\"<>|#%\u007f", .. Enumerable.Range(0, 0x20).Select(code => (char)code)]);
}
