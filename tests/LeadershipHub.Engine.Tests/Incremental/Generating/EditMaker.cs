using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tests.Incremental.Edits;
using LeadershipHub.Engine.Tests.Incremental.Harness;
using LeadershipHub.Engine.Tests.Incremental.Sources;

namespace LeadershipHub.Engine.Tests.Incremental.Generating;

/// <summary>Makes edits by chance that suit a site as it is.</summary>
internal sealed partial class EditMaker(Chance chance, LivingSite site, bool sparesOutput = false)
{
    private int _count;

    private SiteSources Sources => site.Sources;

    /// <summary>The edits of one step, applied to nothing yet: each suits the sources before the step, though not always those after the edits before it.</summary>
    /// <param name="isGood">Whether the last build succeeded. After one that did not, the mistake is mostly mended first.</param>
    public IEnumerable<Edit> Step(bool isGood)
    {
        if (!isGood && chance.Percent(80))
            yield return new UndoAll(chance.Percent(30));

        // Sometimes nothing happens between two builds.
        for (var i = chance.Percent(4) ? 0 : chance.Between(1, 3); i > 0; i--)
            yield return Next();
    }

    private Edit Next()
    {
        while (true)
        {
            var edit = chance.Between(0, 99) switch
            {
                < 2 => Letters.Next(chance, Sources),
                < 22 => Front(),
                < 31 => Body(),
                < 44 => Structure(),
                < 49 => PeopleAndData(),
                < 53 => Files(),
                < 68 => Theme(),
                < 77 => Configuration(),
                < 80 => Clock(),
                < 83 => Times(),
                < 87 => Memory(),
                < 91 => sparesOutput ? null : Output(),
                < 93 => Mistake(),
                < 96 => Talks.Next(chance, Sources, ++_count),
                < 98 => Sayings.Next(chance, Sources),
                _ => Settings(),
            };
            if (edit is not null)
                return edit;
        }
    }

    private SetFront? Front()
    {
        if (chance.Percent(15) && chance.PickOrDefault(Places.OtherTexts(Sources)) is { } list)
        {
            var listKey = chance.Pick(FrontValues.ListKeys);
            return new(list, listKey, FrontValues.Of(listKey, chance, Sources, list));
        }

        var path = chance.Pick(Places.Pages(Sources));
        var key = chance.Pick(FrontValues.Keys);
        return new(path, key, FrontValues.Of(key, chance, Sources, path));
    }

    private SetBlock? Body()
    {
        var path = chance.Percent(20) ? chance.Pick([.. Sources.Texts.Keys]) : chance.Pick(Places.Pages(Sources));
        var blocks = Sources.Texts[path].Blocks.Length;
        return chance.Between(0, 3) switch
        {
            0 => new(path, -1, Words.Block(chance, Sources, path)),
            1 when blocks > 0 => new(path, chance.Between(0, blocks - 1), null),
            _ when blocks > 0 => new(path, chance.Between(0, blocks - 1), Words.Block(chance, Sources, path)),
            _ => null,
        };
    }

    private Edit? Times()
    {
        var path = chance.Pick([.. Sources.Files.Keys.Where(path => path is not SiteSources.ConfigPath)]);
        return chance.Between(0, 8) switch
        {
            0 => new TouchFile(path),
            1 => new TouchAll(),
            2 or 3 => new ChangeKeepingSize(path, 0),
            4 or 5 => new ChangeKeepingSize(path, 3),
            6 or 7 => new ChangeKeepingTime(chance.Pick([.. Sources.Files.Keys.Where(file => file.EndsWith(".md", StringComparison.Ordinal) || file.EndsWith(".sbn-html", StringComparison.Ordinal))])),
            _ => Swap(path),
        };
    }

    private SwapFiles? Swap(string path)
    {
        var others = Sources.Files.Keys.Where(other => !string.Equals(other, path, StringComparison.Ordinal) && string.Equals(Path.GetExtension(other), Path.GetExtension(path), StringComparison.Ordinal));
        return chance.PickOrDefault([.. others]) is { } other ? new(path, other) : null;
    }

    private MoveClock Clock() => new(chance.Pick(
        TimeSpan.FromDays(1), TimeSpan.FromDays(1), TimeSpan.FromDays(2), TimeSpan.FromDays(20), TimeSpan.FromDays(31), TimeSpan.FromDays(214),
        TimeSpan.FromHours(1), TimeSpan.FromHours(12), TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(3), TimeSpan.FromDays(-1), TimeSpan.FromDays(-40)));

    private Edit Settings() => chance.Between(0, 15) switch
    {
        0 => new ChangeSettings("builds are with --drafts", settings => settings with { Drafts = true }),
        1 => new ChangeSettings("builds are with --future and --expired", settings => settings with { Future = true, Expired = true }),
        2 => new ChangeSettings("builds are for another base URL", settings => settings with { BaseUrl = "http://127.0.0.1:4000/below/" }),
        3 => new ChangeSettings("builds go to another folder", settings => settings with { Output = "elsewhere" }),
        4 => new ChangeSettings("builds are with --strict", settings => settings with { Strict = true }),
        5 => new BuildCleanNext(),
        6 => new ListPosts(),
        7 => new MoveSite(),
        8 or 9 => new CancelBuild(chance.Pick(BuildStage.Loading, BuildStage.Parsing, BuildStage.Assembling, BuildStage.Rendering, BuildStage.Checking)),
        10 or 11 => new GoBack(chance.Between(1, 2), chance.Percent(50)),
        _ => new ChangeSettings("builds are with no options", settings => new() { Now = settings.Now }),
    };

    private Edit Memory() => chance.Between(0, 6) switch
    {
        0 => new DeleteMemory(),
        1 or 2 => new DamageMemory(chance.Fraction(), chance.Fraction(), Cut: true),
        3 or 4 => new DamageMemory(chance.Fraction(), chance.Fraction(), Cut: false),
        5 => new BringBackMemory(1),
        _ => new BringBackMemory(2),
    };

    private Edit? Output() => chance.Between(0, 8) switch
    {
        0 or 1 => new DeletePublished(chance.Fraction()),
        2 or 3 => new ChangePublished(chance.Fraction(), KeepSize: chance.Fraction() < 0.5),
        4 => new DeleteOutput(),
        5 => site.Settings.Strict ? null : new LoseManifest(chance.Percent(40)),
        6 or 7 => new AddForeign(chance.Pick("CNAME", "mine.txt", "posts/mine.txt", "tags/mine.txt")),
        _ => new BringBackOutput(chance.Between(1, 2)),
    };

    private Edit? Mistake()
    {
        var path = chance.Pick(Places.Pages(Sources));
        return chance.Between(0, 10) switch
        {
            0 => new DamageText(path, "---\ntitle: \"never closed\n---\n\nText.\n"),
            1 => new DamageText(path, "---\ntitle: Open\n\nno end of the front matter\n"),
            2 => new DamageText(SiteSources.ConfigPath, "title: Lab hub\nbase_url: nowhere\n"),
            3 => new SetBlock(path, -1, "{{< nobody >}}"),
            4 => new SetBlock(path, -1, "{{< box >}}\n\nnever closed"),
            5 => new SetConfig("checks", "{ links: error, assets: error }"),
            6 => new SetBlock(path, -1, "[dead](no-such-file.md) [dead](/no-such-path/)"),
            7 or 8 or 9 => TemplateMistake(),
            _ => new MendText(path),
        };
    }

    private ReplaceInFile? TemplateMistake()
    {
        var layout = chance.Pick([.. Places.Below(Sources, "themes/lab/layouts/")]);
        return new(layout, "{{ page.title }}", chance.Pick("{{ page.titel }}", "{{ page.title", "{{ hub.page 'nobody.md' }}", "{{ include 'partials/nobody' }}"));
    }
}
