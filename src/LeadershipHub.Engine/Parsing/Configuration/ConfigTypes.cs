using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Configuration;

/// <summary>Texts of <c>site.config.yml</c> that must have a certain form.</summary>
internal static class ConfigTypes
{
    public static DataType<string> BaseUrlText { get; } = new CheckedTextType("an absolute URL", CheckBaseUrl, "^https?://[^?#\\s]+$");

    public static DataType<string> PagePermalink { get; } = Permalink(PermalinkPattern.PageTokens, ["slug", "path"]);

    public static DataType<string> TermPermalink { get; } = Permalink(PermalinkPattern.TermTokens, ["slug"]);

    public static DataType<string> PlainPermalink { get; } = Permalink([], []);

    public static DataType<string> TimeZone { get; } = new CheckedTextType("an IANA time zone", CheckTimeZone);

    public static DataType<string> Language { get; } = new CheckedTextType("a language tag", CheckLanguage, "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$");

    public static DataType<string> Culture { get; } = new CheckedTextType("a culture", CheckCulture, "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$");

    public static DataType<string> Theme { get; } = new CheckedTextType("the name of a folder below themes/", CheckTheme, @"^[^/\\]+$");

    public static DataType<string> Output { get; } = new CheckedTextType("a folder below the site's root", CheckOutput);

    /// <summary>Without slashes at its ends.</summary>
    public static DataType<string> StorePrefix { get; } = new CheckedTextType("a folder of the bucket", CheckPrefix, @"^/?[^/]+(/[^/]+)*/?$");

    /// <summary>What becomes an argument of ssh, and so must not look like an option.</summary>
    public static DataType<string> ServerWord { get; } = new CheckedTextType("a name without spaces, '@' and ':'", CheckServerWord, @"^[^-\s@:/][^\s@:/]*$");

    /// <summary>A rule of built sites.</summary>
    public static DataType<string> CheckCode { get; } = new CheckedTextType("a code of 'lhub check'", CheckCheckCode, "^LH9[0-9]{2}$");

    private static CheckedTextType Permalink(string[] known, string[] identifying) => new(
        "a URL pattern", (text, context) => CheckPermalink(text, context, known, identifying), "^/(.*/)?$");

    private static string? CheckBaseUrl(Located text, ReadContext context)
    {
        var url = BaseUrl.Normalize(text.Text);
        if (url is null)
            context.Report(ConfigurationDiagnostics.BadBaseUrl(context.Span(text.Position), text.Text));

        return url;
    }

    private static string? CheckPermalink(Located text, ReadContext context, string[] known, string[] identifying)
    {
        if (PermalinkPattern.Check(text.Text, known, identifying) is not var (problem, help))
            return text.Text;

        context.Report(ConfigurationDiagnostics.BadPermalink(context.Span(text.Position), context.Subject, text.Text, problem, help));
        return null;
    }

    private static string? CheckTimeZone(Located text, ReadContext context)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(text.Text, out _))
            return text.Text;

        var help = Diagnostics.Spelling.DidYouMean(text.Text, TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id));
        context.Report(ConfigurationDiagnostics.BadTimeZone(context.Span(text.Position), text.Text, help));
        return null;
    }

    private static string? CheckLanguage(Located text, ReadContext context)
    {
        if (LanguageTag.HasShape(text.Text))
            return text.Text;

        context.Report(ConfigurationDiagnostics.BadLanguage(context.Span(text.Position), context.Subject, text.Text, LanguageTag.Help(text.Text)));
        return null;
    }

    private static string? CheckCulture(Located text, ReadContext context)
    {
        if (LanguageTag.HasShape(text.Text) && LanguageTag.IsKnownCulture(text.Text))
            return text.Text;

        context.Report(ConfigurationDiagnostics.BadLanguage(context.Span(text.Position), context.Subject, text.Text, LanguageTag.Help(text.Text)));
        return null;
    }

    private static string? CheckTheme(Located text, ReadContext context)
    {
        if (text.Text is not ("." or "..") && text.Text.IndexOfAny(['/', '\\', ':']) < 0)
            return text.Text;

        var name = text.Text.Split('/', '\\')[^1];
        context.Report(ConfigurationDiagnostics.BadName(
            context.Span(text.Position), context.Subject, "the name of a folder below themes/", text.Text, name.Trim('.').Length > 0 ? $"Write '{name}'." : null));
        return null;
    }

    private static string? CheckPrefix(Located text, ReadContext context)
    {
        var prefix = text.Text.Trim('/');
        if (prefix.Length > 0 && prefix.Split('/').All(part => part is not ("" or "." or "..")))
            return prefix;

        context.Report(ConfigurationDiagnostics.BadName(context.Span(text.Position), context.Subject, "a folder of the bucket", text.Text, "Write it like 'hub' or 'sites/hub', or leave it out."));
        return null;
    }

    private static string? CheckServerWord(Located text, ReadContext context)
    {
        if (!text.Text.StartsWith('-') && !text.Text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '@' or ':' or '/'))
            return text.Text;

        context.Report(ConfigurationDiagnostics.BadName(
            context.Span(text.Position), context.Subject, "a name without spaces, '@' and ':'", text.Text, "Write host, user and port in keys of their own."));
        return null;
    }

    private static string? CheckOutput(Located text, ReadContext context)
    {
        var parts = text.Text.Split('/').Where(part => part is not ("" or ".")).ToArray();
        var isRooted = text.Text.StartsWith('/') || text.Text.IndexOfAny([':', '\\']) >= 0;
        if (!isRooted && parts.Length > 0 && !parts.Contains("..", StringComparer.Ordinal) && parts[0] is not ("content" or "static" or "theme" or "themes" or ".git" or ".lhub"))
            return string.Join('/', parts);

        context.Report(ConfigurationDiagnostics.BadName(
            context.Span(text.Position), context.Subject, "a folder of its own below the site's root", text.Text, "Write 'public', or give another place with --output."));
        return null;
    }

    private static string? CheckCheckCode(Located text, ReadContext context)
    {
        if (text.Text is ['L', 'H', '9', >= '0' and <= '9', >= '0' and <= '9'])
            return text.Text;

        context.Report(ConfigurationDiagnostics.BadName(
            context.Span(text.Position), context.Subject, "a code of 'lhub check'", text.Text, "Write it like 'LH954'. What a build finds is weighed by 'links' and 'assets'."));
        return null;
    }
}
