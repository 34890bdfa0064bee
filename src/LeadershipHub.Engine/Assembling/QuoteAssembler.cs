using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Quotes;

namespace LeadershipHub.Engine.Assembling;

/// <summary>Gives every quote a page, and every collection a list of its own.</summary>
internal static class QuoteAssembler
{
    /// <summary>The section of all quotes.</summary>
    public const string Section = "quotes";

    /// <summary>Called before any list is added. An id that is taken leaves the later quote out; that was reported.</summary>
    public static void AddPages(SiteDraft draft)
    {
        if (draft.Content.Quotes.IsEmpty)
            return;

        var taken = new Dictionary<string, QuoteText>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in draft.Content.Quotes)
        {
            if (!IsPartOfUrl(text.Quote.Id))
                draft.Diagnostics.Add(AssemblingDiagnostics.BadQuoteId(text));
            else if (!taken.TryAdd(text.Quote.Id, text))
                draft.Diagnostics.Add(AssemblingDiagnostics.QuoteIdTaken(text, taken[text.Quote.Id]));
            else
                draft.Add(PageOf(draft, text), text.Page);
        }

        // Midnight brings another quote of the day.
        draft.Watch(NextMidnight(draft));
    }

    /// <summary>Called when the sections are there.</summary>
    public static void AddLists(SiteDraft draft, Page home, ImmutableArray<Section> sections)
    {
        if (draft.Content.Quotes.IsEmpty || sections.FirstOrDefault(s => string.Equals(s.Name, Section, StringComparison.Ordinal))?.Page is not { } above)
            return;

        var pages = draft.Written.Where(page => page.Kind == PageKind.Quote).ToLookup(page => page.Source?.Path ?? "", StringComparer.Ordinal);
        var children = ImmutableArray.CreateBuilder<Page>();
        foreach (var collection in draft.Content.Quotes.Select(text => text.Collection).Distinct<QuoteCollection>(ReferenceEqualityComparer.Instance))
        {
            var list = draft.AddList(PageKind.Quotes, collection.Title, collection.Name, Permalink.Parse($"/quotes/{collection.Name}/"), $"quotes/{collection.Name}", Section, collection.Description);
            var relations = draft.Of(list);
            relations.Pages = InOrder([.. pages[collection.Source.Path]], collection.Order);
            relations.Ancestors = [home, above];
            relations.HasFeeds = relations.Pages.Any(page => page.Date is not null);
            relations.PageSize = draft.Config.Sections.GetValueOrDefault(Section)?.Paginate ?? draft.Config.Paginate;
            foreach (var page in relations.Pages)
                draft.Of(page).Ancestors = [home, above, list];
            children.Add(list);
        }

        if (draft.Written.Any(page => page.Front.Quote is { Status: QuoteStatus.Verified or QuoteStatus.Attributed }))
            children.Add(AddToday(draft, home, above));

        draft.Of(above).Children = [.. children, .. draft.Of(above).Children];
        TellWhoUsesThem(draft);
    }

    private static Page AddToday(SiteDraft draft, Page home, Page above)
    {
        var today = draft.AddList(PageKind.QuoteOfDay, draft.UiText("quote_of_day", "Quote of the day"), "today", Permalink.Parse("/quotes/today/"), "quotes/today", Section);
        draft.Of(today).Ancestors = [home, above];
        draft.Of(today).HasFeeds = true;
        return today;
    }

    private static Page PageOf(SiteDraft draft, QuoteText text)
    {
        var permalink = Permalink.Parse($"/quotes/{text.Quote.Id}/");
        return new()
        {
            Id = draft.Pages.Count,
            Kind = PageKind.Quote,
            Text = text.Page,
            Title = text.Page.Front.Title ?? "",
            Slug = text.Quote.Id,
            Permalink = permalink,
            Url = draft.Urls.Of(permalink),
            Section = Section,
            Date = text.Quote.Added,
            Summary = text.Quote.Text,
            Number = text.Number,
        };
    }

    // The pages whose texts have a shortcode with the quote's id.
    private static void TellWhoUsesThem(SiteDraft draft)
    {
        var users = new Dictionary<string, List<Page>>(StringComparer.Ordinal);
        foreach (var page in draft.Written)
        {
            if (page.Kind == PageKind.Quote)
                continue;

            foreach (var id in page.Outline.Quotes)
            {
                if (!users.TryGetValue(id, out var list))
                    users.Add(id, list = []);
                if (!list.Contains(page))
                    list.Add(page);
            }
        }

        foreach (var page in draft.Written)
        {
            if (page.Kind == PageKind.Quote && users.TryGetValue(page.Slug, out var list))
                draft.Of(page).UsedBy = draft.NewestFirst(list);
        }
    }

    private static ImmutableArray<Page> InOrder(ImmutableArray<Page> pages, QuoteOrder order) => order switch
    {
        QuoteOrder.Author => [.. pages.OrderBy(page => LastName(page), StringComparer.Ordinal).ThenBy(page => page.Slug, StringComparer.Ordinal)],
        QuoteOrder.Added => [.. pages.OrderByDescending(page => page.Date ?? DateTimeOffset.MinValue).ThenBy(page => page.Slug, StringComparer.Ordinal)],
        _ => pages,
    };

    private static string LastName(Page page) => Slug.Of(page.Front.Quote?.Author?.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [.., var last] ? last : "");

    private static DateTimeOffset NextMidnight(SiteDraft draft) =>
        draft.Locale.At(DateOnly.FromDateTime(draft.Locale.Local(draft.Options.Now).DateTime).AddDays(1));

    private static bool IsPartOfUrl(string id) => !id.Contains('/', StringComparison.Ordinal) && id.Length > 0 && Permalink.TryParse($"/quotes/{id}/", out _);
}
