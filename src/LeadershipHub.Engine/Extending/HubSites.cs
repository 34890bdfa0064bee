using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Extending;

/// <summary>The hub as scripts see it, for the site that they run on and for the one that is rendered. Thread-safe.</summary>
internal sealed class HubSites(Func<Page, string> markdown)
{
    private readonly Lock _gate = new();
    private (Site Site, HubSite Hub, Dictionary<string, Page> ByPath)? _latest;

    public HubSite Of(Site site) => Latest(site).Hub;

    /// <summary>The same page of another site; null where that has none.</summary>
    public Page? Find(Site site, Page page) =>
        page.Id < site.Pages.Length && ReferenceEquals(site.Pages[page.Id], page) ? page : Latest(site).ByPath.GetValueOrDefault(page.Permalink.Path);

    private (Site Site, HubSite Hub, Dictionary<string, Page> ByPath) Latest(Site site)
    {
        lock (_gate)
        {
            if (_latest is { } latest && ReferenceEquals(latest.Site, site))
                return latest;

            var byPath = new Dictionary<string, Page>(site.Pages.Length, StringComparer.Ordinal);
            foreach (var page in site.Pages)
                byPath.TryAdd(page.Permalink.Path, page);
            var made = (site, new HubSite(site, markdown), byPath);
            _latest = made;
            return made;
        }
    }
}
