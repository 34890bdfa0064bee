namespace LeadershipHub.Engine.Tests.Incremental.Theme;

/// <summary>Probes of the page at hand, of its neighbours, and of others that it names.</summary>
internal static class PageProbes
{
    public static IReadOnlyList<(string Name, string Text)> All { get; } =
    [
        ("page-dates", "{{ hub.date page.date }}|{{ hub.date page.date 'short' }}|{{ hub.date page.date 'month' }}|{{ hub.date page.date 'year' }}|{{ hub.date page.date 'iso' }}|{{ hub.date page.date 'datetime' }}|{{ hub.date page.date 'rfc822' }}|{{ hub.date page.date 'd MMM' }}"),
        ("page-updated", "{{ hub.date page.updated }}"),
        ("page-text", "{{ page.word_count }}|{{ page.summary }}|{{ page.has_summary }}|{{ page.description }}"),
        ("page-minutes", "{{ t 'minutes' page.reading_minutes }}"),
        ("page-toc", "{{ page.toc }}"),
        ("page-headings", "{{ for h in page.headings }}{{ h.level }} {{ h.id }} {{ h.text }};{{ end }}"),
        ("page-state", "{{ page.kind }}|{{ page.slug }}|{{ page.weight }}|{{ page.draft }}|{{ page.scheduled }}|{{ page.expired }}|{{ page.is_home }}|{{ page.permalink }}|{{ page.source_path }}"),
        ("page-image", "{{ page.image?.url }}|{{ page.image?.width }}|{{ page.image?.height }}|{{ page.image?.alt }}|{{ page.image?.permalink }}"),
        ("page-assets", "{{ for a in page.assets }}{{ a.name }} {{ a.url }};{{ end }}"),
        ("page-tags", "{{ for x in page.tags }}<a href=\"{{ x.url }}\">{{ x.title }}</a> {{ x.count }};{{ end }}"),
        ("page-categories", "{{ page.categories | array.map 'title' | array.join ',' }}|{{ page.categories[0]?.parent?.title }}"),
        ("page-audiences", "{{ hub.terms page 'audiences' | array.map 'title' | array.join ',' }}"),
        ("page-authors", "{{ page.authors | array.map 'name' | array.join ' & ' }}|{{ page.author?.role }}|{{ page.author?.url }}"),
        ("page-bio", "{{ page.author?.bio }}|{{ page.author?.portrait?.url }}|{{ page.author?.short_bio }}"),
        ("page-params", "{{ hub.json page.params }}|{{ page.params?.mood }}"),
        ("page-params-loop", "{{ for e in (page.params ?? {}) }}{{ e.key }};{{ end }}"),
        ("page-feeds", "{{ for f in page.feeds }}{{ f.title }} {{ f.url }} {{ f.type }};{{ end }}"),
        ("page-children", "{{ for c in page.children }}{{ c.title }} {{ c.pages.size }};{{ end }}"),
        ("page-list", "{{ page.pages | array.map 'title' | array.join ';' }}"),
        ("page-section", "{{ page.section?.title }}|{{ page.section?.url }}|{{ page.section?.pages?.size }}"),
        ("page-crumbs", "{{ for b in page.breadcrumbs }}<a href=\"{{ b.url }}\">{{ b.title }}</a>{{ end }}"),
        ("page-term", "{{ page.term?.count }}|{{ page.term?.parent?.title }}|{{ page.profile?.name }}|{{ page.taxonomy?.title }}|{{ page.terms | array.map 'title' | array.join ',' }}"),
        ("paging", "{{ if paginator }}{{ paginator.number }}/{{ paginator.total_pages }} of {{ paginator.total_items }} {{ paginator.previous_url }} {{ paginator.next_url }} {{ paginator.first_url }} {{ paginator.last_url }}{{ for n in paginator.numbers }} {{ n.number }}{{ n.url }}{{ n.current }}{{ end }}{{ end }}"),

        ("neighbours", "{{ page.previous?.title }}<{{ page.next?.title }}"),
        ("neighbours-far", "{{ page.previous?.previous?.title }}|{{ page.next?.next?.url }}"),
        ("previous-content", "{{ page.previous?.content }}"),
        ("next-text", "{{ page.next?.summary }}|{{ page.next?.word_count }}|{{ page.next?.toc }}"),
        ("next-image", "{{ page.next?.image?.width }}|{{ page.next?.author?.name }}|{{ page.next?.params?.mood }}"),
        ("related", "{{ for p in page.related }}<a href=\"{{ p.url }}\">{{ p.title }}</a>;{{ end }}"),
        ("related-tags", "{{ for p in page.related; p.tags | array.map 'title' | array.join ','; ';'; end }}"),
        ("related-first", "{{ page.related[0]?.word_count }}"),
        ("series-place", "{{ page.series?.term?.title }} {{ page.series?.part }}/{{ page.series?.total }} {{ page.series?.previous?.title }}<{{ page.series?.next?.title }}"),
        ("series-pages", "{{ for p in page.series?.pages }}{{ p.title }}{{ p.url == page.url ? '*' : '' }};{{ end }}"),
        ("series-text", "{{ page.series?.term?.content }}|{{ page.series?.term?.summary }}"),
        ("first-tag-page", "{{ (page.tags[0]?.pages | array.first)?.summary }}"),
        ("author-latest", "{{ (page.author?.pages | array.first)?.title }}"),

        ("featured", "{{ if page.params?.featured; $p = hub.page page.params.featured; $p.title; '|'; $p.summary; '|'; $p.url; end }}"),
        ("featured-content", "{{ if page.params?.featured; (hub.page page.params.featured).content; end }}"),
        ("photo", "{{ $i = url.image (page.params?.photo ?? '/images/logo.png') }}{{ $i.url }} {{ $i.width }}×{{ $i.height }} {{ $i.permalink }}"),
        ("head", "{{ hub.head }}"),
        ("episode", "{{ $e = page.episode }}{{ if $e }}{{ $e.label }}|{{ $e.season }}|{{ $e.audio?.url }}|{{ $e.audio?.length }}|{{ $e.duration }}|{{ $e.artwork?.url }}|{{ for c in $e.chapters }}{{ c.time }}{{ c.title }};{{ end }}{{ end }}"),
        ("episode-words", "{{ for c in page.episode?.transcript }}{{ c.time }} {{ c.speaker }} {{ c.text }};{{ end }}"),
        ("episode-people", "{{ for p in page.episode?.people }}{{ p.name }} {{ p.role }} {{ p.url }} {{ p.image?.url }};{{ end }}"),
        ("show", "{{ page.show?.title }}|{{ page.show?.description }}|{{ page.show?.feed_url }}|{{ page.show?.artwork?.width }}"),
        ("form", "{{ if page.form; include 'partials/letter' page.form; end }}"),
        ("quote", "{{ $q = page.quote }}{{ if $q }}{{ $q.id }}|{{ $q.text }}|{{ $q.author?.name }}|{{ $q.author?.life }}|{{ $q.author?.link }}|{{ $q.source?.work }}|{{ $q.source?.url }}|{{ $q.status }}|{{ hub.terms page 'quote_authors' | array.map 'url' | array.join ',' }}{{ end }}"),
        ("used-by", "{{ for p in page.used_by }}{{ p.title }} {{ p.url }};{{ end }}"),
        ("show-latest", "{{ page.show?.latest?.title }}|{{ page.show?.latest?.episode?.duration }}"),
    ];
}
