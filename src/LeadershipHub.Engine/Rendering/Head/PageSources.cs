using System.Security.Cryptography;
using System.Text;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Rendering.Head;

/// <summary>What a page takes from where, and which inline code it has, in the words of a Content-Security-Policy. https://www.w3.org/TR/CSP3/#csp-directives</summary>
internal sealed class PageSources
{
    private const string Self = "'self'";

    /// <summary>Asked of every page, in this order: what each directive allows in any case.</summary>
    private readonly (string Directive, string Always, SortedSet<string> Found)[] _directives;

    public PageSources()
    {
        _directives =
        [
            ("script-src", Self, Scripts), ("style-src", Self, Styles), ("img-src", "'self' data:", Images), ("media-src", Self, Media), ("font-src", Self, Fonts),
            ("connect-src", Self, Connections), ("frame-src", Self, Frames), ("form-action", Self, Forms), ("manifest-src", Self, Manifests),
        ];
    }

    public SortedSet<string> Scripts { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Styles { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Images { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Media { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Fonts { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Connections { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Frames { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Forms { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Manifests { get; } = new(StringComparer.Ordinal);

    /// <summary>Of <c>object</c> and <c>embed</c>, which few pages have: without any, none may come.</summary>
    public SortedSet<string> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>Of <c>base</c>; without any, none may come.</summary>
    public SortedSet<string> Bases { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the page takes everything from its own site, as most do.</summary>
    public bool IsEmpty => Objects.Count == 0 && Bases.Count == 0 && Array.TrueForAll(_directives, directive => directive.Found.Count == 0);

    public void Clear()
    {
        foreach (var (_, _, found) in _directives)
            found.Clear();
        Objects.Clear();
        Bases.Clear();
    }

    /// <summary>Allows code by its hash. https://www.w3.org/TR/CSP3/#match-element-to-source-list</summary>
    /// <param name="code">Exactly what the browser will take for the code, as UTF-8.</param>
    public static void AddHash(SortedSet<string> set, ReadOnlySpan<byte> code) => set.Add($"'sha256-{Convert.ToBase64String(SHA256.HashData(code))}'");

    /// <summary>The value of the header.</summary>
    public string ToPolicy(SecurityConfig security)
    {
        var policy = new StringBuilder("default-src 'none'", 512);
        foreach (var (directive, always, found) in _directives)
        {
            policy.Append("; ").Append(directive).Append(' ').Append(always);
            Append(policy, found);
            foreach (var allowed in security.Allow)
            {
                // A word in quotes says how scripts may run; the others say where things may come from.
                if (!found.Contains(allowed) && (allowed[0] != '\'' || found == Scripts))
                    policy.Append(' ').Append(allowed);
            }
        }

        if (Objects.Count > 0)
            Append(policy.Append("; object-src"), Objects);
        Append(policy.Append("; base-uri").Append(Bases.Count > 0 ? "" : " 'none'"), Bases);
        return policy.ToString();
    }

    private static void Append(StringBuilder policy, SortedSet<string> sources)
    {
        foreach (var source in sources)
            policy.Append(' ').Append(source);
    }
}
