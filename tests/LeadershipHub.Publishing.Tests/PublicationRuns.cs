using LeadershipHub.Publishing.Planning;
using LeadershipHub.Publishing.Sources;

namespace LeadershipHub.Publishing.Tests;

/// <summary>Plans and applies in one go.</summary>
internal static class PublicationRuns
{
    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<PublishPlan> RunAsync(this IPublication publication, BuiltSite site, Action<string>? progress = null)
    {
        using (publication)
        {
            var plan = await publication.PlanAsync(site, Cancel);
            await publication.ApplyAsync(plan, progress, Cancel);
            return plan;
        }
    }

    public static string Sent(this PublishPlan plan) => string.Join(' ', plan.New.Concat(plan.Changed).Select(file => file.Path));
}
