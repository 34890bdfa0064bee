using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Bodies;
using LeadershipHub.Engine.Rendering.Facets;
using LeadershipHub.Engine.Rendering.Feedback;
using LeadershipHub.Engine.Rendering.Forms;
using LeadershipHub.Engine.Rendering.Head;
using LeadershipHub.Engine.Rendering.Objects;
using LeadershipHub.Engine.Rendering.Podcasts;
using LeadershipHub.Engine.Rendering.Quotes;
using LeadershipHub.Engine.Rendering.Sharing;
using LeadershipHub.Engine.Tracing;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering.Functions;

/// <summary>The functions <c>t</c> and <c>hub.…</c>.</summary>
internal static class HubFunctions
{
    public static IReadOnlyList<TemplateFunction> All { get; } =
    [
        TemplateFunction.CreateVariadic("t", ["key"], Translate),
        TemplateFunction.Create("hub.head", [], (c, _) => new HeadHtml(RenderState.Of(c))),
        TemplateFunction.Create("hub.icon", ["name"], Icon),
        TemplateFunction.Create("hub.has_icon", ["name"], HasIcon),
        TemplateFunction.Create("hub.date", ["date", TemplateParameter.Optional("format", "long")], Date),
        TemplateFunction.Create("hub.number", ["number"], Number),
        TemplateFunction.Create("hub.json", ["value"], (c, args) => Html.FromString(JsonText.Of(args[0]))),
        TemplateFunction.Create("hub.initials", ["name"], (_, args) => Initials(args[0].ToString())),
        TemplateFunction.Create("hub.terms", ["page", "taxonomy"], Terms),
        TemplateFunction.Create("hub.author", ["id"], (c, args) => Found(c, "author", args[0].ToString(), RenderState.Of(c).Site.Authors, a => a.Id)),
        TemplateFunction.Create("hub.book", ["id"], (c, args) => Found(c, "book", args[0].ToString(), RenderState.Of(c).Site.Books, b => b.Id)),
        TemplateFunction.Create("hub.episode", ["id"], Episode),
        TemplateFunction.Create("hub.quote", ["id"], Quote),
        TemplateFunction.Create("hub.quotes", [TemplateParameter.Optional("topic", ""), TemplateParameter.Optional("limit", 0)], Quotes),
        TemplateFunction.Create("hub.quote_of_day", [TemplateParameter.Optional("days", 0)], QuoteOfDay),
        TemplateFunction.Create("hub.share_links", ["text"], (c, args) => Value.FromList(ShareLinks.Of(args[0].ToString(), RenderState.Of(c)))),
        TemplateFunction.Create("hub.embed", ["page"], Embed),
        TemplateFunction.Create("hub.fit", ["text", "width", "height", "largest", "smallest", TemplateParameter.Optional("bold", false)], Fit),
        TemplateFunction.Create("hub.form", ["name"], Form),
        TemplateFunction.Create("hub.replies", ["page"], (c, args) => Value.FromList(args[0].As<Page>() is { } page ? FeedbackFinder.Replies(page, RenderState.Of(c)) : [])),
        TemplateFunction.Create("hub.answers", ["page"], (c, args) => Value.FromList(args[0].As<Page>() is { } page ? FeedbackFinder.AnsweredOn(page, RenderState.Of(c)) : [])),
        TemplateFunction.Create("hub.feedback", ["form", TemplateParameter.Optional("limit", 0)], Feedback),
        TemplateFunction.Create("hub.poll", ["form"], Poll),
        TemplateFunction.Create("hub.page", ["path"], Page),
        TemplateFunction.Create("hub.section", ["name"], Section),
        TemplateFunction.Create("hub.include", ["path"], Include),
    ];

    private static Value Translate(RenderContext context, ReadOnlySpan<Value> args)
    {
        var key = args[0].ToString();
        var state = RenderState.Of(context);
        state.Trace.Ask(QueryKind.UiText, key);
        var strings = state.Shared.Strings;
        var texts = new string[args.Length - 1];
        for (var i = 1; i < args.Length; i++)
            texts[i - 1] = args[i].ToString();

        return strings.Find(key, texts) ?? throw context.Error($"The theme has no string '{key}'. {Spelling.DidYouMean(key, strings.Keys)}".TrimEnd());
    }

    private static Value Icon(RenderContext context, ReadOnlySpan<Value> args)
    {
        var state = RenderState.Of(context);
        var name = args[0].ToString();
        state.Trace.Ask(QueryKind.Icon, name);
        var icons = state.Shared.Assets.Icons;
        return icons.TryGetValue(name, out var icon)
            ? icon
            : throw context.Error($"The theme has no icon '{name}'. {Spelling.DidYouMean(name, icons.Keys)}".TrimEnd());
    }

    private static Value HasIcon(RenderContext context, ReadOnlySpan<Value> args)
    {
        var state = RenderState.Of(context);
        var name = args[0].ToString();
        state.Trace.Ask(QueryKind.Icon, name);
        return state.Shared.Assets.Icons.ContainsKey(name);
    }

    private static Value Date(RenderContext context, ReadOnlySpan<Value> args)
    {
        if (args[0].IsNull)
            return Value.Null;
        if (!args[0].TryGetDate(out var date))
            throw context.Error($"'{args[0]}' is not a date.");

        var locale = RenderState.Of(context).Site.Locale;
        try
        {
            return HubDates.Format(date, args[1].ToString(), locale);
        }
        catch (FormatException e)
        {
            throw context.Error($"'{args[1]}' is not a format for dates.", e);
        }
    }

    private static Value Number(RenderContext context, ReadOnlySpan<Value> args)
    {
        var culture = RenderState.Of(context).Site.Locale.Culture;
        return args[0].ToObject() switch
        {
            null => Value.Null,
            long whole => whole.ToString("N0", culture),
            IFormattable number => number.ToString("#,0.##", culture),
            var other => throw context.Error($"'{other}' is not a number."),
        };
    }

    private static string Initials(string name) =>
        string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => System.Globalization.StringInfo.GetNextTextElement(part)).Take(2)).ToUpperInvariant();

    private static Value Feedback(RenderContext context, ReadOnlySpan<Value> args) =>
        Value.FromList(FeedbackFinder.Entries(KnownForm(context, args[0].ToString()), args[1].TryGetLong(out var limit) ? (int)limit : 0, RenderState.Of(context)));

    private static Value Poll(RenderContext context, ReadOnlySpan<Value> args)
    {
        var name = KnownForm(context, args[0].ToString());
        return FeedbackFinder.Poll(name, RenderState.Of(context)) is { } poll ? Value.FromObject(poll) : throw context.Error($"The form '{name}' has nothing to choose from.");
    }

    private static string KnownForm(RenderContext context, string name)
    {
        var state = RenderState.Of(context);
        return FormTypes.Find(name, state) is not null
            ? name
            : throw context.Error($"There is no form '{name}'. {Spelling.DidYouMean(name, state.Shared.Forms.All.Select(form => form.Form.Name))}".TrimEnd());
    }

    private static Value Terms(RenderContext context, ReadOnlySpan<Value> args)
    {
        var state = RenderState.Of(context);
        var site = state.Site;
        var name = args[1].ToString();
        // One that is gone is a mistake also of a page that had no terms of it.
        state.Trace.Read(state.Trace.Nodes.Site, SiteTypes.Site.IndexOf("taxonomies"));
        if (site.TaxonomyNamed(name) is null)
            throw context.Error($"There is no taxonomy '{name}'. {Spelling.DidYouMean(name, site.Taxonomies.Select(t => t.Name))}".TrimEnd());

        if (args[0].As<Page>() is not { } page)
            throw context.Error("'hub.terms' needs a page.");

        state.Trace.ReadTerms(page);
        return Value.FromList(site.RelationsOf(page).TermsOf(name));
    }

    private static Value Found<T>(RenderContext context, string what, string id, ImmutableArray<T> all, Func<T, string> idOf)
        where T : class
    {
        // The member of the site that lists them all: its order decides nothing here, but a list changes seldom.
        var trace = RenderState.Of(context).Trace;
        trace.Read(trace.Nodes.Site, SiteTypes.Site.IndexOf(what + "s"));
        foreach (var item in all)
        {
            if (string.Equals(idOf(item), id, StringComparison.Ordinal))
                return Value.FromObject(item);
        }

        throw context.Error($"There is no {what} '{id}'. {Spelling.DidYouMean(id, all.Select(idOf))}".TrimEnd());
    }

    private static Value Episode(RenderContext context, ReadOnlySpan<Value> args)
    {
        var state = RenderState.Of(context);
        var id = args[0].ToString();
        state.Trace.Read(state.Trace.Nodes.Site, SiteTypes.Site.IndexOf("episodes"));
        // A number may be another episode's tomorrow; names stand in the list itself.
        if (char.IsAsciiDigit(id.TrimStart('#').FirstOrDefault()))
        {
            foreach (var episode in PodcastTypes.Episodes(state.Site))
                state.Trace.ReadEpisode(episode);
        }

        return EpisodeFinder.Find(id, state.Site) is { } page
            ? Value.FromObject(page)
            : throw context.Error($"There is no episode '{id}'. {Spelling.DidYouMean(id, EpisodeFinder.Names(state.Site))}".TrimEnd());
    }

    private static Value Quote(RenderContext context, ReadOnlySpan<Value> args)
    {
        var state = RenderState.Of(context);
        var id = args[0].ToString();
        return QuoteFinder.ById(id, state) is { } page
            ? Value.FromObject(page)
            : throw context.Error($"There is no quote '{id}'. {Spelling.DidYouMean(id, state.Shared.Quotes.Select(q => q.Slug))}".TrimEnd());
    }

    private static Value Quotes(RenderContext context, ReadOnlySpan<Value> args)
    {
        var limit = args[1].ToString();
        return int.TryParse(limit, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var most)
            ? Value.FromList(QuoteFinder.OfTopic(args[0].IsNull ? "" : args[0].ToString(), most, RenderState.Of(context)))
            : throw context.Error($"'{limit}' is not a number of quotes.");
    }

    private static Value QuoteOfDay(RenderContext context, ReadOnlySpan<Value> args) =>
        int.TryParse(args[0].ToString(), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var days) && Math.Abs(days) <= QuotesRoute.Days
            ? Value.FromObject(QuoteFinder.OfDay(days, RenderState.Of(context)))
            : throw context.Error($"'{args[0]}' is not a number of days from today, {QuotesRoute.Days} at most.");

    private static Value Fit(RenderContext context, ReadOnlySpan<Value> args)
    {
        var state = RenderState.Of(context);
        Span<double> numbers = stackalloc double[4];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!double.TryParse(args[i + 1].ToString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out numbers[i]) || numbers[i] is not (>= 1 and <= 10_000))
                throw context.Error($"'{args[i + 1]}' is not a number from 1 to 10,000.");
        }

        state.Trace.Ask(QueryKind.Painter, "");
        var family = state.Site.Config.Sharing.Font;
        var font = state.Shared.Painter?.Font(family, args[5] == true) ?? throw context.Error("There is no font to measure with; texts are fitted for cards alone.");
        return Value.FromObject(new TextFitter(font, numbers[0], numbers[1]).Fit(args[0].ToString(), numbers[2], Math.Min(numbers[2], numbers[3]), family));
    }

    private static Value Embed(RenderContext context, ReadOnlySpan<Value> args)
    {
        var state = RenderState.Of(context);
        return args[0].As<Page>() is { Front.Quote: not null } page ? Value.FromObject(QuoteEmbed.Of(page, state)) : throw context.Error("'hub.embed' needs the page of a quote.");
    }

    private static Value Form(RenderContext context, ReadOnlySpan<Value> args)
    {
        var state = RenderState.Of(context);
        var name = args[0].ToString();
        return FormTypes.Find(name, state) is { } form
            ? Value.FromObject(form)
            : throw context.Error($"There is no form '{name}'. {Spelling.DidYouMean(name, state.Shared.Forms.All.Select(f => f.Form.Name))}".TrimEnd());
    }

    private static Value Page(RenderContext context, ReadOnlySpan<Value> args)
    {
        var state = RenderState.Of(context);
        var path = args[0].ToString();
        state.Trace.Ask(QueryKind.PageAt, $"{state.Folder}|{path}");
        return state.Shared.Targets.PageOf(path, state.Folder) is { } page ? Value.FromObject(page) : throw context.Error($"There is no published page '{path}'.");
    }

    private static Value Section(RenderContext context, ReadOnlySpan<Value> args)
    {
        var state = RenderState.Of(context);
        var sections = state.Site.Sections;
        var name = args[0].ToString();
        state.Trace.Ask(QueryKind.Section, name);
        foreach (var section in sections)
        {
            if (string.Equals(section.Name, name, StringComparison.Ordinal))
                return Value.FromList(section.Pages);
        }

        throw context.Error($"There is no section '{name}'. {Spelling.DidYouMean(name, sections.Select(s => s.Name))}".TrimEnd());
    }

    private static Value Include(RenderContext context, ReadOnlySpan<Value> args)
    {
        var state = RenderState.Of(context);
        var path = args[0].ToString();
        state.Trace.Ask(QueryKind.Include, $"{state.Folder}|{path}");
        var (snippet, page) = state.Shared.Targets.TextOf(path, state.Folder);
        if (snippet is not null)
            return new BodyHtml(snippet.Body, snippet.Source.Path, state.Page, state);
        if (page is not null)
            return BodyHtml.Of(page, state);

        throw context.Error($"There is no Markdown file '{path}' to include.");
    }
}
