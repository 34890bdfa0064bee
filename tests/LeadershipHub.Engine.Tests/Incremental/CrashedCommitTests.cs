using LeadershipHub.Engine.Tests.Incremental.Harness;
using LeadershipHub.Engine.Tests.Sites;

namespace LeadershipHub.Engine.Tests.Incremental;

/// <summary>Builds after one that died while it published, when the list of files names those of before and those of after.</summary>
public sealed class CrashedCommitTests
{
    private const string StaticFile = "static/turned";
    private const string Page = "content/pages/turned.md";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_turns_from_a_file_into_a_folder_or_back_is_published_after_a_crash_just_before_it_turned(bool toFolder)
    {
        using var site = TestSite.Empty();
        Become(site, !toFolder);
        site.Publish();
        var before = Manifest(site);
        Become(site, toFolder);
        var expected = site.Publish(options => options with { OutputFolder = "clean", Clean = true });
        var after = File.ReadAllLines(site.At("clean/" + LivingSite.ManifestName));
        File.WriteAllLines(site.At("public/" + LivingSite.ManifestName), before.Union(after, StringComparer.Ordinal));

        var published = site.Publish();

        Assert.Equal("", expected.DifferenceTo(published));
    }

    private static string[] Manifest(TestSite site) => File.ReadAllLines(site.At("public/" + LivingSite.ManifestName));

    private static void Become(TestSite site, bool folder)
    {
        if (File.Exists(site.At(folder ? StaticFile : Page)))
            site.Delete(folder ? StaticFile : Page);
        site.Write(folder ? Page : StaticFile, "---\ntitle: Turned\n---\n\nText.\n");
    }
}
