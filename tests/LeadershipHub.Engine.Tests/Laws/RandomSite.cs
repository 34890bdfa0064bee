using System.Globalization;
using LeadershipHub.Engine.Tests.Sites;

namespace LeadershipHub.Engine.Tests.Laws;

/// <summary>Makes small sites by chance, the same for the same seed. A sound one has no mistakes in it; a wild one has whatever chance brings.</summary>
internal sealed class RandomSite(int seed)
{
    private static readonly string[] Words = ["listen", "ask", "Très bien", "日本語", "it's", "a & b", "größe", "C++", "100 %", "two  words", "שלום", "🎉 party", "x.y", "Ærø"];

    private static readonly string[] WildNames = ["!!!", "-", "..x", "a?b", "index", "_index", "404", "tags", "a#b", "CON", "%41", "posts", "A", "a", "feed.xml", "2026-13-45-x", "2026-01-01-"];

    private static readonly string[] WildFront =
    [
        "draft: true", "draft: perhaps", "slug: ../x", "slug: same", "aliases: [/same/, /posts/]", "tags: ['!!!', x]", "tags: {a: b}", "date: 2026-02-30", "date: 0001-01-01", "date: 9999-12-31",
        "series: {name: S, part: 1}", "layout: nothing", "related: [nobody]", "menu: main", "expires: 2000-01-01", "categories: [a/b/c, a//b, /]", "author: '???'", "title: \"never closed", "\ttab: x", "params: {a: {b: [c]}}",
    ];

    private static readonly string[] WildText =
    [
        "[x](../../../etc/passwd)", "[x](no.md)", "![x](no.png)", "{{< box >}}", "{{< /box >}}", "{{< include \"a.md\" >}}", "{{</* x", "<div", "]]>", "\u0001\u000b", "[x](/posts/#nowhere)", "[x](#\u00fc)", "```\nnever closed",
        "[x](%2e%2e/%2e%2e/x)", "| a |\n|--|\n| b", "[^1]", "- [ ] task", "<!--more-->", "[x](javascript:x)", "[x](//host/y)", "{{ page.title }}",
    ];

    private readonly Random _random = new(seed);
    private readonly List<string> _pages = [];
    private int _count;

    /// <summary>Writes a site in which every link leads somewhere.</summary>
    public static TestSite Sound(int seed)
    {
        var random = new RandomSite(seed);
        var site = TestSite.Empty(random.Config());
        site.Write("theme/shortcodes/box.sbn-html", "<div>{{ shortcode.inner }}</div>\n");
        site.Write("content/authors/mara.yml", "name: Mara\n").Write("static/files/a b.txt", "x");
        for (var i = random._random.Next(3, 9); i > 0; i--)
            random.AddPage(site);

        random.LinkAll(site);
        return site;
    }

    /// <summary>Writes a site that may have any mistake.</summary>
    public static TestSite Wild(int seed)
    {
        var random = new RandomSite(seed);
        var site = TestSite.Empty(random.Config());
        for (var i = random._random.Next(2, 8); i > 0; i--)
            random.AddWildFile(site);

        return site;
    }

    /// <summary>Changes, adds and removes things, and leaves the site sound.</summary>
    public static void Edit(TestSite site, int seed)
    {
        var random = new RandomSite(seed);
        var pages = Directory.EnumerateFiles(site.At("content"), "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(site.Folder, file)).Order(StringComparer.Ordinal).ToList();
        random._count = seed * 100;
        if (pages.Count > 2 && random.Chance(50))
        {
            // A bundle goes with its files.
            var page = pages[random._random.Next(pages.Count)];
            site.Delete(page.EndsWith("/index.md", StringComparison.Ordinal) ? page[..^"/index.md".Length] : page);
            pages = [.. pages.Where(page => File.Exists(site.At(page)))];
        }

        random._pages.AddRange(pages);
        if (random.Chance(60))
            random.AddPage(site);
        if (random.Chance(30))
            site.Write("site.config.yml", random.Config());
        if (random.Chance(30))
            site.Write("theme/partials/base.sbn-html", $"edited {seed.ToString(CultureInfo.InvariantCulture)} {{{{ main }}}}\n");
        if (random.Chance(30))
            site.Write("static/files/a b.txt", seed.ToString(CultureInfo.InvariantCulture));

        // Pages may have gone: every text is written anew, with links to what is there now.
        random.LinkAll(site);
    }

    private string Config() =>
        TestSite.Config
        + $"paginate: {_random.Next(1, 4).ToString(CultureInfo.InvariantCulture)}\n"
        + $"time_zone: {Pick("UTC", "Europe/Berlin", "Pacific/Apia")}\n"
        + $"language: {Pick("en", "de", "ar")}\n"
        + Pick("", "permalinks: { posts: '/:year/:month/:slug/' }\n", "archives: { enabled: false }\n", "feeds: { formats: [atom], full_content: false }\n", "related: { count: 0 }\n");

    private void AddPage(TestSite site)
    {
        _count++;
        var name = $"{Pick(Words)}-{_count.ToString(CultureInfo.InvariantCulture)}";
        var path = Pick("content/posts/", "content/pages/", "content/guides/", "content/guides/deep/", "content/") + name;
        path = path.StartsWith("content/posts/", StringComparison.Ordinal) ? path.Insert("content/posts/".Length, Day() + "-") : path;
        if (Chance(25))
        {
            site.Write(path + "/file.txt", name);
            path += "/index";
        }

        site.Write(path + ".md", "");
        _pages.Add(path + ".md");
    }

    private void LinkAll(TestSite site)
    {
        foreach (var page in _pages)
            site.Write(page, Front(page) + Text(page));
    }

    private string Front(string page) =>
        "---\n"
        + $"title: '{Pick(Words).Replace("'", "''", StringComparison.Ordinal)}'\n"
        + (Chance(60) ? $"tags: [{Pick("Alpha", "Beta", "日本")}, {Pick("Gamma", "Delta & Co")}]\n" : "")
        + (Chance(30) ? $"categories: [Lead/{Pick("One", "Two")}]\n" : "")
        + (Chance(20) ? "series: A series\n" : "")
        + (Chance(30) ? "author: mara\n" : "")
        + (Chance(30) ? $"date: {Day()} {Pick("00:00", "23:30")}\n" : page.StartsWith("content/posts/", StringComparison.Ordinal) ? "" : $"date: {Day()}\n")
        + (Chance(20) ? $"aliases: [/old/{_pages.IndexOf(page).ToString(CultureInfo.InvariantCulture)}-{seed.ToString(CultureInfo.InvariantCulture)}/]\n" : "")
        + (Chance(20) ? "menu: main\n" : "")
        + "---\n";

    private string Text(string page)
    {
        var folder = Path.GetDirectoryName(page) ?? "";
        var links = Enumerable.Range(0, _random.Next(0, 4)).Select(_ => Pick([.. _pages])).Select(target => $"[{Pick(Words)}](<{Path.GetRelativePath(folder, target)}>)");
        var encoded = _pages.Where(_ => Chance(20)).Select(target => $"[x]({string.Join('/', Path.GetRelativePath(folder, target).Split('/').Select(Uri.EscapeDataString))})");
        return string.Join(' ', links.Concat(encoded)) + "\n\n" + Pick("", "## A heading\n\n[up](#a-heading)\n", "{{< box >}}*Inside*{{< /box >}}\n", "[file](/files/a%20b.txt)\n", "Text, \"quoted\" & <b>bold</b>.\n");
    }

    private void AddWildFile(TestSite site)
    {
        var folder = Pick("content/", "content/posts/", "content/pages/", "content/!!!/", "content/tags/", "content/guides/x/", "content/data/", "content/authors/", "theme/layouts/", "static/");
        var name = Chance(50) ? Pick(WildNames) : Pick(Words);
        var extension = Pick(".md", ".md", ".md", ".yml", ".txt", ".sbn-html", "/index.md", "/_index.md");
        var front = Enumerable.Range(0, _random.Next(0, 3)).Select(_ => Pick(WildFront));
        var text = Enumerable.Range(0, _random.Next(0, 4)).Select(_ => Pick(WildText));
        var head = Chance(80) ? $"---\ntitle: {Pick(Words)}\n{string.Join('\n', front)}\n{(Chance(90) ? "---\n" : "")}" : "";
        try
        {
            site.Write(folder + name + extension, head + string.Join("\n\n", text));
        }
        catch (IOException)
        {
            // Chance has put a file where this one needs a folder.
        }
        catch (UnauthorizedAccessException)
        {
            // Or a folder where this one is to be.
        }
    }

    private string Day() => new DateOnly(2025, 1, 1).AddDays(_random.Next(0, 500)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private bool Chance(int percent) => _random.Next(100) < percent;

    private string Pick(params string[] all) => all[_random.Next(all.Length)];
}
