using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace LeadershipHub.Preview.Hosting;

/// <summary>What a piece of a pattern stands for.</summary>
public enum PathPieceKind
{
    /// <summary>Itself.</summary>
    Text,

    /// <summary>One part of a path: <c>:name</c>.</summary>
    Part,

    /// <summary>Anything: <c>*</c>.</summary>
    Rest,
}

/// <param name="Text">Of a text, with percent-encoding resolved; of a part, its name.</param>
public readonly record struct PathPiece(PathPieceKind Kind, string Text);

/// <summary>The path of a rule in <c>_headers</c> or <c>_redirects</c>. https://developers.cloudflare.com/pages/configuration/headers/</summary>
public sealed partial class PathPattern
{
    private readonly Lazy<Regex> _regex;

    private PathPattern(string text, ImmutableArray<PathPiece> pieces)
    {
        (Text, Pieces) = (text, pieces);
        _regex = new(() => new(ToRegex(), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, TimeSpan.FromSeconds(1)));
    }

    /// <summary>As it is written.</summary>
    public string Text { get; }

    public ImmutableArray<PathPiece> Pieces { get; }

    /// <summary>Whether it is one path and no other.</summary>
    public bool IsOnePath => Pieces.All(piece => piece.Kind is PathPieceKind.Text);

    public static PathPattern Parse(string text)
    {
        var pieces = ImmutableArray.CreateBuilder<PathPiece>();
        var from = 0;
        foreach (Match match in Places().Matches(text))
        {
            AddText(text[from..match.Index]);
            pieces.Add(match.ValueSpan is "*" ? new(PathPieceKind.Rest, "splat") : new(PathPieceKind.Part, match.Value[1..]));
            from = match.Index + match.Length;
        }

        AddText(text[from..]);
        return new(text, pieces.DrainToImmutable());

        void AddText(string written)
        {
            if (written.Length > 0)
                pieces.Add(new(PathPieceKind.Text, Uri.UnescapeDataString(written)));
        }
    }

    /// <param name="path">Decoded, from the root of the host.</param>
    public bool Matches(string path) => _regex.Value.IsMatch(path);

    /// <summary>A regular expression over decoded paths that .NET, PCRE and RE2 understand alike. A part and the rest are groups, in their order.</summary>
    /// <param name="folderIsIndex">Whether <c>index.html</c> in a folder is the folder and no file of its own, for servers that go on to it themselves. Not for RE2.</param>
    public string ToRegex(bool folderIsIndex = false)
    {
        var regex = new StringBuilder("^");
        foreach (var (piece, number) in Pieces.Select((piece, index) => (piece, index + 1)))
        {
            switch (piece.Kind)
            {
                case PathPieceKind.Part:
                    regex.Append(folderIsIndex && number == Pieces.Length ? @"(?!index\.html$)([^/]+)" : "([^/]+)");
                    break;
                case PathPieceKind.Rest:
                    regex.Append("(.*)");
                    break;
                default:
                    regex.Append(Special().Replace(piece.Text, @"\$0"));
                    break;
            }
        }

        if (folderIsIndex && Text.EndsWith('/'))
            regex.Append(@"(index\.html)?");
        return regex.Append('$').ToString();
    }

    public override string ToString() => Text;

    [GeneratedRegex(@"\*|(?<=/):[A-Za-z][A-Za-z0-9_]*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Places();

    [GeneratedRegex(@"[\\.+*?()\[\]{}|^$]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Special();
}
