namespace LeadershipHub.EndToEnd.Tests.Killing;

/// <summary>Builds of one site at the same time.</summary>
public sealed class ConcurrentBuildTests
{
    private const int Rounds = 3;

    [Fact]
    public async Task Two_builds_into_one_folder_at_the_same_time_both_succeed_or_one_says_that_the_other_is_running()
    {
        using var site = new TwoVersions(turns: true);
        for (var round = 0; round < Rounds; round++)
        {
            site.Become(round % 2);
            using var first = LhubProcess.Build(site.Site, TwoVersions.Now);
            using var second = LhubProcess.Build(site.Site, TwoVersions.Now);
            var ends = await Task.WhenAll(first.EndAsync(), second.EndAsync());

            Assert.Contains(ends, end => end.ExitCode == 0);
            Assert.All(ends, end => Assert.True(end.ExitCode == 0 || (end.ExitCode != LhubProcess.InternalFault && end.Said.Contains("another build", StringComparison.OrdinalIgnoreCase)), $"Exit code {end.ExitCode}: {end.Said}"));
            AssertPublished(site, site.Output, round % 2);
        }
    }

    [Fact]
    public async Task Two_builds_of_one_site_into_two_folders_at_the_same_time_do_not_disturb_each_other()
    {
        using var site = new TwoVersions(turns: true);
        for (var round = 0; round < Rounds; round++)
        {
            site.Become(round % 2);
            using var first = LhubProcess.Build(site.Site, TwoVersions.Now);
            using var second = LhubProcess.Build(site.Site, TwoVersions.Now, site.At("elsewhere"));
            var ends = await Task.WhenAll(first.EndAsync(), second.EndAsync());

            Assert.All(ends, end => Assert.True(end.ExitCode == 0, end.Said));
            AssertPublished(site, site.Output, round % 2);
            AssertPublished(site, site.At("elsewhere"), round % 2);
        }
    }

    private static void AssertPublished(TwoVersions site, string folder, int version) =>
        Assert.Equal(
            site.Published[version].OrderBy(file => file.Key, StringComparer.Ordinal),
            TwoVersions.Hashes(folder).OrderBy(file => file.Key, StringComparer.Ordinal));
}
