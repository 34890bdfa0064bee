using System.Text.RegularExpressions;

namespace LeadershipHub.Templating.Functions;

/// <summary>The namespace <c>regex</c>. Expressions are .NET's and time out.</summary>
internal static class RegexFunctions
{
    public static ValueMap Make() => new FunctionSet("regex")
        .Add("escape pattern", static (c, a) => Regex.Escape(c.Text(a[0])))
        .Add("unescape pattern", static (c, a) => Unescape(c, c.Text(a[0])))
        .Add("match text pattern options?", static (c, a) => Guard(c, c.Text(a[0]), Find(c, a[1], a[2]), "", First))
        .Add("matches text pattern options?", static (c, a) => Guard(c, c.Text(a[0]), Find(c, a[1], a[2]), "", All))
        .Add("replace text pattern replace options?", static (c, a) =>
            Guard(c, c.Text(a[0]), Find(c, a[1], a[3]), c.Text(a[2]), static (regex, text, with) => regex.Replace(text, with)))
        .Add("split text pattern options?", static (c, a) => Guard(c, c.Text(a[0]), Find(c, a[1], a[2]), "", Split))
        .Map;

    private static Value First(Regex regex, string text, string with) => Groups(regex.Match(text));

    private static Value All(Regex regex, string text, string with)
    {
        var all = new ValueList();
        for (var match = regex.Match(text); match.Success; match = match.NextMatch())
            all.Add(Groups(match));

        return all;
    }

    private static Value Split(Regex regex, string text, string with)
    {
        var parts = new ValueList();
        foreach (var part in regex.Split(text))
            parts.Add(part);

        return parts;
    }

    private static ValueList Groups(Match match)
    {
        var groups = new ValueList();
        if (!match.Success)
            return groups;

        foreach (Group group in match.Groups)
            groups.Add(group.Value);

        return groups;
    }

    private static Value Guard(RenderContext context, string text, Regex regex, string with, Func<Regex, string, string, Value> run)
    {
        try
        {
            return run(regex, text, with);
        }
        catch (RegexMatchTimeoutException fault)
        {
            throw context.Error($"The regular expression took longer than {context.Engine.Options.Limits.RegexTimeout.TotalSeconds} seconds.", fault);
        }
    }

    private static Regex Find(RenderContext context, Value pattern, Value options)
    {
        var flags = RegexOptions.CultureInvariant;
        foreach (var letter in context.Text(options))
        {
            flags |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        }

        try
        {
            return context.Engine.Regexes.Get(context.Text(pattern), flags);
        }
        catch (RegexParseException fault)
        {
            throw context.Error($"The regular expression is wrong: {fault.Message}", fault);
        }
    }

    private static string Unescape(RenderContext context, string text)
    {
        try
        {
            return Regex.Unescape(text);
        }
        catch (ArgumentException fault)
        {
            throw context.Error($"The text cannot be unescaped: {fault.Message}", fault);
        }
    }
}
