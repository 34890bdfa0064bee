using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
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
        return state.Shared.QuotesById.GetValueOrDefault(id);
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

    /// <param name="days">From today: 0 for today's, -1 for yesterday's.</param>
    public static Page? OfDay(int days, RenderState state)
    {
        state.Trace.Ask(QueryKind.QuoteOfDay, days == 0 ? "" : "days");
        return state.Shared.QuoteOfDay.On(state.Site.Today.AddDays(days));
    }

    private static void ReadAll(RenderState state) => state.Trace.Read(state.Trace.Nodes.Site, SiteTypes.Site.IndexOf("quotes"));
}
