using LeadershipHub.Engine.Tests.Incremental.Sources;
using LeadershipHub.Engine.Tests.Sites;

namespace LeadershipHub.Engine.Tests.Checking.Podcasts;

/// <summary>What was published must not change unnoticed.</summary>
public sealed class IdentityLockTests
{
    private const string Guid = "5b7c4a1e-0000-5000-8000-000000000001";

    [Fact]
    public void A_site_as_it_was_published_builds()
    {
        using var site = Hub();

        Assert.Empty(Codes(site));
    }

    [Fact]
    public void A_page_that_is_gone_is_an_error_and_an_alias_keeps_it()
    {
        using var site = Hub();
        site.Delete("content/pages/old.md");
        site.Write("content/pages/new.md", "---\ntitle: New\n---\nNew.\n");
        Assert.Equal(["LH850"], Codes(site));

        site.Write("content/pages/new.md", "---\ntitle: New\naliases: [/old/]\n---\nNew.\n");
        Assert.Empty(Codes(site));
    }

    [Fact]
    public void A_page_that_becomes_a_draft_is_gone_too()
    {
        using var site = Hub();
        site.Write("content/pages/old.md", "---\ntitle: Old\ndraft: true\n---\nOld.\n");

        Assert.Equal(["LH850"], Codes(site));
    }

    [Fact]
    public void An_episode_that_moves_keeps_its_guid_by_its_alias()
    {
        using var site = Hub();
        site.Delete("content/talks/one.md");
        site.Write("content/talks/uno.md", "---\ntitle: One\ndate: 2026-03-01\naudio: a.mp3\n---\nNotes.\n");
        Assert.Equal(["LH850", "LH851"], Codes(site));

        site.Write("content/talks/uno.md", "---\ntitle: One\ndate: 2026-03-01\naudio: a.mp3\naliases: [/talks/one/]\n---\nNotes.\n");
        Assert.Empty(Codes(site));
        Assert.Contains($"<guid isPermaLink=\"false\">{Guid}</guid>", File.ReadAllText(Path.Combine(site.Output, "talks", "feed.xml")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_guid_that_changes_is_an_error()
    {
        using var site = Hub();
        site.Write("content/talks/one.md", "---\ntitle: One\ndate: 2026-03-01\naudio: a.mp3\nguid: another\n---\nNotes.\n");

        Assert.Equal(["LH852"], Codes(site));
    }

    [Fact]
    public void A_sound_may_change_its_content_but_not_its_place()
    {
        using var site = Hub();
        site.WriteBytes("content/talks/a.mp3", Sound("vbr.mp3"));
        Assert.Empty(Codes(site));

        site.WriteBytes("content/talks/b.mp3", Sound("vbr.mp3")).Write("content/talks/one.md", "---\ntitle: One\ndate: 2026-03-01\naudio: b.mp3\n---\nNotes.\n");
        Assert.Equal(["LH853"], Codes(site));
    }

    [Fact]
    public void A_show_that_moves_or_changes_its_guid_is_an_error()
    {
        using var site = Hub();
        site.Write("content/talks/_show.yml", Show + "guid: 9b024349-ccf0-5f69-a609-6b82873eab3c\n");
        Assert.Equal(["LH854"], Codes(site));

        site.Delete("content/talks/_show.yml");
        Assert.Contains("LH854", Codes(site), StringComparer.Ordinal);
    }

    [Fact]
    public void A_show_keeps_the_guid_that_was_published_when_its_host_changes()
    {
        using var site = Hub();
        site.Write("site.config.yml", TestSite.Config.Replace("https://example.org/", "https://other.example.org/", StringComparison.Ordinal));

        Assert.Empty(Codes(site));
        Assert.Contains("<podcast:guid>5b7c4a1e-0000-5000-8000-00000000000a</podcast:guid>", File.ReadAllText(Path.Combine(site.Output, "talks", "feed.xml")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_change_on_purpose_is_left_out_of_the_lock()
    {
        using var site = Hub();
        site.Delete("content/pages/old.md");

        Assert.Contains(PodcastInspection.Of(site.Options(), null, CancellationToken.None).Diagnostics, d => d.Code is "LH850");
        var allowed = PodcastInspection.Of(site.Options(), "/old/", CancellationToken.None);

        Assert.Empty(allowed.Diagnostics);
        Assert.Equal("/ /talks/ /talks/one/", string.Join(' ', allowed.Value.Now.Urls.Select(url => url.Text).Where(url => !url.StartsWith("/archive", StringComparison.Ordinal))));
        Assert.Equal(Guid, Assert.Single(Assert.Single(allowed.Value.Now.Shows).Episodes).Guid);
    }

    private const string Show = "title: Talks\ndescription: About.\ncategories: [Business]\nexplicit: false\nartwork: cover.png\nowner: { name: Mara, email: mara@example.org }\n";

    private static TestSite Hub()
    {
        var site = TestSite.Empty();
        site.WriteBytes("content/talks/cover.png", TinyPng.Of(1400, 1400)).WriteBytes("content/talks/a.mp3", Sound("cbr.mp3"));
        site.Write("content/talks/_show.yml", Show).Write("content/talks/one.md", "---\ntitle: One\ndate: 2026-03-01\naudio: a.mp3\n---\nNotes.\n").Write("content/pages/old.md", "---\ntitle: Old\n---\nOld.\n");
        site.Write("site.lock.yml", $"urls: [/, /old/, /talks/, /talks/one/]\nshows:\n  - feed: /talks/feed.xml\n    guid: 5b7c4a1e-0000-5000-8000-00000000000a\n    episodes:\n      - {{ url: /talks/one/, guid: {Guid}, audio: /talks/a.mp3 }}\n");
        return site;
    }

    private static string[] Codes(TestSite site) => [.. site.Build().Diagnostics.Select(d => d.Code)];

    private static byte[] Sound(string name) => File.ReadAllBytes(Repository.PathOf("tests", "LeadershipHub.Engine.Tests", "Parsing", "Audio", "Fixtures", name));
}
