namespace LeadershipHub.Feedback.Submitting;

/// <summary>Where senders may be led: to pages of the site, and nowhere else.</summary>
internal static class SiteLinks
{
    /// <returns>Null for another site, and for what is no address.</returns>
    public static Uri? Inside(Uri? site, string? target)
    {
        if (site is null || string.IsNullOrWhiteSpace(target) || target.Any(char.IsControl) || target.Contains('\\', StringComparison.Ordinal))
            return null;

        return Uri.TryCreate(site, target, out var url)
            && url.Scheme == site.Scheme && url.Port == site.Port && url.UserInfo.Length == 0
            && url.IdnHost.Equals(site.IdnHost, StringComparison.OrdinalIgnoreCase)
            ? url
            : null;
    }
}
