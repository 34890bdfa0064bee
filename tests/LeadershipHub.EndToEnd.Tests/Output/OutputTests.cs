using LeadershipHub.EndToEnd.Tests.Sites;

namespace LeadershipHub.EndToEnd.Tests.Output;

/// <summary>Checks that read every file of a built hub; no browser is needed.</summary>
public abstract class OutputTests(Bench bench)
{
    private protected async Task<PublishedSite> SiteAsync(HubLanguage language) => (await bench.Hubs.Of(language)).Published.Value;

    /// <summary>Fails with every fault, not only the first.</summary>
    private protected static void AssertNone(IEnumerable<string> faults)
    {
        var all = faults.Distinct(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, $"{all.Count} faults:\n{string.Join('\n', all.Take(40))}");
    }
}
