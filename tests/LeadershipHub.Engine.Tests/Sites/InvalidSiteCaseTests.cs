using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Engine.Tests.Sites;

/// <summary>
/// Builds every case of <c>tests/sites-invalid</c> over a site that was published before, and compares what the build says with
/// <c>diagnostics.txt</c>. Each case gets one more mistake laid in, a dead link, which must be reported too.
/// </summary>
public sealed class InvalidSiteCaseTests
{
    private const string OtherMistake = "content/pages/zz-other-mistake.md";

    public static TheoryData<string> Cases => [.. Directory.EnumerateDirectories(Repository.PathOf("tests", "sites-invalid")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Cases))]
    public void A_mistake_is_reported_with_all_others_and_what_was_published_stays(string name)
    {
        var folder = Repository.PathOf("tests", "sites-invalid", name);
        using var site = TestSite.Empty();
        var before = site.Write("content/posts/2026-01-01-before.md", "---\ntitle: Before\n---\nWas here before.\n").Publish();

        site.TakeSources(folder);
        site.Write(OtherMistake, "---\ntitle: Other\n---\n[Nowhere](no-such-page.md)\n");
        var result = site.Build();

        Golden.AssertText(Path.Combine(folder, "diagnostics.txt"), DiagnosticText.Of(result.Diagnostics.Where(d => !IsOther(d))));
        Assert.Contains(result.Diagnostics, IsOther);
        Assert.False(result.Succeeded);
        Assert.Equal("", before.DifferenceTo(FolderContent.Of(site.Output)));
    }

    private static bool IsOther(Diagnostic diagnostic) => diagnostic is { Code: "LH600", Span.Path: OtherMistake };
}
