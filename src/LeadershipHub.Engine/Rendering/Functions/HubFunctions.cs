using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Bodies;
using LeadershipHub.Engine.Rendering.Head;
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
        TemplateFunction.Create("hub.has_icon", ["name"], (c, args) => RenderState.Of(c).Shared.Assets.Icons.ContainsKey(args[0].ToString())),
        TemplateFunction.Create("hub.date", ["date", TemplateParameter.Optional("format", "long")], Date),
        TemplateFunction.Create("hub.number", ["number"], Number),
        TemplateFunction.Create("hub.json", ["value"], (c, args) => Html.FromString(JsonText.Of(args[0]))),
        TemplateFunction.Create("hub.initials", ["name"], (_, args) => Initials(args[0].ToString())),
        TemplateFunction.Create("hub.terms", ["page", "taxonomy"], Terms),
        TemplateFunction.Create("hub.author", ["id"], (c, args) => Found(c, "author", args[0].ToString(), RenderState.Of(c).Site.Authors, a => a.Id)),
        TemplateFunction.Create("hub.book", ["id"], (c, args) => Found(c, "book", args[0].ToString(), RenderState.Of(c).Site.Books, b => b.Id)),
        TemplateFunction.Create("hub.page", ["path"], Page),
        TemplateFunction.Create("hub.section", ["name"], Section),
        TemplateFunction.Create("hub.include", ["path"], Include),
    ];

    private static Value Translate(RenderContext context, ReadOnlySpan<Value> args)
    {
        var key = args[0].ToString();
        var strings = RenderState.Of(context).Shared.Strings;
        var texts = new string[args.Length - 1];
        for (var i = 1; i < args.Length; i++)
            texts[i - 1] = args[i].ToString();

        return strings.Find(key, texts) ?? throw context.Error($"The theme has no string '{key}'. {Spelling.DidYouMean(key, strings.Keys)}".TrimEnd());
    }

    private static Value Icon(RenderContext context, ReadOnlySpan<Value> args)
    {
        var icons = RenderState.Of(context).Shared.Assets.Icons;
        var name = args[0].ToString();
        return icons.TryGetValue(name, out var icon)
            ? icon
            : throw context.Error($"The theme has no icon '{name}'. {Spelling.DidYouMean(name, icons.Keys)}".TrimEnd());
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

    private static Value Terms(RenderContext context, ReadOnlySpan<Value> args)
    {
        var site = RenderState.Of(context).Site;
        var name = args[1].ToString();
        if (site.TaxonomyNamed(name) is null)
            throw context.Error($"There is no taxonomy '{name}'. {Spelling.DidYouMean(name, site.Taxonomies.Select(t => t.Name))}".TrimEnd());

        return args[0].As<Page>() is { } page ? Value.FromList(site.RelationsOf(page).TermsOf(name)) : throw context.Error("'hub.terms' needs a page.");
    }

    private static Value Found<T>(RenderContext context, string what, string id, ImmutableArray<T> all, Func<T, string> idOf)
        where T : class
    {
        foreach (var item in all)
        {
            if (string.Equals(idOf(item), id, StringComparison.Ordinal))
                return Value.FromObject(item);
        }

        throw context.Error($"There is no {what} '{id}'. {Spelling.DidYouMean(id, all.Select(idOf))}".TrimEnd());
    }

    private static Value Page(RenderContext context, ReadOnlySpan<Value> args)
    {
        var state = RenderState.Of(context);
        var path = args[0].ToString();
        return state.Shared.Targets.PageOf(path, state.Folder) is { } page ? Value.FromObject(page) : throw context.Error($"There is no published page '{path}'.");
    }

    private static Value Section(RenderContext context, ReadOnlySpan<Value> args)
    {
        var sections = RenderState.Of(context).Site.Sections;
        var name = args[0].ToString();
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
        foreach (var candidate in (ReadOnlySpan<string?>)[SourcePaths.Resolve(state.Folder, path), SourcePaths.Resolve("content", path.TrimStart('/'))])
        {
            if (candidate is null)
                continue;
            if (state.Site.Unpublished.TryGetValue(candidate, out var snippet) && snippet.Reason is "a snippet")
                return new BodyHtml(snippet.Page.Body, candidate, state.Page, state);
            if (state.Site.PagesBySource.TryGetValue(candidate, out var page))
                return BodyHtml.Of(page, state);
        }

        throw context.Error($"There is no Markdown file '{path}' to include.");
    }
}
