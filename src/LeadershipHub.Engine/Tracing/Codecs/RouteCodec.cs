using System.Runtime.CompilerServices;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Tracing.Codecs;

/// <summary>Routes by their permalinks and by the ids of their pages. Of a file that is copied, or that a script made, only the address is kept.</summary>
internal static class RouteCodec
{
    private const byte Page = 1;
    private const byte Feed = 2;
    private const byte Alias = 3;
    private const byte File = 4;
    private const byte Template = 5;
    private const byte Sitemap = 6;
    private const byte Redirects = 7;
    private const byte Show = 8;
    private const byte Chapters = 9;
    private const byte Transcript = 10;
    private const byte Quotes = 11;
    private const byte Embed = 12;
    private const byte OEmbed = 13;
    private const byte Card = 14;
    private const byte Script = 15;
    private const byte Forms = 20;
    private const byte Headers = 21;
    private const byte SecurityText = 22;

    public static void Write(ByteWriter to, Route route)
    {
        to.Text(route.Permalink.Path);
        switch (route)
        {
            case PageRoute page:
                to.Byte(Page);
                to.Number(page.Page.Id);
                to.Number(page.Number);
                to.Number(page.TotalPages);
                break;
            case FeedRoute feed:
                to.Byte(Feed);
                to.Number(feed.Subject.Id);
                to.Byte((byte)feed.Format);
                break;
            case AliasRoute alias:
                to.Byte(Alias);
                to.Number(alias.Target.Id);
                break;
            case FileRoute:
                to.Byte(File);
                break;
            case ScriptRoute:
                to.Byte(Script);
                break;
            case TemplateRoute template:
                to.Byte(Template);
                to.Text(template.Template);
                break;
            case SitemapRoute sitemap:
                to.Byte(Sitemap);
                to.Number(sitemap.Part);
                break;
            case RedirectsRoute:
                to.Byte(Redirects);
                break;
            case HeadersRoute:
                to.Byte(Headers);
                break;
            case SecurityTextRoute:
                to.Byte(SecurityText);
                break;
            case FormsRoute:
                to.Byte(Forms);
                break;
            case ShowFeedRoute show:
                to.Byte(Show);
                to.Number(show.Subject.Id);
                to.Number(show.Part);
                break;
            case ChaptersRoute chapters:
                to.Byte(Chapters);
                to.Number(chapters.Subject.Id);
                break;
            case QuotesRoute quotes:
                to.Byte(Quotes);
                to.Number(quotes.Part);
                break;
            case EmbedRoute embed:
                to.Byte(Embed);
                to.Number(embed.Subject.Id);
                break;
            case OEmbedRoute embed:
                to.Byte(OEmbed);
                to.Number(embed.Subject.Id);
                break;
            case CardRoute card:
                to.Byte(Card);
                to.Number(card.Subject.Id);
                break;
            case TranscriptRoute transcript:
                to.Byte(Transcript);
                to.Number(transcript.Subject.Id);
                to.Byte((byte)transcript.Format);
                break;
            default:
                throw new InvalidOperationException($"No way to remember a {route.GetType().Name}.");
        }
    }

    /// <summary>The permalink; the rest is passed over.</summary>
    public static string Skip(ref ByteReader from)
    {
        var permalink = from.Word();
        SkipRest(ref from);
        return permalink;
    }

    /// <summary>Null for a file that is copied or that a script made.</summary>
    public static Route? Read(ref ByteReader from, Site site)
    {
        var permalink = Permalink.Recall(from.Word());
        return from.Byte() switch
        {
            Page => new PageRoute { Permalink = permalink, Page = site.Pages[from.Count()], Number = from.Count(), TotalPages = from.Count() },
            Feed => new FeedRoute { Permalink = permalink, Subject = site.Pages[from.Count()], Format = (FeedFormat)from.Byte() },
            var other => Read(other, permalink, ref from, site),
        };
    }

    // A method of its own, so that the types of all these are not loaded for the two that an edit of a text renders.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Route? Read(byte kind, Permalink permalink, ref ByteReader from, Site site) =>
        kind switch
        {
            Alias => new AliasRoute { Permalink = permalink, Target = site.Pages[from.Count()] },
            Template => new TemplateRoute { Permalink = permalink, Template = from.Word() },
            Sitemap => new SitemapRoute { Permalink = permalink, Part = from.Count() },
            Forms => new FormsRoute { Permalink = permalink },
            Headers => new HeadersRoute { Permalink = permalink },
            SecurityText => new SecurityTextRoute { Permalink = permalink },
            Redirects => new RedirectsRoute { Permalink = permalink },
            Show => new ShowFeedRoute { Permalink = permalink, Subject = site.Pages[from.Count()], Part = from.Count() },
            Chapters => new ChaptersRoute { Permalink = permalink, Subject = site.Pages[from.Count()] },
            Quotes => new QuotesRoute { Permalink = permalink, Part = from.Count() },
            Embed => new EmbedRoute { Permalink = permalink, Subject = site.Pages[from.Count()] },
            OEmbed => new OEmbedRoute { Permalink = permalink, Subject = site.Pages[from.Count()] },
            Card => new CardRoute { Permalink = permalink, Subject = site.Pages[from.Count()] },
            Transcript => new TranscriptRoute { Permalink = permalink, Subject = site.Pages[from.Count()], Format = (TranscriptFormat)from.Byte() },
            _ => null,
        };

    private static void SkipRest(ref ByteReader from)
    {
        switch (from.Byte())
        {
            case Page:
                from.Number();
                from.Number();
                from.Number();
                break;
            case Feed or Transcript:
                from.Number();
                from.Byte();
                break;
            case Alias or Sitemap or Chapters or Quotes or Embed or OEmbed or Card:
                from.Number();
                break;
            case Show:
                from.Number();
                from.Number();
                break;
            case Template:
                from.Utf8(out _);
                break;
        }
    }
}
