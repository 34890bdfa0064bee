using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering.Facets;

/// <summary>What each kind of query answers now.</summary>
internal sealed class QueryPrints(RenderShared shared)
{
    private const ulong Nothing = 0;

    private readonly Site _site = shared.Site;

    public ulong Of(QueryKind kind, string key) => kind switch
    {
        QueryKind.Template => OfFile(shared.Templates.FileOf(key)),
        QueryKind.Icon => OfFile(_site.Theme.Files.GetValueOrDefault($"icons/{key}.svg")),
        QueryKind.Asset => OfText(shared.Assets.Urls.GetValueOrDefault(key)),
        QueryKind.UiText => OfUiText(key),
        QueryKind.Target => OfText(shared.Targets.UrlAt(key)),
        QueryKind.File => OfPublished(shared.Targets.FileAt(key)),
        QueryKind.PageAt => OfPageAt(key),
        QueryKind.Section => OfSection(key),
        QueryKind.Include => OfInclude(key),
        QueryKind.Data => OfData(key),
        QueryKind.Param => OfKey(shared.Params.Map, key),
        QueryKind.Menu => OfKey(shared.Menus.Map, key),
        QueryKind.Config => OfConfig(key),
        QueryKind.QuoteOfDay => OfQuote(key),
        QueryKind.ThemeFile => OfFile(_site.Theme.Files.GetValueOrDefault(key)),
        QueryKind.Painter => OfText(shared.Painter?.Identity(_site.Config.Sharing.Font)),
        QueryKind.Clock => (ulong)_site.Now.UtcTicks,
        QueryKind.Structure => OfStructure(),
        QueryKind.Form => shared.Forms.Named(key)?.Print ?? Nothing,
        QueryKind.Feedback => Feedback.FeedbackFinder.PrintOf(key, _site),
        QueryKind.Script => Scripts.ScriptFunctions.PrintOf(_site, key),
        _ => throw new InvalidOperationException($"No way to answer {kind}."),
    };

    // Those of the days to come depend on every quote that may be picked.
    private ulong OfQuote(string key)
    {
        if (key.Length == 0)
            return shared.QuoteOfDay.On(_site.Today) is { } page ? shared.Prints.Of(page) : Nothing;

        var print = new Fingerprint();
        print.Add(_site.Today.DayNumber);
        foreach (var page in shared.Quotes)
        {
            print.Add(page.Slug);
            print.Add((int)(page.Front.Quote?.Status ?? default));
            foreach (var day in page.Front.Quote?.Days ?? [])
                print.Add(day.Text);
        }

        return print.Bits;
    }

    private static ulong OfText(string? text) => text is null ? Nothing : Fingerprint.Of(text);

    // Where it lies says whether it is the theme's or the site's own, and errors name it.
    private ulong OfFile(SourceFile? file)
    {
        if (file is null)
            return Nothing;

        var print = new Fingerprint();
        print.Add(file.Path);
        print.Add(shared.HashOf(file));
        return print.Bits;
    }

    private ulong OfUiText(string key)
    {
        if (!_site.Theme.Strings.TryGetValue(key, out var text))
            return Nothing;

        var print = new Fingerprint();
        print.Add(text.Text);
        foreach (var (category, form) in text.Plurals?.OrderBy(p => p.Key, StringComparer.Ordinal) ?? Enumerable.Empty<KeyValuePair<string, string>>())
        {
            print.Add(category);
            print.Add(form);
        }

        return print.Bits;
    }

    private static ulong OfPublished(PublishedFile? file)
    {
        if (file is null)
            return Nothing;

        var print = new Fingerprint();
        print.Add(file.Url);
        print.Add(file.Size?.Width ?? -1);
        print.Add(file.Size?.Height ?? -1);
        return print.Bits;
    }

    private ulong OfPageAt(string key)
    {
        var bar = key.IndexOf('|', StringComparison.Ordinal);
        return shared.Targets.PageOf(key[(bar + 1)..], key[..bar]) is { } page ? shared.Prints.Of(page) : Nothing;
    }

    private ulong OfSection(string name)
    {
        foreach (var section in _site.Sections)
        {
            if (string.Equals(section.Name, name, StringComparison.Ordinal))
                return shared.Prints.Of(Value.FromList(section.Pages));
        }

        return Nothing;
    }

    private ulong OfInclude(string key)
    {
        var bar = key.IndexOf('|', StringComparison.Ordinal);
        var (snippet, page) = shared.Targets.TextOf(key[(bar + 1)..], key[..bar]);
        return snippet is null && page is null ? Nothing : FacetReader.OfText(snippet ?? page?.Text);
    }

    private ulong OfData(string key)
    {
        var value = Value.From((object)shared.DataFiles.Map);
        foreach (var part in key.Split('/'))
        {
            var folder = value.As<ValueMap>();
            if (part is "*" || folder is null)
                break;

            value = folder[part];
        }

        // A folder by itself tells nothing but that it is there; what is read in it is asked for by itself.
        return value.As<ValueMap>() is { } map && shared.DataFiles.Folders?.Contains(map) == true && !key.EndsWith('*') ? 1 : shared.Prints.Of(value);
    }

    private ulong OfKey(ValueMap map, string key)
    {
        if (key is "*")
            return shared.Prints.Of(Value.From(map));

        return map.TryGetValue(key, out var value) ? shared.Prints.Of(value) : Nothing;
    }

    private ulong OfConfig(string key)
    {
        if (key.StartsWith("layout:", StringComparison.Ordinal))
            return OfText(_site.Config.Sections.GetValueOrDefault(key["layout:".Length..])?.Layout);

        return key switch
        {
            "paginate" => (ulong)_site.Config.Paginate,
            "feeds" => Fingerprint.Of($"{Digits.Of(_site.Config.Feeds.Items)} {_site.Config.Feeds.FullContent}"),
            _ => throw new InvalidOperationException($"No way to answer for the configuration's '{key}'."),
        };
    }

    // All that the sitemap, the redirects and the headers are made of.
    private ulong OfStructure()
    {
        var print = new Fingerprint();
        foreach (var route in shared.Plan.Routes)
        {
            if (route is PageRoute page)
            {
                print.Add(route.Permalink.Path);
                print.Add(page.Page.Updated);
                print.Add(page.Page.Date);
                print.Add((int)page.Page.Kind);
            }
            else if (route is AliasRoute alias)
            {
                print.Add(route.Permalink.Path);
                print.Add(shared.Prints.Of(alias.Target));
            }
            else if (route.Permalink.Path.EndsWith('/') || route.Permalink.Path.EndsWith(".html", StringComparison.Ordinal))
            {
                print.Add(route.Permalink.Path);
            }
        }

        foreach (var page in _site.Pages)
        {
            if (!page.IsContent)
                shared.Prints.Add(ref print, _site.RelationsOf(page).Pages);
        }

        return print.Bits;
    }
}
