using Microsoft.Playwright;

namespace LeadershipHub.EndToEnd.Tests.Policies;

/// <summary>What a browser has blocked on a page. https://www.w3.org/TR/CSP3/#reporting</summary>
internal static class Violations
{
    private const string Listen = """
        window.violations = [];
        document.addEventListener('securitypolicyviolation', e => window.violations.push(`${e.effectiveDirective} ${e.blockedURI} ${e.sample}`.trim()));
        """;

    /// <summary>To be called before the page goes anywhere.</summary>
    public static Task ListenAsync(IPage page) => page.AddInitScriptAsync(Listen);

    public static Task<string[]> OfAsync(IPage page) => page.EvaluateAsync<string[]>("() => window.violations");
}
