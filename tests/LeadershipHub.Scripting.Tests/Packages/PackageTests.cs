namespace LeadershipHub.Scripting.Tests.Packages;

public sealed class PackageTests : IDisposable
{
    private const string Greeting = "#r \"nuget: Test.Greeting, 1.2.0\"\nreturn Test.Greeting.Text();";
    private const string LockName = "scripts.nuget.lock.json";

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    private TestSite WithGreeting(string text = "hello") => _site.WithFeed()
        .WithPackage("Test.Greeting", "1.2.0", $"namespace Test {{ public static class Greeting {{ public static string Text() => \"{text}\"; }} }}")
        .Restart(setup => setup with { PackageLockPath = _site.FullPath(LockName) });

    [Fact]
    public async Task A_package_of_the_machines_feeds_is_used() =>
        Assert.Equal("two", await _site.ValueOfAsync("#r \"nuget: Humanizer.Core, 2.14.1\"\nusing Humanizer;\nreturn 2.ToWords();"));

    [Fact]
    public async Task A_package_of_the_sites_feed_is_used()
    {
        WithGreeting();

        Assert.Equal("hello", await _site.ValueOfAsync(Greeting));
    }

    [Fact]
    public async Task What_a_package_needs_comes_with_it()
    {
        WithGreeting().WithPackage(
            "Test.Outer", "1.0.0", "public static class Outer { public static string Text() => (string)System.Type.GetType(\"Test.Greeting, Test.Greeting\").GetMethod(\"Text\").Invoke(null, null); }",
            "<dependency id=\"Test.Greeting\" version=\"1.2.0\" />");

        Assert.Equal("hello", await _site.ValueOfAsync("#r \"nuget:Test.Outer, 1.0.0\"\nreturn Outer.Text();"));
        Assert.Contains("Test.Greeting", File.ReadAllText(_site.FullPath(LockName)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Packages_are_restored_once_for_all_scripts_that_name_the_same()
    {
        await WithGreeting().With("content/other.csx", Greeting).RunAsync("content/other.csx");
        await _site.RunTextAsync(Greeting);
        Assert.Equal((1, 2), (_site.Statistics.Restored, _site.Statistics.Compiled));

        Assert.Equal("hello", (await _site.Restart().RunTextAsync(Greeting)).Value);
        Assert.Equal((0, 0, 1), (_site.Statistics.Restored, _site.Statistics.Compiled, _site.Statistics.Recalled));
    }

    [Fact]
    public async Task The_lock_file_pins_version_and_content()
    {
        await WithGreeting().RunTextAsync(Greeting);

        var text = File.ReadAllText(_site.FullPath(LockName));

        Assert.Contains("\"Test.Greeting 1.2.0\"", text, StringComparison.Ordinal);
        Assert.Matches("\"version\": \"1.2.0\",\\s+\"contentHash\": \"[A-Za-z0-9+/=]{88}\"", text);
    }

    [Fact]
    public async Task A_package_with_another_content_is_refused()
    {
        await WithGreeting().RunTextAsync(Greeting);
        Directory.Delete(_site.CacheFolder, recursive: true);
        Directory.Delete(_site.FullPath("fetched"), recursive: true);
        File.Delete(_site.FullPath("feed/Test.Greeting.1.2.0.nupkg"));
        WithGreeting("something else");

        var problem = Assert.Single(await _site.ProblemsOfAsync(Greeting), problem => problem.Id == ScriptProblemId.PackageChanged);

        Assert.Equal((1, 4), (problem.Line, problem.Column));
    }

    [Fact]
    public async Task A_package_that_is_not_pinned_is_refused_where_packages_are_locked()
    {
        WithGreeting().Restart(setup => setup with { PackagesAreLocked = true });

        Assert.Contains(await _site.ProblemsOfAsync(Greeting), problem => problem.Id == ScriptProblemId.PackageUnlisted);
        Assert.Equal(0, _site.Statistics.Restored);
    }

    [Fact]
    public async Task A_lock_file_that_is_not_understood_is_told()
    {
        WithGreeting().With(LockName, "{ <<<<<<< }");

        Assert.Contains(await _site.ProblemsOfAsync(Greeting), problem => problem.Id == ScriptProblemId.PackageLockInvalid);
    }

    [Fact]
    public async Task A_name_that_no_feed_has_is_told_where_it_is_written()
    {
        _site.WithFeed();

        var problem = (await _site.ProblemsOfAsync("\n#r \"nuget: LeadershipHub.No.Such.Package, 1.0.0\"\nreturn 1;"))[0];

        Assert.Equal(("NU1101", "content/page.csx", 2, 4, true), (problem.Id, problem.Path, problem.Line, problem.Column, problem.IsError));
        Assert.Contains("LeadershipHub.No.Such.Package", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_site.CacheFolder, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_no_feed_has_is_told()
    {
        WithGreeting();

        Assert.Equal("NU1102", (await _site.ProblemsOfAsync("#r \"nuget: Test.Greeting, 9.9.9\"\nreturn 1;"))[0].Id);
    }

    [Fact]
    public async Task Without_an_sdk_a_package_is_told_to_need_one()
    {
        _site.Restart(setup => setup with { DotnetCommand = _site.FullPath("no-dotnet") });

        Assert.Equal(ScriptProblemId.SdkMissing, (await _site.ProblemsOfAsync("#r \"nuget: Test.Greeting, 1.2.0\"\nreturn 1;"))[0].Id);
    }

    [Theory]
    [InlineData("nuget: Test.Greeting")]
    [InlineData("nuget: Test.Greeting, 1.*")]
    [InlineData("nuget: Test.Greeting, [1.0,2.0)")]
    [InlineData("nuget: Test.Greeting, 1")]
    [InlineData("nuget: , 1.0.0")]
    [InlineData("nuget: Test<Greeting>, 1.0.0")]
    [InlineData("nuget: Test.Greeting, 1.0.0, 2.0.0")]
    public async Task Only_a_name_with_one_exact_version_is_a_package(string reference)
    {
        var problem = Assert.Single(await _site.ProblemsOfAsync($"#r \"{reference}\"\nreturn 1;"));

        Assert.Equal((ScriptProblemId.PackageForm, 1, 4), (problem.Id, problem.Line, problem.Column));
        Assert.Equal(0, _site.Statistics.Restored);
    }

    [Fact]
    public async Task Two_versions_of_a_package_in_one_script_are_told()
    {
        var problem = Assert.Single(
            await _site.ProblemsOfAsync("#r \"nuget: Test.Greeting, 1.2.0\"\n#r \"nuget: test.greeting, 1.3.0\"\nreturn 1;"), problem => problem.Id == ScriptProblemId.PackageForm);

        Assert.Equal(2, problem.Line);
    }
}
