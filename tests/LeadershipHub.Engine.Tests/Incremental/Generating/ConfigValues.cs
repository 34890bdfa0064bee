namespace LeadershipHub.Engine.Tests.Incremental.Generating;

/// <summary>What a key of <c>site.config.yml</c> may say in generated sites, as YAML; null leaves it out. The first is what most sites begin with.</summary>
internal static class ConfigValues
{
    public static IReadOnlyList<(string Key, string?[] Values)> All { get; } =
    [
        ("title", ["Lab hub", "Another & hub", "Lab huc"]),
        ("base_url", ["https://example.org/", "https://example.org/hub/", "http://example.net/"]),
        ("tagline", [null, "Bring. Ask.", "Bring. Hush."]),
        ("description", ["A hub for tests", null, "A hub for texts"]),
        ("copyright", [null, "© 2026 The lab", "CC BY"]),
        ("language", ["en", "de", "en-GB"]),
        ("culture", [null, "fr", "de-DE"]),
        ("time_zone", [null, "Europe/Berlin", "Pacific/Apia"]),
        ("direction", [null, "rtl"]),
        ("author", [null, "mara", "tobi"]),
        ("logo", [null, "/images/logo.png"]),
        ("image", [null, "/images/card.png", "/images/late.png"]),
        ("image_alt", [null, "A card"]),
        ("theme_color", [null, "\"#b5402b\""]),
        ("paginate", ["3", null, "1", "2"]),
        ("params", ["{ promise: Two minutes, shelf: 3 }", "{ promise: Three minutes, shelf: 3 }", "{ promise: Two minutes }", null, "{ shelf: '3', promise: Two minutes, deep: { list: [a, b, c] } }", "{ partial: copyright, home: here, template: \"{{ site.posts.size }} in all\" }", "{ promise: Two minutes, deep: { list: [a, c] }, template: \"{{ page.title }}!\" }"]),
        ("permalinks", [null, "{ posts: '/:year/:month/:slug/' }", "{ posts: '/read/:slug/', pages: '/p/:slug/' }", "{ guides: '/g/:path/:slug/' }"]),
        ("sections", [null, "{ guides: { title: Guides to it, sort: title, feed: false } }", "{ guides: { sort: weight, layout: wide, paginate: 1 } }", "{ guides: { kind: post } }", "{ pages: { title: Leaves } }", "{ posts: { title: Stories, description: What was heard, paginate: 2 } }"]),
        ("home", [null, "{ sections: [posts, guides] }", "{ paginate: 1 }", "{ feed: false }"]),
        ("taxonomies", ["{ audiences: { title: Written for, singular: Reader, permalink: '/for/:slug/' } }", "{ audiences: { title: For }, tags: { title: Topics, singular: Topic, permalink: '/topics/:slug/', paginate: 1 } }", "{ audiences: { title: For, feed: false }, tags: { list: false } }", "{ audiences: {}, moods: { title: Moods }, categories: { feed: false } }", "{ tags: { title: Only tags } }"]),
        ("archives", [null, "{ enabled: false }", "{ permalink: /then/ }"]),
        ("feeds", ["{ formats: [atom] }", null, "{ items: 2 }", "{ full_content: false }", "{ formats: [] }", "{ formats: [rss, json] }"]),
        ("menus", ["{ main: [ { title: Start, url: /, weight: 1 }, { title: Read, url: /posts/, weight: 2, children: [ { title: Then, url: /archive/ } ] } ], footer: [ { title: About, page: pages/about.md } ] }", "{ main: [ { title: Start, url: /, weight: 3 }, { title: Read, url: /posts/, weight: 2 } ] }", null, "{ main: [ { title: About us, page: pages/about.md } ], side: [ { title: Elsewhere, url: 'https://example.com/' } ] }"]),
        ("social", [null, "[ { service: mastodon, url: 'https://social.example.org/@lab', label: The lab } ]"]),
        ("markdown", [null, "{ raw_html: false }", "{ smart_punctuation: false }", "{ heading_links: false }", "{ toc_levels: [2, 2] }"]),
        ("related", [null, "{ count: 1 }", "{ count: 0 }"]),
        ("sharing", [null, "{ cards: [quotes, posts] }", "{ embeds: false }", "{ cards: posts, font: sans, services: [x] }"]),
        ("front_matter", [null, "{ allow: [place] }", "{ allow: [place, form] }"]),
        ("checks", ["{ links: warning, assets: warning }", "{ links: ignore, assets: warning }", "{ links: warning, assets: ignore }", "{ links: error, assets: warning }"]),
        ("output", [null, "written"]),
    ];

    public static string?[] Of(string key) => All.First(entry => string.Equals(entry.Key, key, StringComparison.Ordinal)).Values;
}
