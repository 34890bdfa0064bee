using System.Diagnostics;

namespace LeadershipHub.Packaging.Tests;

/// <summary>What <c>packaging/Version.targets</c> makes of a repository, asked as 'dotnet pack' does.</summary>
public sealed class VersionTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lhub-version-");

    public VersionTests()
    {
        File.Copy(Repository.PathOf("packaging", "Version.targets"), Path.Combine(_folder.FullName, "Version.targets"));
        File.WriteAllText(
            Path.Combine(_folder.FullName, "a.proj"),
            """<Project><PropertyGroup><VersionPrefix>0.3.0</VersionPrefix><Version>0.3.0</Version></PropertyGroup><Import Project="Version.targets" /></Project>""");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("commit; tag v1.2.3", "1.2.3 1.2.3.0")]
    [InlineData("commit; tag v1.2.3-beta.1", "1.2.3-beta.1 1.2.3.0")]
    [InlineData("commit; tag v0.2.0; commit; commit", "0.3.0-dev.2 0.3.0.0")]
    [InlineData("commit; commit; commit", "0.3.0-dev.3 0.3.0.0")]
    [InlineData("commit; tag other; commit", "0.3.0-dev.2 0.3.0.0")]
    [InlineData("commit; tag v2026", "0.3.0-dev.0 0.3.0.0")]
    [InlineData("", "0.3.0-dev 0.3.0.0")]
    public async Task A_package_has_the_version_of_its_tag_or_counts_commits(string history, string expected)
    {
        foreach (var step in history.Split("; ", StringSplitOptions.RemoveEmptyEntries))
            await GitAsync(step);

        Assert.Equal(expected, await VersionAsync("-p:_IsPacking=true"));
    }

    [Fact]
    public async Task A_version_that_is_named_wins()
    {
        await GitAsync("commit");
        await GitAsync("tag v1.2.3");

        Assert.Equal("4.5.6 4.5.6.0", await VersionAsync("-p:_IsPacking=true", "-p:LhubVersion=4.5.6"));
    }

    [Fact]
    public async Task A_plain_build_asks_nobody()
    {
        await GitAsync("commit");
        await GitAsync("tag v1.2.3");

        Assert.Equal("0.3.0", await VersionAsync());
    }

    private async Task GitAsync(string step)
    {
        if (!Directory.Exists(Path.Combine(_folder.FullName, ".git")))
            await RunAsync("git", "init", "--quiet");

        string[] identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", "-c", "tag.gpgsign=false"];
        await RunAsync("git", [.. identity, .. step is "commit" ? (string[])["commit", "--quiet", "--allow-empty", "--message", "A step"] : step.Split(' ')]);
    }

    private async Task<string> VersionAsync(params string[] properties)
    {
        var json = await RunAsync("dotnet", ["msbuild", "a.proj", "-nologo", "-t:VersionFromGit", "-getProperty:Version,AssemblyVersion", .. properties]);
        var read = System.Text.Json.JsonDocument.Parse(json).RootElement.GetProperty("Properties");
        return $"{read.GetProperty("Version")} {read.GetProperty("AssemblyVersion")}".Trim();
    }

    private async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["GIT_CEILING_DIRECTORIES"] = _folder.Parent?.FullName;
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return said;
    }
}
