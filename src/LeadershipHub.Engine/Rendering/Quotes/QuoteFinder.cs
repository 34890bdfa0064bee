using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Quotes;
using LeadershipHub.Engine.Rendering.Facets;
using LeadershipHub.Engine.Rendering.Objects;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Rendering.Quotes;

/// <summary>Finds quotes for templates: by id, by topic, and the one of the day.</summary>
internal static class QuoteFinder
{
    /// <summary>All pages of quotes, in the order of the site.</summary>
    public static ImmutableArray<Page> All(Site site)
    {
        var quotes = ImmutableArray.CreateBuilder<Page>();
        foreach (var page in site.Pages)
        {
            if (page.Kind == PageKind.Quote)
                quotes.Add(page);
        }

        return quotes.DrainToImmutable();
    }

    public static Page? ById(string id, RenderState state)
    {
        ReadAll(state);
        foreach (var page in state.Shared.Quotes)
        {
            if (string.Equals(page.Slug, id, StringComparison.Ordinal))
                return page;
        }

        return null;
    }

    /// <summary>The first of those with a topic, or of all where it is empty.</summary>
    /// <param name="limit">0 for all.</param>
    public static ImmutableArray<Page> OfTopic(string topic, int limit, RenderState state)
    {
        ReadAll(state);
        var found = ImmutableArray.CreateBuilder<Page>();
        var slug = Slug.Of(topic);
        foreach (var page in state.Shared.Quotes)
        {
            if (limit > 0 && found.Count == limit)
                break;
            if (slug.Length > 0)
                state.Trace.ReadTerms(page);
            if (slug.Length == 0 || state.Site.RelationsOf(page).TermsOf("tags").Any(term => string.Equals(term.Slug, slug, StringComparison.Ordinal)))
                found.Add(page);
        }

        return found.DrainToImmutable();
    }

    public static Page? OfDay(RenderState state)
    {
        state.Trace.Ask(QueryKind.QuoteOfDay, "");
        return Today(state.Site, state.Shared.Quotes);
    }

    public static Page? Today(Site site, ImmutableArray<Page> quotes) => QuoteOfDay.On(DateOnly.FromDateTime(site.Locale.Local(site.Now).DateTime), quotes);

    private static void ReadAll(RenderState state) => state.Trace.Read(state.Trace.Nodes.Site, SiteTypes.Site.IndexOf("quotes"));
}
