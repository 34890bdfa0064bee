namespace LeadershipHub.Cli.Tests.Commands;

public sealed class VerifyCommandTests
{
    [Fact]
    public async Task A_site_that_is_as_a_clean_build_makes_it_is_good()
    {
        using var terminal = Terminal.InSite();

        Assert.Equal(0, await terminal.RunAsync("verify"));
        Assert.Equal("All 3 files are as a clean build makes them.\n", terminal.Output);
    }

    [Fact]
    public async Task A_difference_is_a_fault_of_lhub_and_named_with_what_was_read_otherwise()
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.OnVerify = _ => new() { Incremental = FakeHub.Good(), Clean = FakeHub.Good(), Differences = [new("a/index.html", ["page /b/: title"])] };

        Assert.Equal(3, await terminal.RunAsync("verify"));
        Assert.StartsWith("a/index.html\n  page /b/: title\nlhub: 1 file would be another in a clean build.", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_with_errors_is_not_verified()
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.OnVerify = _ => new() { Incremental = FakeHub.Failed(), Clean = FakeHub.Failed(), Differences = [] };

        Assert.Equal(1, await terminal.RunAsync("verify"));
        Assert.Contains("nothing to compare", terminal.Error, StringComparison.Ordinal);
    }
}
