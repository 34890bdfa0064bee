namespace LeadershipHub.Auditing.Tests.Rules;

/// <summary>A mistake and the same site without it.</summary>
/// <param name="Message">How the message begins.</param>
internal sealed record RuleCase(string Code, string Message, Action<SiteFiles> Bad, Action<SiteFiles> Good)
{
    public string Name => $"{Code} {Message}";

    /// <summary>What stands in the body of a page.</summary>
    public static RuleCase Body(string code, string message, string bad, string good) => new(code, message, site => site.Page("about/", bad), site => site.Page("about/", good));

    /// <summary>What stands in its head.</summary>
    public static RuleCase Head(string code, string message, string bad, string good) => new(code, message, site => site.Page("about/", head: bad), site => site.Page("about/", head: good));

    /// <summary>What is replaced on a page that is good.</summary>
    public static RuleCase Replace(string code, string message, string old, string bad, string good) =>
        new(code, message, site => site.Replace("about/", old, bad), site => site.Replace("about/", old, good));

    /// <summary>What a file beside the pages holds.</summary>
    public static RuleCase File(string code, string message, string file, string bad, string good) => new(code, message, site => site.Text(file, bad), site => site.Text(file, good));
}
