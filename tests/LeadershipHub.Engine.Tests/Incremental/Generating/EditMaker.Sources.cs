using LeadershipHub.Engine.Tests.Incremental.Edits;
using LeadershipHub.Engine.Tests.Incremental.Sources;

namespace LeadershipHub.Engine.Tests.Incremental.Generating;

/// <summary>Edits of posts, pages, lists, people, data and files.</summary>
internal sealed partial class EditMaker
{
    private Edit? Structure() => chance.Between(0, 15) switch
    {
        0 or 1 or 2 => NewText(),
        3 or 4 => new RemovePath(chance.Pick(Places.Pages(Sources))),
        5 or 6 => Rename(),
        7 or 8 => MoveToAnotherFolder(),
        9 => BundleToFile(),
        10 => chance.PickOrDefault(Places.Bundles(Sources)) is { } bundle ? new RemovePath(bundle) : null,
        11 => chance.PickOrDefault(Places.Bundles(Sources)) is { } bundle ? new MovePath(bundle, $"{bundle}-{++_count}", chance.Percent(50)) : null,
        12 => chance.PickOrDefault(Places.OtherTexts(Sources)) is { } list ? new RemovePath(list) : null,
        13 => NewList(),
        14 => NewBundleFile(),
        _ => chance.PickOrDefault(Places.BundleFiles(Sources)) is { } file ? BundleFile(file) : null,
    };

    private WriteText NewText()
    {
        _count++;
        var number = _count * 100 + chance.Between(1, 99);
        var path = chance.Pick(
            $"content/posts/2026-05-{chance.Between(10, 28)}-new-{number}.md", $"content/posts/2026-06-{chance.Between(10, 28)}-soon-{number}.md", $"content/posts/2026-02-02-bundle-{number}/index.md",
            $"content/pages/leaf-{number}.md", $"content/guides/guide-{number}.md", $"content/guides/deep/deep-{number}.md", $"content/fresh/page-{number}.md", $"content/root-{number}.md");
        return new(path, SiteMaker.Text(chance, Sources, path));
    }

    // A text for a list or a term, or one with the name of a snippet; it may be new or take the place of another.
    private WriteText NewList()
    {
        var path = chance.Pick(
            "content/_index.md", "content/posts/_index.md", "content/guides/_index.md", "content/guides/deep/_index.md", "content/pages/_index.md", "content/tags/_index.md", "content/tags/alpha.md",
            "content/tags/gamma.md", "content/categories/lead.md", "content/categories/lead/one.md", "content/series/first-week.md", "content/audiences/new.md", "content/_snippets/promise.md", "content/_snippets/unused.md");
        var text = MarkdownSource.Empty.With("title", Words.Title(chance));
        var key = chance.Pick(FrontValues.ListKeys);
        return new(path, text.With(key, FrontValues.Of(key, chance, Sources, path)).Adding(Words.Block(chance, Sources, path)).Adding(Words.Phrase(chance, 4)));
    }

    private MovePath? Rename()
    {
        var path = chance.Pick(Places.Pages(Sources));
        if (path.EndsWith("/index.md", StringComparison.Ordinal))
            return null;

        return chance.Percent(20)
            ? new(path, $"{Path.GetDirectoryName(path)}/{Path.GetFileName(path).Replace('p', 'P')}", chance.Percent(60))
            : new(path, $"{path[..^".md".Length]}-renamed-{++_count}.md", chance.Percent(60));
    }

    private MovePath? MoveToAnotherFolder()
    {
        var path = chance.Pick(Places.Pages(Sources));
        var name = Path.GetFileName(path);
        return name is "index.md" ? null : new(path, chance.Pick("content/posts/", "content/pages/", "content/guides/", "content/guides/deep/", "content/moved/") + name, Mend: false);
    }

    // A page becomes a bundle of its own, or the other way round.
    private MovePath BundleToFile()
    {
        var path = chance.Pick(Places.Pages(Sources));
        return path.EndsWith("/index.md", StringComparison.Ordinal)
            ? new(path, path[..^"/index.md".Length] + ".md", Mend: false)
            : new(path, path[..^".md".Length] + "/index.md", Mend: false);
    }

    private WriteFile? NewBundleFile() => chance.PickOrDefault(Places.Bundles(Sources)) is { } bundle
        ? new(bundle + chance.Pick("/plan.png", "/other.png", "/data/more.png", "/index.png"), TinyPng.Of(chance.Between(1, 90), chance.Between(1, 90)))
        : null;

    private Edit BundleFile(string file) => chance.Between(0, 2) switch
    {
        0 => new RemovePath(file),
        1 => new MovePath(file, $"{file}.moved-{++_count}{Path.GetExtension(file)}", chance.Percent(50)),
        _ => new WriteFile(file, file.EndsWith(".png", StringComparison.Ordinal) ? TinyPng.Of(chance.Between(1, 90), 10, chance.Between(0, 9)) : [(byte)chance.Between(65, 90)]),
    };

    private Edit PeopleAndData() => chance.Between(0, 17) switch
    {
        0 => new ReplaceInFile("content/authors/mara.yml", "role: Keeper", "role: Keeper of keys"),
        1 => new ReplaceInFile("content/authors/mara.yml", "name: Mara Quill", $"name: Mara Q. {chance.Between(1, 9)}"),
        2 => new ReplaceInFile("content/authors/mara.yml", "*calm*", "**very** calm"),
        3 => new WriteFile("content/authors/tobi.yml", $"name: Tobi {chance.Between(1, 9)}\nbio: Says little.\nparams: {{ desk: {chance.Between(1, 9)} }}\n"),
        4 => new WriteFile("content/authors/ines-unknown.yml", "name: Ines Unknown\nrole: Guest\n"),
        5 => new RemovePath("content/authors/tobi.yml"),
        6 => new WriteFile("content/authors/mara.png", TinyPng.Of(chance.Between(1, 90), 64)),
        7 => InFile("content/books/door.yml", chance.Pick(("year: 1999", "year: 2001"), ("rating: 4", "rating: 5"), ("status: reading", "status: recommended"), ("About *doors*", "About **doors**"))),
        8 => new WriteFile($"content/books/book-{chance.Between(1, 3)}.yml", $"title: Book {chance.Between(1, 9)}\nweight: {chance.Between(-3, 3)}\n"),
        9 => new RemovePath(chance.Pick("content/books/chair.yml", "content/books/book-1.yml", "content/books/book-2.yml", "content/books/door.png")),
        10 => InFile("content/data/hours.yml", chance.Pick(("9-12", "9-11"), ("limit: 3", "limit: '3'"), ("limit: 3", "limit: [3]"), ("limit:", "bound:"), ("monday", "tuesday"), ("home: open", "home: closed"), ("home:", "p3:"))),
        11 => new WriteFile("content/data/hours.yml", "days: [ { day: sunday, open: never } ]\n"),
        12 => new WriteFile("content/data/figures/calls.csv", $"hour,calls\n15,{chance.Between(1, 99)}\n"),
        13 => new WriteFile("content/data/places/town.json", $"{{ \"name\": \"Town {chance.Between(1, 9)}\" }}\n"),
        14 => new WriteFile(chance.Pick("content/data/nothing.yml", "content/data/places/inn.yml", "content/data/figures/late.csv"), "here: now\n"),
        15 => new RemovePath(chance.Pick("content/data/places/town.json", "content/data/figures/calls.csv", "content/data/nothing.yml", "content/data/hours.yml", "content/data/places")),
        16 => new MovePath("content/data/hours.yml", "content/data/hours.yaml", Mend: false),
        _ => new WriteFile("content/data/hours.json", "{ \"limit\": 5 }"),
    };

    private static ReplaceInFile InFile(string path, (string Old, string New) texts) => new(path, texts.Old, texts.New);

    private Edit Files() => chance.Between(0, 9) switch
    {
        0 => new WriteFile("static/images/logo.png", TinyPng.Of(chance.Between(1, 90), chance.Between(1, 90))),
        1 => new WriteFile("static/images/logo.png", TinyPng.Of(40, 20, chance.Between(0, 99))),
        2 => new WriteFile("static/images/late.png", TinyPng.Of(chance.Between(1, 90), 7)),
        3 => new WriteFile("static/files/notes.txt", $"notes {chance.Between(1, 99)}\n"),
        4 => new RemovePath(chance.Pick("static/images/late.png", "static/images/card.png", "static/files/notes.txt", "content/loose.txt")),
        5 => new WriteFile("static/from-theme.txt", "from the site\n"),
        6 => new WriteFile(chance.Pick("static/robots.txt", "static/favicon.svg", "static/new/deep/file.txt", "static/CNAME.txt"), $"from the site {chance.Between(1, 9)}\n"),
        7 => new RemovePath(chance.Pick("static/from-theme.txt", "static/robots.txt", "static/favicon.svg", "static/new")),
        8 => new WriteFile("content/loose.txt", $"loose {chance.Between(1, 99)}\n"),
        _ => new MovePath("static/files/notes.txt", chance.Pick("static/files/noted.txt", "content/files/notes.txt"), Mend: false),
    };

    private SetConfig? Configuration()
    {
        var (key, values) = chance.Pick(ConfigValues.All);
        var present = Sources.Config.GetValueOrDefault(key);
        var value = chance.Pick(values);
        return string.Equals(value, present, StringComparison.Ordinal) || (key is "output" && chance.Percent(80)) ? null : new(key, value);
    }
}
