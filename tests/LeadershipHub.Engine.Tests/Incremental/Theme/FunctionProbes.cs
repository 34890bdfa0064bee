namespace LeadershipHub.Engine.Tests.Incremental.Theme;

/// <summary>Probes of functions, includes, the clock, and of what one partial leaves behind for the next.</summary>
internal static class FunctionProbes
{
    public static IReadOnlyList<(string Name, string Text)> All { get; } =
    [
        ("promise", "{{ hub.include '_snippets/promise.md' }}"),
        ("promise-stripped", "{{ hub.include '_snippets/promise.md' | html.strip | string.size }}"),
        ("guides", "{{ for p in (hub.section 'guides') }}{{ p.title }} {{ p.weight }};{{ end }}"),
        ("posts-section", "{{ hub.section 'posts' | array.size }}"),
        ("asset", "{{ url.asset 'css/main.css' }}"),
        ("asset-script", "{{ url.asset 'js/app.js' }}"),
        ("image-late", "{{ (url.image '/images/late.png').width ?? 'unknown' }}"),
        ("resolve", "{{ url.resolve '/images/logo.png' }}|{{ url.absolute (url.site '/files/notes.txt') }}"),
        ("resolve-source", "{{ url.resolve '/posts/' }}|{{ url.resolve '#top' }}"),
        ("strings", "{{ t 'part_of' 1 2 }}|{{ t 'page' }}"),
        ("strings-plural", "{{ t 'posts' site.posts.size }}"),
        ("icon", "{{ hub.icon 'star' }}"),
        ("icon-late", "{{ if hub.has_icon 'moon'; hub.icon 'moon'; else; 'no moon'; end }}"),
        ("numbers", "{{ hub.number 12345.6 }}|{{ math.format 1234.5 'N1' }}"),

        ("now-year", "{{ date.now.year }}"),
        ("now-full", "{{ date.now | date.to_string '%F %T' }}|{{ date.utc_now | date.to_string '%F %T' }}"),
        ("now-day", "{{ hub.date date.now 'iso' }}"),
        ("now-age", "{{ if page.date; date.now.year - page.date.year; end }}"),
        ("now-plain", "{{ date.now }}"),
        ("now-format", "{{ date.format = '%F' }}{{ date.now }}"),

        ("card", "{{ include 'partials/card' page 'h3' }}"),
        ("card-other", "{{ include 'partials/card' site.posts[0] }}"),
        ("card-named", "{{ include 'partials/named' what: page.title how: 'plain' }}"),
        ("plain", "{{ include 'partials/plain' }}"),
        ("plain-computed", "{{ include ('partials/' + (page.kind == 'post' ? 'plain' : 'copyright')) }}"),
        ("plain-from-param", "{{ include ('partials/' + (site.params?.partial ?? 'plain')) }}"),
        ("joined", "{{ include_join ['partials/plain', 'partials/copyright'] ', ' '(' ')' }}"),
        ("joined-template", "{{ include_join ['partials/plain', 'partials/copyright'] 'tpl:partials/plain' }}"),
        ("copyright", "{{ include 'partials/copyright' }}"),
        ("nested", "{{ include 'partials/outer' }}"),
        ("text-file", "{{ include 'partials/motto' }}"),
        ("kept", "{{ $kept = include 'partials/card' page; $kept | html.strip | string.size }}"),

        ("replies", "{{ for r in (hub.replies page) }}{{ r.id }} {{ r.name }} {{ r.text }} {{ r.answer }}{{ for b in r.replies }}{{ b.id }} {{ b.depth }}{{ end }};{{ end }}"),
        ("answers", "{{ for e in (hub.answers page) }}{{ e.id }} {{ e.plain }} {{ e.page?.title }}{{ end }}"),
        ("feedback", "{{ for f in site.forms; for e in (hub.feedback f.name 2) }}{{ e.id }} {{ e.rating }} {{ for p in e.answered_on }}{{ p.title }}{{ end }};{{ end; end }}"),
        ("poll", "{{ for f in site.forms; p = hub.poll f.name }}{{ p.title }} {{ p.total }}{{ for o in p.options }}{{ o.label }} {{ o.count }} {{ o.percent }};{{ end; end }}"),

        ("wrapped", "{{ func box }}[{{ $0 }}: {{ $$ }}]{{ end }}{{ wrap box site.title }}{{ page.title }}{{ end }}"),
        ("captured", "{{ capture held }}{{ site.posts.size }} {{ page.title }}{{ end }}{{ held }}{{ held | string.size }}"),
        ("reads-held", "{{ held ?? 'nothing held' }}"),
        ("counts", "{{ counted = (counted ?? 0) + 1; counted }}"),
        ("reads-counted", "{{ counted ?? 'nothing counted' }}"),
        ("reads-main", "{{ main ? 'in the frame' : 'in the main part' }}"),
        ("cycle", "{{ array.cycle ['one', 'two', 'three'] 'g' }}"),
        ("imports", "{{ import {imported: page.title} }}{{ imported }}"),
        ("reads-imported", "{{ imported ?? 'nothing imported' }}"),
        ("this", "{{ name = 'mark_' + site.posts.size; this[name] = 'set'; mark_3 ?? 'not three posts' }}"),
        ("functions", "{{ include 'partials/functions' }}{{ greeting page.title }}"),
        ("evaluated", "{{ (site.params?.template ?? '1') | object.eval_template }}"),
        ("evaluated-expression", "{{ (page.params?.expression ?? 'site.posts.size') | object.eval }}"),
        ("json-of-page", "{{ hub.json {title: page.title, tags: (page.tags | array.map 'title'), of: site.posts.size} }}"),
        ("regex", "{{ regex.replace (page.summary ?? '') `\\w+` 'w' }}"),
        ("hash", "{{ site.posts | array.map 'content' | array.join '' | string.sha256 }}"),
    ];
}
