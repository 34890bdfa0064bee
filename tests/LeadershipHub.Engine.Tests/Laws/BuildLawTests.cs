using System.Text.RegularExpressions;
using LeadershipHub.Engine.Tests.Sites;

namespace LeadershipHub.Engine.Tests.Laws;

/// <summary>What holds for every site, tried on sites by chance. The seed of a site that breaks a law is in the message.</summary>
public sealed partial class BuildLawTests
{
    [Fact]
    public void No_site_makes_the_build_throw() => ForEach(40, RandomSite.Wild, (site, seed) =>
    {
        var error = Record.Exception(() => site.Build());

        Assert.True(error is null, $"Seed {seed}: {error}");
    });

    [Fact]
    public void A_wild_site_says_the_same_with_one_thread_and_with_two() => ForEach(15, RandomSite.Wild, (site, seed) =>
    {
        var one = site.Build(options => options with { Threads = 1, OutputFolder = "one" });
        var two = site.Build(options => options with { Threads = 2, OutputFolder = "two" });

        Assert.True(string.Equals(DiagnosticText.Of(one.Diagnostics), DiagnosticText.Of(two.Diagnostics), StringComparison.Ordinal), $"Seed {seed}");
    });

    [Fact]
    public void A_sound_site_is_published_the_same_with_one_thread_and_with_two() => ForEach(12, RandomSite.Sound, (site, seed) =>
    {
        var one = Published(site, "one", seed, threads: 1);
        var two = Published(site, "two", seed, threads: 2);

        Assert.True(one.DifferenceTo(two) is "", $"Seed {seed}: {one.DifferenceTo(two)}");
    });

    [Fact]
    public void A_second_build_writes_and_removes_nothing() => ForEach(10, RandomSite.Sound, (site, seed) =>
    {
        Published(site, "public", seed);

        var summary = site.Build().Summary;

        Assert.Equal((seed, 0, 0), (seed, summary.FilesWritten, summary.FilesRemoved));
    });

    /// <summary>The law of incremental builds: the output after edits is that of a build into an empty folder, but for files that are not ours.</summary>
    [Fact]
    public void After_edits_the_output_is_that_of_a_build_into_an_empty_folder() => ForEach(5, RandomSite.Sound, (site, seed) =>
    {
        site.Write("public/CNAME", "foreign").Write("public/posts/mine.txt", "foreign");
        Published(site, "public", seed);
        for (var edit = 1; edit <= 4; edit++)
        {
            RandomSite.Edit(site, (seed * 10) + edit);

            var edited = Published(site, "public", seed);
            var clean = Published(site, $"clean{edit}", seed);

            Assert.Equal($"Seed {seed}, edit {edit}:\nnot expected: CNAME\nnot expected: posts/mine.txt\n", $"Seed {seed}, edit {edit}:\n{clean.DifferenceTo(edited)}");
        }
    });

    [Fact]
    public void Every_link_of_a_sound_site_to_itself_leads_to_a_file() => ForEach(12, RandomSite.Sound, (site, seed) =>
    {
        var published = Published(site, "public", seed);

        var dead = from file in published.Paths
                   where file.EndsWith(".html", StringComparison.Ordinal)
                   from Match link in RootLink().Matches(published[file])
                   let path = Uri.UnescapeDataString(link.Groups["path"].Value)
                   where !published.Has(path.EndsWith('/') || path.Length == 0 ? path + "index.html" : path)
                   select $"{file}: {path}";

        Assert.Equal($"Seed {seed}: ", $"Seed {seed}: {string.Join(", ", dead)}");
    });

    private static FolderContent Published(TestSite site, string folder, int seed, int threads = 2)
    {
        var result = site.Build(options => options with { OutputFolder = folder, Threads = threads });
        Assert.True(result.Succeeded, $"Seed {seed}: {DiagnosticText.Of(result.Diagnostics)}");
        return FolderContent.Of(site.At(folder));
    }

    private static void ForEach(int count, Func<int, TestSite> make, Action<TestSite, int> check)
    {
        for (var seed = 1; seed <= count; seed++)
        {
            using var site = make(seed);
            check(site, seed);
        }
    }

    [GeneratedRegex("""(?:href|src)="/(?<path>[^"#?]*)""", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex RootLink();
}
