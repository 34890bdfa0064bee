namespace LeadershipHub.Engine.Tests.Sites;

/// <summary>
/// Builds every case of <c>tests/sites</c> and compares each byte with <c>expected/</c>. A folder <c>expected-drafts-future</c> holds
/// what the same sources give with those flags; <c>diagnostics.txt</c> (<c>diagnostics-drafts-future.txt</c>) what the build says.
/// </summary>
public sealed class SiteCaseTests
{
    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var folder in Directory.EnumerateDirectories(Repository.PathOf("tests", "sites")).Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(folder) is ['_', ..])
                continue;

            var runs = Directory.EnumerateDirectories(folder, "expected-*").Select(run => Path.GetFileName(run)["expected".Length..]);
            foreach (var flags in runs.Prepend("").Order(StringComparer.Ordinal))
                data.Add(Path.GetFileName(folder), flags);
        }

        return data;
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_case_is_published_as_expected(string name, string flags)
    {
        var folder = Repository.PathOf("tests", "sites", name);
        using var site = TestSite.Of(folder);

        var result = site.Build(options => options with
        {
            Drafts = flags.Contains("-drafts", StringComparison.Ordinal),
            Future = flags.Contains("-future", StringComparison.Ordinal),
            Expired = flags.Contains("-expired", StringComparison.Ordinal),
        });

        Golden.AssertText(Path.Combine(folder, $"diagnostics{flags}.txt"), DiagnosticText.Of(result.Diagnostics));
        Assert.True(result.Succeeded, "Nothing was published.");
        Golden.AssertFolder(Path.Combine(folder, "expected" + flags), FolderContent.Of(site.Output));
    }
}
