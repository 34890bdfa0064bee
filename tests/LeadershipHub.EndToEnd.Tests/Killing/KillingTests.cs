using System.Diagnostics;
using System.Globalization;
using LeadershipHub.Engine;

namespace LeadershipHub.EndToEnd.Tests.Killing;

/// <summary>
/// Builds that are killed. <c>LHUB_KILLS</c> says how often (50 unless given), <c>LHUB_KILL_SEED</c> seeds the moments.
/// </summary>
public sealed class KillingTests(ITestOutputHelper output)
{
    private static readonly (string Path, string Text)[] Foreign = [("CNAME", "example.org"), ("posts/mine.txt", "mine"), ("posts/post-1/mine.txt", "mine too")];

    [Fact]
    public async Task A_build_killed_at_any_moment_leaves_whole_files_and_the_next_build_is_as_a_clean_one()
    {
        using var site = new TwoVersions(turns: true);
        site.Become(0);
        var length = await MeasureAsync(site);
        PutForeign(site);
        var random = new Random(Setting("LHUB_KILL_SEED", 1));
        var moments = new SortedDictionary<string, int>(StringComparer.Ordinal);

        var kills = Setting("LHUB_KILLS", 50);
        for (var kill = 1; kill <= kills; kill++)
        {
            site.Become(kill % 2);
            var moment = await KillOneAsync(site, random, length);
            moments[moment] = moments.GetValueOrDefault(moment) + 1;

            Assert.Equal($"Kill {kill}, {moment}: ", $"Kill {kill}, {moment}: {BrokenFiles(site)}");

            // Now and then the next build is killed as well.
            if (random.Next(4) > 0)
                Assert.Equal($"After kill {kill}, {moment}: ", $"After kill {kill}, {moment}: {DifferenceAfterBuild(site, kill % 2)}");
        }

        output.WriteLine(string.Join(", ", moments.Select(moment => $"{moment.Key}: {moment.Value}")));
        Assert.Equal("", DifferenceAfterBuild(site, kills % 2));
    }

    /// <summary>How long a build takes, as a process, from start to end.</summary>
    private static async Task<TimeSpan> MeasureAsync(TwoVersions site)
    {
        var lengths = new List<TimeSpan>();
        for (var build = 0; build < 4; build++)
        {
            site.Become(build % 2);
            var started = Stopwatch.GetTimestamp();
            using var process = LhubProcess.Build(site.Site, TwoVersions.Now);
            var (code, said) = await process.EndAsync();
            Assert.True(code == 0, said);
            lengths.Add(Stopwatch.GetElapsedTime(started));
        }

        return lengths.Order().ElementAt(lengths.Count / 2);
    }

    // A third of the kills at any moment of the whole run, a third from the moment on in which files are staged, a third while they are published.
    private static async Task<string> KillOneAsync(TwoVersions site, Random random, TimeSpan length)
    {
        var manifest = Path.Combine(site.Output, ".lhub-manifest");
        var before = File.GetLastWriteTimeUtc(manifest);
        using var process = LhubProcess.Build(site.Site, TwoVersions.Now);
        switch (random.Next(3))
        {
            case 0:
                Spin(process, length * random.NextDouble());
                break;
            case 1:
                SpinUntil(process, () => Directory.Exists(Path.Combine(site.Output, ".lhub-stage")));
                Spin(process, length * (random.NextDouble() / 6));
                break;
            default:
                SpinUntil(process, () => File.GetLastWriteTimeUtc(manifest) != before);
                Spin(process, TimeSpan.FromMilliseconds(random.NextDouble() * 6));
                break;
        }

        if (process.HasEnded)
            return "already at its end";

        await process.KillAsync();
        return File.GetLastWriteTimeUtc(manifest) != before ? "while publishing" : Directory.Exists(Path.Combine(site.Output, ".lhub-stage")) ? "while staging" : "before staging";
    }

    private static string BrokenFiles(TwoVersions site)
    {
        var broken = new List<string>();
        var found = TwoVersions.Hashes(site.Output);
        foreach (var (path, hash) in found)
        {
            var isForeign = Array.Exists(Foreign, foreign => string.Equals(foreign.Path, path, StringComparison.Ordinal));
            if (!isForeign && !site.Published.Any(version => version.TryGetValue(path, out var whole) && string.Equals(whole, hash, StringComparison.Ordinal)))
                broken.Add($"{path} is of neither version");
        }

        broken.AddRange(site.Published[0].Keys.Where(path => site.Published[1].ContainsKey(path) && !found.ContainsKey(path)).Select(path => $"{path} is gone"));
        return string.Join(", ", broken.Concat(ChangedForeign(site)));
    }

    private static string DifferenceAfterBuild(TwoVersions site, int version)
    {
        var result = Build.Run(new() { SiteFolder = site.Site, Now = TwoVersions.Now });
        if (!result.Succeeded)
            return string.Join(", ", result.Diagnostics);

        var found = TwoVersions.Hashes(site.Output);
        var wrong = site.Published[version].Where(file => !found.TryGetValue(file.Key, out var hash) || !string.Equals(hash, file.Value, StringComparison.Ordinal)).Select(file => $"{file.Key} is not of this version");
        var left = found.Keys.Where(path => !site.Published[version].ContainsKey(path) && !Array.Exists(Foreign, foreign => string.Equals(foreign.Path, path, StringComparison.Ordinal))).Select(path => $"{path} is left over");
        return string.Join(", ", wrong.Concat(left).Concat(ChangedForeign(site)).Concat(result.Diagnostics.Where(d => d.Code is not "LH708").Select(d => d.ToString())));
    }

    private static IEnumerable<string> ChangedForeign(TwoVersions site) =>
        from file in Foreign
        let full = Path.Combine(site.Output, file.Path)
        where !File.Exists(full) || !string.Equals(File.ReadAllText(full), file.Text, StringComparison.Ordinal)
        select $"{file.Path} was touched, though it is not ours";

    private static void PutForeign(TwoVersions site)
    {
        foreach (var (path, text) in Foreign)
            File.WriteAllText(Path.Combine(site.Output, path), text);
    }

    private static void Spin(LhubProcess process, TimeSpan time)
    {
        var started = Stopwatch.GetTimestamp();
        SpinUntil(process, () => Stopwatch.GetElapsedTime(started) >= time);
    }

    // Looks every millisecond or so; when the process ends, so does the waiting.
    private static void SpinUntil(LhubProcess process, Func<bool> isReached)
    {
        var spin = new SpinWait();
        while (!isReached() && !process.HasEnded)
            spin.SpinOnce();
    }

    private static int Setting(string name, int usual) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
}
