using System.Globalization;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Forms;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Routing;

/// <summary>Stage 4: lists every file of the output. Pure; the first claim on a URL wins and the others are reported.</summary>
public static class RoutePlanner
{
    public static Diagnosed<RoutePlan> Plan(Site site)
    {
        var claims = new RouteClaims(site.Pages.Length + site.Files.Count);
        foreach (var page in site.Pages)
            claims.Add(new PageRoute { Page = page, Permalink = page.Permalink, TotalPages = PartsOf(site, page) });

        AddParts(site, claims);
        AddFeeds(site, claims);
        AddShows(site, claims);
        AddQuotes(site, claims);
        AddCards(site, claims);
        if (site.Forms.Any(form => FormTarget.Of(form, site.Config.Forms).Profile?.Name is ProviderProfiles.Inbox))
            claims.Add(new FormsRoute { Permalink = Permalink.Parse("/forms.json") });
        foreach (var file in site.Scripts.Files)
            claims.Add(new ScriptRoute { File = file, Permalink = file.Permalink });
        AddSitemap(site, claims);
        AddFiles(site, claims);
        AddRootTemplates(site, claims);
        AddAliases(site, claims);
        AddSecurity(site, claims);
        return claims.Finish();
    }

    private static int PartsOf(Site site, Page page)
    {
        var relations = site.RelationsOf(page);
        return relations.PageSize == 0 ? 1 : Math.Max(1, (relations.Pages.Length + relations.PageSize - 1) / relations.PageSize);
    }

    private static void AddParts(Site site, RouteClaims claims)
    {
        foreach (var page in site.Pages)
        {
            var total = PartsOf(site, page);
            for (var number = 2; number <= total; number++)
                claims.Add(new PageRoute { Page = page, Permalink = RoutePlan.PartOf(page, number), Number = number, TotalPages = total });
        }
    }

    private static void AddFeeds(Site site, RouteClaims claims)
    {
        foreach (var page in site.Pages)
        {
            if (!site.RelationsOf(page).HasFeeds)
                continue;

            // The RSS of a show is made as podcast directories want it, whether other lists have one or not.
            foreach (var format in page.Kind == PageKind.Show ? site.Config.Feeds.Formats.Remove(FeedFormat.Rss) : site.Config.Feeds.Formats)
                claims.Add(new FeedRoute { Subject = page, Format = format, Permalink = RoutePlan.FeedOf(page, format) });
        }
    }

    private static void AddShows(Site site, RouteClaims claims)
    {
        foreach (var show in site.Podcasts.Shows)
        {
            for (var part = 1; part <= show.FeedParts; part++)
                claims.Add(new ShowFeedRoute { Subject = show.Page, Part = part, Permalink = show.FeedOf(part) });

            foreach (var page in show.Episodes)
                AddEpisode(site, page, claims);
        }
    }

    private static void AddQuotes(Site site, RouteClaims claims)
    {
        var embeds = EmbedRoute.IsPartOf(site);
        var count = 0;
        foreach (var page in site.Pages)
        {
            if (page.Kind != PageKind.Quote)
                continue;

            count++;
            if (!embeds)
                continue;

            claims.Add(new EmbedRoute { Subject = page, Permalink = EmbedRoute.At(page) });
            claims.Add(new OEmbedRoute { Subject = page, Permalink = OEmbedRoute.At(page) });
        }

        for (var part = 0; count > 0 && (part - 1) * QuotesRoute.PartSize < count; part++)
            claims.Add(new QuotesRoute { Part = part, Permalink = QuotesRoute.At(part) });
    }

    private static void AddCards(Site site, RouteClaims claims)
    {
        if (site.Config.Sharing.Cards.IsEmpty)
            return;

        foreach (var page in site.Pages)
        {
            if (CardRoute.IsFor(page, site))
                claims.Add(new CardRoute { Subject = page, Permalink = CardRoute.At(page) });
        }
    }

    private static void AddEpisode(Site site, Page page, RouteClaims claims)
    {
        if (site.Podcasts.EpisodeOf(page) is not { } episode)
            return;

        if (!episode.Chapters.IsEmpty)
            claims.Add(new ChaptersRoute { Subject = page, Permalink = Episode.ChaptersOf(page) });
        if (episode.Transcript is null)
            return;

        foreach (var format in Enum.GetValues<TranscriptFormat>())
            claims.Add(new TranscriptRoute { Subject = page, Format = format, Permalink = Episode.TranscriptOf(page, format) });
    }

    private static void AddSitemap(Site site, RouteClaims claims)
    {
        claims.Add(new SitemapRoute { Part = 0, Permalink = Permalink.Parse("/sitemap.xml") });
        var urls = claims.Count<PageRoute>(route => route.Page.Kind != PageKind.NotFound);
        if (urls <= RoutePlan.SitemapLimit)
            return;

        for (var part = 1; (part - 1) * RoutePlan.SitemapLimit < urls; part++)
            claims.Add(new SitemapRoute { Part = part, Permalink = Permalink.Parse(string.Create(CultureInfo.InvariantCulture, $"/sitemap-{part}.xml")) });
    }

    private static void AddFiles(Site site, RouteClaims claims)
    {
        foreach (var file in site.Files.Values.OrderBy(f => f.Source.Path, StringComparer.Ordinal))
            claims.Add(new FileRoute { File = file.Source, Permalink = file.Permalink });

        // A file of the site replaces the theme's file of the same name, as a template does.
        foreach (var path in site.Theme.Files.Keys.Where(path => path.StartsWith("static/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            if (Permalink.TryParse(path["static".Length..], out var permalink) && !claims.IsTaken(permalink))
                claims.Add(new FileRoute { File = site.Theme.Files[path], Permalink = permalink });
        }
    }

    private static void AddRootTemplates(Site site, RouteClaims claims)
    {
        foreach (var path in site.Theme.Files.Keys.Where(path => path.StartsWith("root/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var mark = path.AsSpan().LastIndexOf(".sbn-");
            if (mark > 0 && Permalink.TryParse(path["root".Length..mark], out var permalink) && !claims.IsTaken(permalink))
                claims.Add(new TemplateRoute { Template = path, Permalink = permalink });
        }
    }

    private static void AddAliases(Site site, RouteClaims claims)
    {
        var any = false;
        foreach (var page in site.Pages)
        {
            foreach (var alias in page.Front.Aliases)
            {
                if (!Permalink.TryParse(AliasPath(alias.Text), out var permalink))
                    claims.Report(RoutingDiagnostics.AliasClimbsOut(page, alias));
                else if (permalink != page.Permalink)
                    any |= claims.Add(new AliasRoute { Target = page, Permalink = permalink });
            }
        }

        if (any)
            claims.Add(new RedirectsRoute { Permalink = Permalink.Parse("/_redirects") });
    }

    // A file of the author's stands before ours.
    private static void AddSecurity(Site site, RouteClaims claims)
    {
        var (headers, text) = (Permalink.Parse("/_headers"), Permalink.Parse("/.well-known/security.txt"));
        if (site.Config.Security.Headers && !claims.IsTaken(headers))
            claims.Add(new HeadersRoute { Permalink = headers });
        if (site.Config.Security is { Contact.IsEmpty: false, Expires: not null } && !claims.IsTaken(text))
            claims.Add(new SecurityTextRoute { Permalink = text });
    }

    // '/old', 'old/' and '/old/' are the same folder; a name with an extension is a file.
    private static string AliasPath(string alias)
    {
        var path = alias.StartsWith('/') ? alias : "/" + alias;
        return path.EndsWith('/') || Path.HasExtension(path) ? path : path + "/";
    }
}
