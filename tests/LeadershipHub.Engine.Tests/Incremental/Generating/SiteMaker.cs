using LeadershipHub.Engine.Tests.Incremental.Sources;
using LeadershipHub.Engine.Tests.Incremental.Theme;

namespace LeadershipHub.Engine.Tests.Incremental.Generating;

/// <summary>Makes the sources that a sequence of edits begins with.</summary>
internal sealed class SiteMaker(Chance chance)
{
    private SiteSources _sources = new();

    public static SiteSources Make(Chance chance) => new SiteMaker(chance).Make();

    private SiteSources Make()
    {
        AddConfig();
        AddTheme("themes/lab/");
        AddFiles();
        AddPlaces();
        AddTexts();
        if (chance.Percent(40))
            _sources = Talks.Add(chance, _sources);
        if (chance.Percent(40))
            _sources = Sayings.Add(chance, _sources);
        if (chance.Percent(30))
            _sources = Letters.Add(chance, _sources);
        if (chance.Percent(30))
            _sources = Plugins.Add(chance, _sources);
        return _sources;
    }

    private void AddConfig()
    {
        foreach (var (key, values) in ConfigValues.All)
            _sources = _sources.SetConfig(key, chance.Percent(75) || key is "checks" or "taxonomies" or "output" ? values[0] : chance.Pick(values));

        _sources = _sources.SetConfig("theme", "lab");
    }

    private void AddTheme(string folder)
    {
        foreach (var (path, text) in LabTheme.FixedParts)
            _sources = _sources.Put(folder + path, text);

        _sources = _sources.Put(folder + "assets/img/dot.png", TinyPng.Of(1, 1));
        var probes = chance.Some(Probes.Names, 24);
        foreach (var name in probes)
            _sources = _sources.Put(folder + Probes.PathOf(name), Probes.All[name]);

        foreach (var layout in LabTheme.Layouts.Where(layout => layout is "page" or "section" or "wide" || chance.Percent(60)))
            _sources = _sources.Put($"{folder}layouts/{layout}.sbn-html", LabTheme.Layout(layout, chance.Some(probes, chance.Between(0, 3))));

        // Half of the sites have a frame that reads nothing of them: there a page is stale only for what it reads itself.
        var shared = chance.Percent(50) ? [] : chance.Some(probes, chance.Between(1, 4));
        _sources = _sources.Put(folder + "partials/base.sbn-html", LabTheme.Base(shared, chance.Percent(40)));
    }

    private void AddFiles()
    {
        _sources = _sources
            .Put("static/images/logo.png", TinyPng.Of(40, 20)).Put("static/images/card.png", TinyPng.Of(600, 300)).Put("static/files/notes.txt", "notes\n")
            .Put("content/authors/mara.yml", "name: Mara Quill\nrole: Keeper\nbio: \"Keeps *calm*. [About](../pages/about.md)\"\nportrait: mara.png\nsocial: [ { service: mastodon, url: 'https://example.com/@mara' } ]\n")
            .Put("content/authors/mara.png", TinyPng.Of(64, 64)).Put("content/authors/tobi.yml", "name: Tobi\nshort_bio: Calls\n")
            .Put("content/books/door.yml", "title: The door\nauthors: [A. Writer]\nyear: 1999\nstatus: reading\nrating: 4\ndescription: \"About *doors*\"\ncover: door.png\n")
            .Put("content/books/door.png", TinyPng.Of(30, 45)).Put("content/books/chair.yml", "title: The chair\nweight: -1\ntags: [wood]\n")
            .Put("content/data/hours.yml", "limit: 3\ndays: [ { day: monday, open: 9-12 }, { day: friday, open: 13-16 } ]\nby_slug: { home: open, about: closed }\n")
            .Put("content/data/figures/calls.csv", "hour,calls\n15,291\n16,12\n").Put("content/data/places/town.json", "{ \"name\": \"Harbour\", \"size\": [1, 2.5, null, true] }\n")
            .Put("content/loose.txt", "published as it is\n");
    }

    private void AddPlaces()
    {
        _sources = _sources
            .Put("content/pages/about.md", MarkdownSource.Empty.With("title", "About").Adding("About *us*."))
            .Put("content/guides/start.md", MarkdownSource.Empty.With("title", "Start").With("weight", "2").Adding("Start here."))
            .Put("content/_snippets/promise.md", MarkdownSource.Empty.Adding("We promise **two** minutes. {{< where >}}"))
            .Put("content/_snippets/nested.md", MarkdownSource.Empty.Adding("Nested: {{< include \"_snippets/promise.md\" >}}").Adding("[about](../pages/about.md)"));
        foreach (var path in (ReadOnlySpan<string>)["content/_index.md", "content/guides/_index.md", "content/guides/deep/_index.md", "content/tags/alpha.md", "content/categories/lead/one.md", "content/series/first-week.md", "content/tags/_index.md"])
        {
            if (chance.Percent(50))
                _sources = _sources.Put(path, MarkdownSource.Empty.With("title", Words.Title(chance)).Adding(Words.Phrase(chance, 5)));
        }
    }

    private void AddTexts()
    {
        // Paths first, so that texts may link to those that come later.
        var paths = Enumerable.Range(1, chance.Between(5, 14)).Select(NewPath).ToArray();
        foreach (var path in paths)
            _sources = _sources.Put(path, MarkdownSource.Empty);
        foreach (var path in paths)
        {
            _sources = _sources.Put(path, Text(chance, _sources, path));
            if (path.EndsWith("/index.md", StringComparison.Ordinal))
                _sources = _sources.Put(path[..^"index.md".Length] + "plan.png", TinyPng.Of(chance.Between(1, 90), 10)).Put(path[..^"index.md".Length] + "data/file.txt", path);
        }
    }

    public static MarkdownSource Text(Chance chance, SiteSources sources, string path)
    {
        var text = MarkdownSource.Empty.With("title", Words.Title(chance));
        foreach (var key in FrontValues.Keys)
        {
            var percent = key switch { "title" => 0, "tags" or "params" => 70, "categories" or "series" or "author" => 30, "draft" or "date" or "expires" or "related" => 15, _ => 12 };
            if (chance.Percent(percent))
                text = text.With(key, FrontValues.Of(key, chance, sources, path));
        }

        if (!HasDateInName(path) && path.StartsWith("content/posts/", StringComparison.Ordinal) && !text.Front.ContainsKey("date"))
            text = text.With("date", "2026-02-02");
        for (var i = chance.Between(1, 4); i > 0; i--)
            text = text.Adding(Words.Block(chance, sources, path));
        return text;
    }

    private static bool HasDateInName(string path) => path.Contains("/2026-", StringComparison.Ordinal);

    private string NewPath(int number)
    {
        var day = $"2026-0{Words.Number(chance.Between(1, 5))}-{Words.Number(chance.Between(10, 28))}";
        var name = $"p{Words.Number(number)}";
        return chance.Between(0, 9) switch
        {
            0 => $"content/pages/{name}.md",
            1 => $"content/guides/{name}.md",
            2 => $"content/guides/deep/{name}.md",
            3 => $"content/{name}.md",
            4 or 5 => $"content/posts/{day}-{name}/index.md",
            6 => $"content/posts/{name}.md",
            _ => $"content/posts/{day}-{name}.md",
        };
    }
}
