using System.Collections.Immutable;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace LeadershipHub.EndToEnd.Tests.Browsing;

/// <summary>The accessibility rules that every page keeps: WCAG 2.2 at level AA and axe's good practice.</summary>
/// <remarks>
/// https://www.w3.org/TR/WCAG22/. Runs axe directly: the package's own runner carries all that it looked at across
/// to .NET and back into a second page, for the sake of frames, which the hub does not have.
/// </remarks>
internal static class Axe
{
    private const string Run = """
        () => axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          resultTypes: ['violations'],
        }).then(found => found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target}\n  ${node.html}\n  ${node.failureSummary}`)))
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>A text for each element that breaks a rule.</summary>
    public static async Task<ImmutableArray<string>> ViolationsAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync(Script);

        return [.. await page.EvaluateAsync<string[]>(Run)];
    }
}
