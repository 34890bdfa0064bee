using System.Text.RegularExpressions;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Configuration;

/// <summary>Texts of <c>security</c> that browsers and others must understand.</summary>
internal static partial class SecurityTypes
{
    // A line of _headers holds 2,000 characters at Cloudflare, the header's name among them.
    private const int MostLetters = 1_900;

    private static readonly string[] ReferrerPolicies =
    [
        "no-referrer", "no-referrer-when-downgrade", "same-origin", "origin", "strict-origin", "origin-when-cross-origin", "strict-origin-when-cross-origin", "unsafe-url",
    ];

    private static readonly string[] ScriptWords = ["'unsafe-eval'", "'wasm-unsafe-eval'"];

    /// <summary>https://www.w3.org/TR/referrer-policy/#referrer-policies; of several, browsers take the last that they know.</summary>
    public static DataType<string> Referrer { get; } = Checked(
        "a referrer policy",
        text => text.Split(',', StringSplitOptions.TrimEntries).All(word => ReferrerPolicies.Contains(word, StringComparer.Ordinal)),
        text => Diagnostics.Spelling.DidYouMean(text, ReferrerPolicies) ?? $"The policies are {string.Join(", ", ReferrerPolicies)}.");

    /// <summary>https://www.w3.org/TR/permissions-policy/#structured-header-serialization</summary>
    public static DataType<string> Permissions { get; } = Checked(
        "a list of permissions", text => PermissionList().IsMatch(text), _ => "Write it like: camera=(), fullscreen=(self \"https://player.example.org\")");

    /// <summary>https://www.w3.org/TR/CSP3/#directive-frame-ancestors</summary>
    public static DataType<string> Ancestors { get; } = Checked(
        "a list of sites", text => text is "'none'" || text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => word is "'self'" || IsSource(word)), _ => "Keep the inner quotes: \"'none'\", or \"'self' https://partner.example.org\"");

    /// <summary>https://www.w3.org/TR/CSP3/#framework-directive-source-list</summary>
    public static DataType<string> Source { get; } = Checked(
        "an origin", text => IsSource(text) || ScriptWords.Contains(text, StringComparer.Ordinal), HelpOfSource);

    /// <summary>https://www.rfc-editor.org/rfc/rfc9116#section-2.5.3</summary>
    public static DataType<string> Contact { get; } = Checked("an address", IsContact, HelpOfContact);

    private static CheckedTextType Checked(string expected, Func<string, bool> isRight, Func<string, string> help) => new(expected, (text, context) =>
    {
        var isTooLong = text.Text.Length > MostLetters;
        if (!isTooLong && isRight(text.Text))
            return text.Text;

        context.Report(ConfigurationDiagnostics.BadSecurity(
            context.Span(text.Position), context.Subject, expected, text.Text, isTooLong ? $"A header has at most {MostLetters} characters." : help(text.Text)));
        return null;
    });

    private static bool IsSource(string text) => HostSource().IsMatch(text) || SchemeSource().IsMatch(text);

    private static string HelpOfSource(string text) => text switch
    {
        "'unsafe-inline'" => "Inline code is allowed by its hash, piece by piece; with hashes browsers do not know this word.",
        _ when text.Contains(' ', StringComparison.Ordinal) => "Write each in an item of its own.",
        _ when text.StartsWith('\'') => $"Of the words in quotes only {string.Join(" and ", ScriptWords)} can be allowed.",
        _ => "Write it like https://cdn.example.org, https://*.example.org or blob:",
    };

    private static bool IsContact(string text) =>
        !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)) && Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme is "https" || (url.Scheme is "mailto" && text.Contains('@', StringComparison.Ordinal)) || (url.Scheme is "tel" && text.Length > "tel:".Length));

    private static string HelpOfContact(string text) =>
        text.Contains('@', StringComparison.Ordinal) && !text.Contains(':', StringComparison.Ordinal) ? $"Write 'mailto:{text}'." : "Write mailto:…, https://… or tel:….";

    // Without a scheme a single word is most likely one that lacks its quotes.
    [GeneratedRegex(@"^((https?|wss?)://(\*\.)?[A-Za-z0-9-]+|\*|localhost|((\*|[A-Za-z0-9-]+)\.)[A-Za-z0-9-]+)(\.[A-Za-z0-9-]+)*(:([0-9]+|\*))?(/[A-Za-z0-9/._~%!$&()*+=:@-]*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HostSource();

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SchemeSource();

    [GeneratedRegex(
        """^[a-z][a-z0-9_-]*=(\*|self|\( *((\*|self|src|"https?://[^"\s]+")( +(\*|self|src|"https?://[^"\s]+"))*)? *\))( *, *[a-z][a-z0-9_-]*=(\*|self|\( *((\*|self|src|"https?://[^"\s]+")( +(\*|self|src|"https?://[^"\s]+"))*)? *\)))*$""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PermissionList();
}
