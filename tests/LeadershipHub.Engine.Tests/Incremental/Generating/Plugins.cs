using LeadershipHub.Engine.Tests.Incremental.Edits;
using LeadershipHub.Engine.Tests.Incremental.Harness;
using LeadershipHub.Engine.Tests.Incremental.Sources;

namespace LeadershipHub.Engine.Tests.Incremental.Generating;

/// <summary>Scripts of <see cref="LineScripts"/>, and edits of them.</summary>
internal static class Plugins
{
    private static readonly string[] Paths = ["content/pages/scripted.csx", "content/posts/2026-01-07-scripted.csx", "content/_plugins/one.csx", "content/_plugins/two.csx", "theme/plugins/three.csx"];

    private static readonly string[] Lines =
    [
        "titles", "tags", "text Some *words*.", "page added# Added page", "page /of/scripts#/ At the top", "file /scripted#.txt a text", "json /api/posts#.json", "data scripted# one two",
        "shortcode scripted# once", "shortcode other# twice", "function scripted_title# now", "plain double#", "term tags gamma", "term moods glad", "transform - Written by", "day", "warn Something is odd.", "read themes/lab/theme.yml",
    ];

    public static SiteSources Add(Chance chance, SiteSources sources)
    {
        foreach (var path in chance.Some(Paths, 2))
            sources = sources.Put(path, Script(chance, path));
        return sources;
    }

    public static Edit? Next(Chance chance, SiteSources sources)
    {
        var path = chance.Pick(Paths);
        return chance.Between(0, 5) switch
        {
            0 => new RemovePath(path),
            1 when chance.PickOrDefault([.. sources.Texts.Keys]) is { } text => new SetBlock(text, -1, $"{{{{< scripted{Words.Number(chance.Between(0, Paths.Length - 1))} >}}}}"),
            2 when chance.Percent(30) => new WriteFile(path, chance.Pick("fail", "number", "error It is wrong.", "file ../../x y", "page / Root")),
            _ => new WriteFile(path, Script(chance, path)),
        };
    }

    private static string Script(Chance chance, string path)
    {
        var head = path.Contains("/_plugins/", StringComparison.Ordinal) || path.StartsWith("theme/", StringComparison.Ordinal) ? "" : $"/*---\ntitle: Scripted {Words.Number(chance.Between(1, 3))}\ntags: [{chance.Pick("alpha", "beta", "")}]\n---*/\n";
        // Each with names of its own: two of one name are a mistake.
        return head + string.Join('\n', chance.Some(Lines, 3)).Replace("#", Words.Number(Array.IndexOf(Paths, path)), StringComparison.Ordinal) + "\n";
    }
}
