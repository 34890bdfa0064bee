using System.Text;

namespace LeadershipHub.Engine.Tests.Incremental.Theme;

/// <summary>A theme by chance: fixed parts that read in many ways, and layouts that take some of the probes.</summary>
internal static class LabTheme
{
    public static IReadOnlyList<string> Layouts { get; } =
        ["page", "section", "home", "post", "taxonomy", "term", "author", "series", "archive", "books", "not-found", "wide"];

    private const string List = """
        <p>{{ t 'posts' page.pages.size }}</p>
        {{~ for p in (paginator ? paginator.pages : page.pages) ~}}
        <li><a href="{{ p.url }}">{{ p.title }}</a> {{ hub.date p.date }}</li>
        {{~ end ~}}

        """;

    /// <summary>What every theme of this kind has, by path below the theme.</summary>
    public static IReadOnlyList<(string Path, string Text)> FixedParts { get; } =
    [
        ("theme.yml", "name: Lab\nversion: 1.0.0\n"),
        ("partials/menu.sbn-html", "{{~ for i in $1 ~}}<li><a href=\"{{ i.url }}\"{{ if i.active }} aria-current=\"page\"{{ else if i.within }} class=\"within\"{{ end }}>{{ i.title }}</a>{{ if i.children.size > 0; include 'partials/menu' i.children; end }}</li>{{~ end ~}}"),
        ("partials/card.sbn-html", "{{ if $1 }}<{{ $2 ?? 'h2' }}><a href=\"{{ $1.url }}\">{{ $1.title }}</a></{{ $2 ?? 'h2' }}>{{ $1.summary }}{{ end }}"),
        ("partials/named.sbn-html", "{{ $.what }}/{{ $.how }}/{{ $.missing }}/{{ $0 }}"),
        ("partials/plain.sbn-html", "plain & simple"),
        ("partials/copyright.sbn-html", "{{ site.copyright }} {{ date.now.year }}"),
        ("partials/outer.sbn-html", "<i>{{ include 'partials/inner' }}</i>"),
        ("partials/inner.sbn-html", "{{ site.tagline }} {{ include 'partials/plain' }}"),
        ("partials/motto.sbn-txt", "Listen > {{ site.title }}"),
        ("partials/functions.sbn-html", "{{ func greeting; 'Hello, '; $0; ' of '; site.posts.size; end }}"),
        ("shortcodes/box.sbn-html", "<div class=\"box\" id=\"{{ shortcode.name }}-{{ shortcode.ordinal }}\">{{ shortcode.params.title }}{{ shortcode.inner }}</div>"),
        ("shortcodes/box.feed.sbn-html", "<blockquote>{{ shortcode.inner }}</blockquote>"),
        ("shortcodes/hours.sbn-html", "<ul>{{ for d in site.data?.hours?.days; if !shortcode.args[0] || shortcode.args[0] == d.day }}<li>{{ d.day }}: {{ d.open }}</li>{{ end; end }}</ul>"),
        ("shortcodes/latest.sbn-html", "{{ for p in site.posts limit: 2 }}<a href=\"{{ p.url }}\">{{ p.title }}</a>{{ end }}"),
        ("shortcodes/ref.sbn-html", "{{ $p = hub.page shortcode.args[0] }}<a href=\"{{ $p.url }}\">{{ $p.title }}</a> ({{ $p.word_count }})"),
        ("shortcodes/include.sbn-html", "{{ hub.include shortcode.args[0] }}"),
        ("shortcodes/fig.sbn-html", "{{ $i = url.image shortcode.args[0] }}<img src=\"{{ $i.url }}\"{{ if $i.width }} width=\"{{ $i.width }}\" height=\"{{ $i.height }}\"{{ end }}>"),
        ("shortcodes/file.sbn-html", "<a href=\"{{ url.resolve shortcode.args[0] }}\">{{ shortcode.feed ? 'feed' : 'page' }}</a>"),
        ("shortcodes/where.sbn-html", "{{ page.title }} at {{ page.url }}"),
        ("shortcodes/quote.sbn-html", "{{ if (site.quotes | array.map 'slug' | array.contains shortcode.args[0]); $q = hub.quote shortcode.args[0] }}<q cite=\"{{ $q.url }}\">{{ $q.quote.text }} {{ $q.quote.author?.name }}</q>{{ end }}"),
        ("shortcodes/letter.sbn-html", "{{ if (site.forms | array.map 'name' | array.contains shortcode.args[0]); include 'partials/letter' (hub.form shortcode.args[0]); end }}"),
        ("partials/letter.sbn-html", "<form action=\"{{ $1.action }}\">{{ $1.intro }} {{ $1.redirect }} {{ $1.challenge }} {{ $1.headers }}{{ for f in $1.fields }}{{ f.name }} {{ f.type }} {{ f.required }}{{ for o in f.options }} {{ o.value }}={{ o.label }}{{ end }};{{ end }}</form>"),
        ("shortcodes/sayings.sbn-html", "{{ for q in (hub.quotes shortcode.args[0] 2) }}{{ q.title }} {{ q.quote.status }};{{ end }}"),
        ("shortcodes/today.sbn-html", "{{ hub.date date.now }}"),
        ("layouts/quote-of-day.sbn-html", "{{ capture main }}{{ $q = hub.quote_of_day }}{{ $q?.title }}|{{ (hub.quote_of_day -1)?.title }}{{ end }}{{ include 'partials/base' }}"),
        ("layouts/embed.sbn-html", "<base target=\"_top\"><q>{{ page.quote.text }}</q><a href=\"{{ page.url }}\">{{ site.title }}</a>{{ (hub.embed page).height }}"),
        ("cards/quote.sbn-xml", "<svg>{{ $f = hub.fit page.quote.text 300 100 40 10 }}{{ for l in $f.lines }}<text size=\"{{ $f.size }}\">{{ l }}</text>{{ end }}{{ page.quote.author?.name }}</svg>"),
        ("cards/post.sbn-xml", "<svg>{{ (hub.fit page.title 300 100 40 10 true).lines | array.join '/' }} {{ for a in page.authors }}{{ a.name }}{{ end }}</svg>"),
        ("cards/default.png", "no picture"),
        ("root/robots.txt.sbn-txt", "User-agent: *\nSitemap: {{ url.absolute '/sitemap.xml' }}\n"),
        ("root/search.json.sbn-txt", "[{{ for p in site.pages }}{{ hub.json {u: p.url, t: p.title, s: p.summary, w: (p.content | html.strip), g: (p.tags | array.map 'slug')} }}{{ if !for.last }},{{ end }}\n{{ end }}]\n"),
        ("root/built.txt.sbn-txt", "{{ date.now | date.to_string '%F' }} {{ site.posts.size }} {{ page.title }}\n"),
        ("assets/css/main.css", "/* main */\n@import \"more.css\";\nbody { background: url(../img/dot.png) }\n.a { color: red }\n"),
        ("assets/css/more.css", ".more { background: url(\"../img/dot.png\") }\n"),
        ("assets/js/app.js", "// app\nlet a = 1;\n"),
        ("icons/star.svg", "<svg viewBox=\"0 0 2 2\"><path d=\"M0 0h2v2z\"/></svg>\n"),
        ("static/favicon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"16\" height=\"16\"/>\n"),
        ("static/from-theme.txt", "from the theme\n"),
        ("i18n/en.yml", "part_of: Part {0} of {1}\nposts: { one: \"{0} post\", other: \"{0} posts\" }\nminutes: { one: \"{0} minute\", other: \"{0} minutes\" }\npage: Page\narchive: Archive\nbooks: Books\nnot_found_title: Not found\nadmonition_note: Note\nadmonition_tip: Tip\nadmonition_important: Important\nadmonition_warning: Warning\nadmonition_caution: Caution\nfootnotes: Footnotes\nfootnote_back: Back to {0}\ntable: Table\n"),
        ("i18n/de.yml", "part_of: Teil {0} von {1}\nposts: { one: \"{0} Beitrag\", other: \"{0} Beiträge\" }\npage: Seite\narchive: Archiv\n"),
    ];

    /// <summary>A layout's text: title, body, the list of a list, the named probes, those that the page asks for, and the frame.</summary>
    public static string Layout(string name, IEnumerable<string> probes)
    {
        var text = new StringBuilder("{{~ capture main ~}}\n<h1>{{ page.title }}</h1>\n");
        if (name is not "not-found")
            text.Append("{{ page.content }}\n");
        if (name is "section" or "home" or "term" or "author" or "series" or "archive")
            text.Append(List);
        AppendIncludes(text, probes);
        text.Append("{{~ for $name in page.params?.probes; include ('partials/probes/' + $name); end ~}}\n");
        return text.Append("{{~ end ~}}\n{{~ include 'partials/base' ~}}\n").ToString();
    }

    /// <summary>The frame of all pages.</summary>
    public static string Base(IEnumerable<string> probes, bool head)
    {
        var text = new StringBuilder("<!doctype html>\n<html lang=\"{{ site.language }}\">\n<title>{{ page.title }}</title>\n");
        text.Append(head ? "{{ hub.head }}\n" : "").Append("{{ main }}\n");
        AppendIncludes(text, probes);
        return text.Append("</html>\n").ToString();
    }

    private static void AppendIncludes(StringBuilder text, IEnumerable<string> probes)
    {
        foreach (var probe in probes)
            text.Append("{{~ include 'partials/probes/").Append(probe).Append("' ~}}\n");
    }
}
