using System.Text;
using LeadershipHub.Auditing.Images;
using LeadershipHub.Auditing.Reading;
using LeadershipHub.Auditing.Rules;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Auditing.Checks;

/// <summary>Looks at the addresses on pages, once all pages are known.</summary>
/// <param name="pages">By the index of their file; null where the file is no page.</param>
/// <param name="redirects">Addresses that the host sends on, below the base path.</param>
internal sealed class LinkChecks(SiteIndex index, PageFacts?[] pages, Redirects redirects, ChecksConfig checks)
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<int, (int Width, int Height)?> _sizes = new();

    public void Check(PageFacts page, List<Finding> findings)
    {
        foreach (var link in page.Links)
        {
            switch (link.Url.Kind)
            {
                case UrlKind.Inside:
                    Inside(page, link, findings);
                    break;
                case UrlKind.Outside:
                    Outside(page, link, findings);
                    break;
                case UrlKind.Script when link.Use is LinkUse.Anchor:
                    findings.Add(new(AuditRules.ScriptLink, page.File, $"The link '{link.Url.Text}' is a script.", link.Url.Text));
                    break;
            }
        }

        Canonical(page, findings);
        if (page.Refresh is { Kind: UrlKind.Inside, File: < 0 } target)
            findings.Add(new(AuditRules.RedirectNowhere, page.File, $"The address leads on to '{target.Path}', which is not there.", target.Path));
    }

    private void Inside(PageFacts page, PageLink link, List<Finding> findings)
    {
        var url = link.Url;
        if (url.File < 0)
        {
            // A host's redirect is as good as a page for those who follow a link.
            if (redirects.TargetOf(url.Path) is null && !IsAnswered(link))
                findings.Add(Missing(page, link));
            return;
        }

        if (link.Use is LinkUse.Anchor)
        {
            Anchor(page, url, findings);
            return;
        }

        if (link is { Use: LinkUse.Image, Width: > 0, Height: > 0 } && SizeOf(url.File) is { Width: > 0, Height: > 0 } size && IsOutOfShape(link, size))
            findings.Add(new(AuditRules.ImageOutOfShape, page.File, $"The image '{url.Path}' is shown as {link.Width} × {link.Height}, but its file has {size.Width} × {size.Height}.", FileName(url.Path)));
    }

    // Forms may go to an endpoint beside the site's files.
    private static bool IsAnswered(PageLink link) => link.Use is LinkUse.Form;

    private static Finding Missing(PageFacts page, PageLink link)
    {
        var path = link.Url.Path;
        return link.Use switch
        {
            LinkUse.Anchor or LinkUse.Frame => new(AuditRules.BrokenLink, page.File, $"The link to '{path}' leads nowhere.", FileName(path)),
            LinkUse.Alternate => new(AuditRules.Alternate, page.File, $"The head names '{path}', which is not there.", path),
            _ => new(AuditRules.BrokenAsset, page.File, $"The file '{path}' is not there.", FileName(path)),
        };
    }

    private void Anchor(PageFacts page, AuditUrl url, List<Finding> findings)
    {
        var target = pages[url.File];
        if (url.LacksSlash)
            findings.Add(new(AuditRules.MissingSlash, page.File, $"The link to '{url.Path}' lacks its last slash.", url.Path));
        if (target?.Refresh is { } next)
            findings.Add(new(AuditRules.LinkToRedirect, page.File, $"The link to '{url.Path}' leads on to '{next.Path}'.", url.Path));
        if (url.Fragment is not { Length: > 0 } fragment || fragment is "top" || target is null || target.Refresh is not null)
            return;

        var name = fragment.Split(":~:")[0];
        var isTime = target.HasPlayer && name.StartsWith("t=", StringComparison.Ordinal);
        if (name.Length > 0 && !isTime && Array.BinarySearch(target.Ids, ContentHash.Of(Encoding.UTF8.GetBytes(name)).Bits) < 0)
            findings.Add(new(AuditRules.BrokenAnchor, page.File, $"'{url.Path}' has no id '{name}'.", "#" + name));
    }

    private void Outside(PageFacts page, PageLink link, List<Finding> findings)
    {
        if (link.Use is LinkUse.Anchor or LinkUse.Alternate or LinkUse.Form)
            return;

        if (link.Url.IsInsecure)
            findings.Add(new(AuditRules.MixedContent, page.File, $"'{link.Url.Text}' is taken without encryption.", link.Url.Text));
        if (!checks.ThirdParties.Contains(link.Url.Origin, StringComparer.OrdinalIgnoreCase) && link.Use is not LinkUse.Media)
            findings.Add(new(AuditRules.ThirdParty, page.File, $"The page asks {link.Url.Origin} for something.", link.Url.Text));
    }

    private void Canonical(PageFacts page, List<Finding> findings)
    {
        if (page.Canonical is not { } canonical)
        {
            if (page.IsIndexed)
                findings.Add(new(AuditRules.Canonical, page.File, "The page names no canonical address."));
            return;
        }

        if (canonical is { Kind: UrlKind.Inside, File: < 0 })
            findings.Add(new(AuditRules.Canonical, page.File, $"The canonical address '{canonical.Path}' is not there."));
        else if (canonical.File >= 0 && canonical.File != page.File && pages[canonical.File]?.Canonical is { } further && further.File != canonical.File)
            findings.Add(new(AuditRules.Canonical, page.File, $"The canonical address '{canonical.Path}' names another one itself."));
    }

    private (int Width, int Height)? SizeOf(int file) => _sizes.GetOrAdd(file, static (number, files) =>
    {
        using var handle = File.OpenHandle(files.Files[number].FullPath);
        var head = new byte[Math.Min(PictureHead.Length, RandomAccess.GetLength(handle))];
        return PictureHead.SizeOf(head.AsSpan(0, RandomAccess.Read(handle, head, 0)));
    }, index);

    // A pixel is lost to rounding on either side.
    private static bool IsOutOfShape(PageLink shown, (int Width, int Height) file)
    {
        var expected = (double)shown.Width * file.Height / file.Width;
        return Math.Abs(expected - shown.Height) > Math.Max(2, expected * 0.02);
    }

    private static string FileName(string path) => path.TrimEnd('/') is var end && end.LastIndexOf('/') is >= 0 and var slash ? end[(slash + 1)..] : path;
}
