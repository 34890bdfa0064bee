using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Rendering.Facets;

/// <summary>What a route is, apart from what it reads: two routes at one path with the same signature do the same work.</summary>
internal static class RouteSignature
{
    /// <summary>0 where nothing can be said yet, which is no route's signature: a file that was never read.</summary>
    public static ulong Of(Route route, RenderShared shared)
    {
        var print = new Fingerprint();
        switch (route)
        {
            case PageRoute page:
                print.Add(1UL);
                print.Add(shared.Prints.Of(page.Page));
                print.Add((int)page.Page.Kind);
                print.Add(page.Page.Source?.Path);
                print.Add(page.Number);
                print.Add(page.Number < page.TotalPages);
                print.Add(shared.Site.RelationsOf(page.Page).PageSize > 0);
                break;
            case FeedRoute feed:
                print.Add(2UL);
                print.Add(shared.Prints.Of(feed.Subject));
                print.Add((int)feed.Format);
                break;
            case AliasRoute alias:
                print.Add(3UL);
                print.Add(shared.Prints.Of(alias.Target));
                break;
            case FileRoute file:
                if (file.File.Hash is not { } hash)
                    return 0;
                print.Add(4UL);
                print.Add(hash);
                print.Add(file.File.Size);
                break;
            case TemplateRoute template:
                print.Add(5UL);
                print.Add(template.Template);
                break;
            case SitemapRoute sitemap:
                print.Add(6UL);
                print.Add(sitemap.Part);
                break;
            case ShowFeedRoute show:
                print.Add(8UL);
                print.Add(shared.Prints.Of(show.Subject));
                print.Add(show.Part);
                break;
            case ChaptersRoute chapters:
                print.Add(9UL);
                print.Add(shared.Prints.Of(chapters.Subject));
                break;
            case TranscriptRoute transcript:
                print.Add(10UL);
                print.Add(shared.Prints.Of(transcript.Subject));
                print.Add((int)transcript.Format);
                break;
            case QuotesRoute quotes:
                print.Add(11UL);
                print.Add(quotes.Part);
                break;
            case EmbedRoute embed:
                print.Add(12UL);
                print.Add(shared.Prints.Of(embed.Subject));
                break;
            case OEmbedRoute embed:
                print.Add(13UL);
                print.Add(shared.Prints.Of(embed.Subject));
                break;
            case CardRoute card:
                print.Add(14UL);
                print.Add(shared.Prints.Of(card.Subject));
                print.Add((int)card.Subject.Kind);
                break;
            case ScriptRoute script:
                print.Add(15UL);
                print.Add(script.File.Hash);
                break;
            default:
                print.Add(7UL);
                print.Add(route.GetType().Name);
                break;
        }

        print.Add(shared.RenderKey);
        return print.Bits;
    }
}
