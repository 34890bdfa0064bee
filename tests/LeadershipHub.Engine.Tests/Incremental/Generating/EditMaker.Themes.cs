using LeadershipHub.Engine.Tests.Incremental.Edits;
using LeadershipHub.Engine.Tests.Incremental.Sources;
using LeadershipHub.Engine.Tests.Incremental.Theme;

namespace LeadershipHub.Engine.Tests.Incremental.Generating;

/// <summary>Edits of the theme and of the site's own files over it.</summary>
internal sealed partial class EditMaker
{
    private const string Lab = "themes/lab/";

    private Edit? Theme() => chance.Between(0, 31) switch
    {
        0 or 1 or 2 or 26 or 27 => EditProbe(),
        3 => IncludeInLayout(),
        4 => new ReplaceInFile(Lab + "partials/base.sbn-html", "</html>", $"<!-- {chance.Between(1, 99)} --></html>"),
        5 => RewriteLayout(),
        6 => chance.PickOrDefault(Places.Below(Sources, Lab + "layouts/")) is { } layout && layout is not (Lab + "layouts/page.sbn-html" or Lab + "layouts/section.sbn-html") ? new RemovePath(layout) : null,
        7 => new WriteFile($"theme/layouts/{chance.Pick(LabTheme.Layouts)}.sbn-html", "<h1>own {{ page.title }}</h1>{{ page.summary }}{{ site.posts.size }}\n"),
        8 => Override(),
        9 => Uncover(),
        10 => new ReplaceInFile(Lab + $"partials/{chance.Pick("plain", "copyright", "card", "inner", "outer", "menu", "named", "functions")}.sbn-html", "{{ ", "<!-- x -->{{ "),
        11 => new WriteFile(Lab + "partials/plain.sbn-html", chance.Pick("plainer & simpler", "plain {{ page.title }}", "plain {{ site.posts.size }}", "plain {{ counted = 7; counted }}", "plain {{ date.now.month }}", "plain {{ site.params?.promise }}", "plain {{ hub.include '_snippets/promise.md' }}")),
        12 => new WriteFile(Lab + "partials/motto.sbn-txt", $"Motto > {chance.Between(1, 9)}"),
        13 or 14 or 28 or 30 or 31 => Strings(),
        15 or 16 => Shortcodes(),
        17 => new WriteFile(Lab + $"root/{chance.Pick("robots.txt", "built.txt", "late.txt")}.sbn-txt", $"# {chance.Between(1, 9)} {{{{ site.title }}}} {{{{ site.posts.size }}}}\n"),
        18 => new RemovePath(Lab + $"root/{chance.Pick("robots.txt", "built.txt", "search.json", "late.txt")}.sbn-txt"),
        19 => new WriteFile(Lab + "assets/img/dot.png", TinyPng.Of(chance.Between(1, 9), 1)),
        20 => new WriteFile(Lab + "assets/css/more.css", $".more {{ color: rgb({chance.Between(1, 9)}, 0, 0); background: url({chance.Pick("../img/dot.png", "../img/none.png")}) }}\n"),
        21 => chance.Pick<Edit>(new ReplaceInFile(Lab + "assets/css/main.css", "red", "blue"), new WriteFile(Lab + "assets/js/app.js", $"let a = {chance.Between(1, 9)};\n"), new WriteFile("theme/assets/css/main.css", ".own { color: green }\n"), new WriteFile("theme/assets/img/none.png", TinyPng.Of(2, 2))),
        22 => new WriteFile(chance.Pick(Lab, "theme/") + $"icons/{chance.Pick("star", "moon")}.svg", $"<svg viewBox=\"0 0 {chance.Between(1, 9)} 9\"/>\n"),
        23 => new RemovePath(chance.Pick(Lab, "theme/") + "icons/moon.svg"),
        24 => new WriteFile(chance.Pick(Lab, "theme/") + $"static/{chance.Pick("from-theme.txt", "favicon.svg", "late.txt")}", $"theme {chance.Between(1, 9)}\n"),
        29 => new SwitchTheme(),
        _ => new WriteFile(Lab + "partials/unused.sbn-html", $"nobody includes this {chance.Between(1, 9)}\n"),
    };

    private ReplaceInFile? EditProbe() => chance.PickOrDefault(Places.Below(Sources, Lab + "partials/probes/")) is { } probe
        ? new(probe, chance.Pick("<p>", "</p>"), chance.Pick("<p class=\"edited\">", "<p>Edited ", "!</p>"))
        : null;

    private ReplaceInFile? IncludeInLayout()
    {
        var layout = chance.Pick(Places.Below(Sources, Lab + "layouts/"));
        var probe = chance.PickOrDefault(Places.Below(Sources, Lab + "partials/probes/"));
        return probe is null ? null : new(layout, "{{~ end ~}}\n{{~ include 'partials/base' ~}}", $"{{{{ include '{probe[Lab.Length..^".sbn-html".Length]}' }}}}\n{{{{~ end ~}}}}\n{{{{~ include 'partials/base' ~}}}}");
    }

    private WriteFile RewriteLayout()
    {
        var name = chance.Pick(LabTheme.Layouts);
        var probes = Places.Below(Sources, Lab + "partials/probes/").Select(path => Path.GetFileName(path)[..^".sbn-html".Length]).ToArray();
        return new(Lab + $"layouts/{name}.sbn-html", LabTheme.Layout(name, chance.Some(probes, chance.Between(0, 4))));
    }

    // A file of the theme is hidden by one of the site's own, which says something more.
    private WriteFile? Override()
    {
        var hidden = chance.PickOrDefault([.. Sources.Files.Keys.Where(path => path.StartsWith(Lab, StringComparison.Ordinal) && path.EndsWith(".sbn-html", StringComparison.Ordinal))]);
        return hidden is null ? null : new("theme/" + hidden[Lab.Length..], (byte[])[.. Sources.Files[hidden].Content.Span, .. "<!-- own -->\n"u8]);
    }

    private RemovePath? Uncover() => chance.PickOrDefault(Places.Below(Sources, "theme/")) is { } own ? new(own) : null;

    private Edit Strings() => chance.Between(0, 8) switch
    {
        0 or 1 or 2 or 7 or 8 => InFile(Lab + "i18n/en.yml", chance.Pick(
            ("page: Page", "page: Sheet"), ("other: \"{0} posts\"", "other: \"{0} stories\""), ("one: \"{0} post\"", "one: \"a post\""), ("admonition_note: Note", "admonition_note: Mark"),
            ("archive: Archive", "archive: The past"), ("not_found_title: Not found", "not_found_title: Nothing"), ("books: Books", "books: Shelf"))),
        3 => new WriteFile("theme/i18n/en.yml", $"part_of: \"{{0}} of {{1}}, {chance.Between(1, 9)}\"\nposts: {{ one: \"a post\", other: \"{{0}} posts, all\" }}\n"),
        4 => new WriteFile(chance.Pick(Lab, "theme/") + "i18n/de.yml", $"posts: {{ one: \"{{0}} Text\", other: \"{{0}} Texte\" }}\nminutes: {{ other: \"{{0}} Min {chance.Between(1, 9)}\" }}\n"),
        5 => new WriteFile("theme/i18n/en-GB.yml", $"page: Leaf {chance.Between(1, 9)}\nfootnotes: Footing\n"),
        _ => new RemovePath(chance.Pick("theme/i18n/en.yml", "theme/i18n/de.yml", "theme/i18n/en-GB.yml", Lab + "i18n/de.yml")),
    };

    private Edit Shortcodes() => chance.Between(0, 7) switch
    {
        0 => new ReplaceInFile(Lab + "shortcodes/box.sbn-html", "class=\"box\"", $"class=\"box b{chance.Between(1, 9)}\""),
        1 => new ReplaceInFile(Lab + "shortcodes/box.feed.sbn-html", "<blockquote>", $"<blockquote><i>{chance.Between(1, 9)}</i>"),
        2 => new RemovePath(Lab + "shortcodes/box.feed.sbn-html"),
        3 => new WriteFile(chance.Pick(Lab, "theme/") + "shortcodes/latest.feed.sbn-html", "latest: {{ site.posts[0]?.title }}\n"),
        4 => new WriteFile("theme/shortcodes/where.sbn-html", "{{ page.section?.title }} {{ site.params?.promise }} {{ site.tags.size }}"),
        5 => new WriteFile("theme/shortcodes/hours.sbn-html", "{{ hub.json site.data?.hours }}"),
        6 => new ReplaceInFile(Lab + "shortcodes/ref.sbn-html", "{{ $p.word_count }}", "{{ $p.summary }}"),
        _ => new RemovePath(chance.Pick("theme/shortcodes/where.sbn-html", "theme/shortcodes/hours.sbn-html", Lab + "shortcodes/latest.feed.sbn-html", "theme/shortcodes/latest.feed.sbn-html")),
    };
}
