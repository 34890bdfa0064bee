using System.Collections.Immutable;
using System.Text;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tests.Incremental.Edits;
using LeadershipHub.Engine.Tests.Incremental.Generating;
using LeadershipHub.Engine.Tests.Incremental.Harness;
using LeadershipHub.Engine.Tests.Incremental.Sources;

namespace LeadershipHub.Engine.Tests.Incremental;

/// <summary>That the law has teeth: builds which are wrong on purpose are found, and what broke the law is shown as one edit.</summary>
public sealed class LawHarnessTests
{
    private const string Hours = "content/data/hours.yml";

    /// <summary>Builds that forget something, by what they do. Each is found by sequences by chance, none of which is made for it.</summary>
    public static TheoryData<string> WrongBuilds { get; } = [.. Wrong.Keys];

    private static ImmutableSortedDictionary<string, Func<BuildOptions, BuildResult>> Wrong => new Dictionary<string, Func<BuildOptions, BuildResult>>(StringComparer.Ordinal)
    {
        ["looks at sizes only"] = new ForgetfulBuilder((_, before, after) => before?.Size != after?.Size).Run,
        ["looks at time stamps only"] = new ForgetfulBuilder((_, before, after) => before?.Ticks != after?.Ticks).Run,
        ["looks at time stamps in milliseconds"] = new ForgetfulBuilder((_, before, after) => before?.Size != after?.Size || before?.Ticks / TimeSpan.TicksPerMillisecond != after?.Ticks / TimeSpan.TicksPerMillisecond).Run,
        ["does not see that a file is gone"] = new ForgetfulBuilder((_, _, after) => after is not null).Run,
        ["does not read data files again"] = new ForgetfulBuilder((path, _, _) => !path.StartsWith("content/data/", StringComparison.Ordinal)).Run,
        ["does not read partials again"] = new ForgetfulBuilder((path, _, _) => !path.Contains("/partials/", StringComparison.Ordinal)).Run,
        ["does not read texts again"] = new ForgetfulBuilder((path, _, _) => !path.EndsWith("i18n/en.yml", StringComparison.Ordinal)).Run,
        ["does not read images again"] = new ForgetfulBuilder((path, _, _) => !path.EndsWith(".png", StringComparison.Ordinal)).Run,
        ["does not read sounds again"] = new ForgetfulBuilder((path, _, _) => !path.EndsWith(".m4a", StringComparison.Ordinal)).Run,
        ["does not read transcripts again"] = new ForgetfulBuilder((path, _, _) => !path.EndsWith(".vtt", StringComparison.Ordinal)).Run,
        ["does not read shows again"] = new ForgetfulBuilder((path, _, _) => !path.EndsWith("_show.yml", StringComparison.Ordinal)).Run,
        ["does not look at the clock"] = options => Build.Run(options with { Now = new BuildSettings().Now }),
        ["does not repeat warnings"] = options => Build.Run(options) is var result && File.Exists(Path.Combine(options.SiteFolder, "again")) ? result with { Diagnostics = [.. result.Diagnostics.Take(0)] } : WithMark(options, result),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(WrongBuilds))]
    public void A_build_that_forgets_something_is_found(string what)
    {
        var law = new IncrementalLaw(Wrong[what]);

        var found = Enumerable.Range(1, 400).Select(law.Try).FirstOrDefault(broken => broken is not null);

        Assert.NotNull(found);
    }

    [Fact]
    public void What_breaks_the_law_is_shrunk_to_the_one_edit_that_does()
    {
        var law = new IncrementalLaw(new ForgetfulBuilder((path, _, _) => path is not Hours).Run);
        var sources = SiteMaker.Make(new Chance(2)).Put("content/pages/hours.md", MarkdownSource.Empty.With("title", "Hours").Adding("{{< hours >}}"));
        var culprit = new ReplaceInFile(Hours, "9-12", "9-11");
        ImmutableArray<Step> steps =
        [
            new([], 2, 1),
            new([new TouchAll(), new SetFront("content/pages/about.md", "title", "About all"), new SetConfig("tagline", "Hush.")], 1, 2),
            new([new SetBlock("content/pages/about.md", -1, "More."), culprit, new MoveClock(TimeSpan.FromDays(1))], 2, 2),
            new([new RemovePath("static/images/card.png")], 2, 1),
        ];

        var shortest = law.Shrink(sources, steps);

        Assert.Equal([culprit], shortest.SelectMany(step => step.Edits));
        Assert.Equal(2, shortest.Length);
    }

    [Fact]
    public void A_report_names_the_seed_the_edit_the_file_and_the_line()
    {
        var law = new IncrementalLaw(new ForgetfulBuilder((path, _, _) => path is not Hours).Run);
        var sources = SiteMaker.Make(new Chance(2)).Put("content/pages/hours.md", MarkdownSource.Empty.With("title", "Hours").Adding("{{< hours >}}"));
        ImmutableArray<Step> steps = [new([], 1, 1), new([new ReplaceInFile(Hours, "9-12", "9-11")], 1, 1)];

        var report = law.Report(new(7, sources, steps, ""));

        Assert.Contains("LHUB_LAW_SEED=7", report, StringComparison.Ordinal);
        Assert.Contains("content/data/hours.yml: '9-12' becomes '9-11'", report, StringComparison.Ordinal);
        Assert.Contains("'hours/index.html' differs from line", report, StringComparison.Ordinal);
        Assert.Contains("<li>monday: 9-11</li>", report, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shrinker_keeps_two_edits_that_break_the_law_only_together_and_in_order()
    {
        ImmutableArray<Step> steps = [.. Enumerable.Range(0, 5).Select(step => new Step([.. Enumerable.Range(0, 3).Select(edit => new TouchFile($"{step}{edit}"))], 2, 1))];

        var shortest = Shrinker.Shrink(steps, tried =>
        {
            var touched = tried.SelectMany((step, at) => step.Edits.OfType<TouchFile>().Select(edit => (edit.Path, at))).ToList();
            return touched.Exists(first => first.Path is "11" && touched.Exists(second => second.Path is "32" && second.at > first.at));
        });

        Assert.Equal([new TouchFile("11"), new TouchFile("32")], shortest.SelectMany(step => step.Edits).Cast<TouchFile>());
        Assert.Equal([1, 1], shortest.Select(step => step.Edits.Length));
    }

    [Fact]
    public void Folders_differ_by_a_file_more_a_file_less_and_a_byte()
    {
        var folder = Folder(("a", "1"), ("b", "2"));

        Assert.Null(folder.FirstDifference(Folder(("a", "1"), ("b", "2"))));
        Assert.Equal("'b' is missing.", folder.FirstDifference(Folder(("a", "1"))));
        Assert.Equal("'c' should not be there.", folder.FirstDifference(Folder(("a", "1"), ("b", "2"), ("c", "3"))));
        Assert.StartsWith("'b' differs from line 1", folder.FirstDifference(Folder(("a", "1"), ("b", "3"))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_seed_makes_the_same_site_and_the_same_edits()
    {
        var (first, second) = (SiteMaker.Make(new Chance(5)), SiteMaker.Make(new Chance(5)));

        Assert.Equal(All(first), All(second));
        Assert.Equal(StepOf(first), StepOf(second));
    }

    private static BuildResult WithMark(BuildOptions options, BuildResult result)
    {
        File.WriteAllText(Path.Combine(options.SiteFolder, "again"), "");
        return result;
    }

    private static string All(SiteSources sources) =>
        string.Concat(sources.Files.Select(file => $"{file.Key} {file.Value.Ticks}\n{Encoding.UTF8.GetString(file.Value.Content.Span)}\n"));

    private static string StepOf(SiteSources sources) => string.Join('\n', new EditMaker(new(5), new("nowhere", sources)).Step(isGood: true));

    private static FolderBytes Folder(params (string Path, string Text)[] files) =>
        FolderBytes.Empty.With(files.Select(file => KeyValuePair.Create(file.Path, Encoding.UTF8.GetBytes(file.Text))));
}
