using LeadershipHub.Engine.Tests.Incremental.Harness;
using LeadershipHub.Engine.Tests.Sites;

namespace LeadershipHub.Engine.Tests.Extending;

/// <summary>When scripts run again, and what is rendered then.</summary>
public sealed class ScriptFreshnessTests : IDisposable
{
    private readonly TestSite _site = TestSite.Empty();
    private readonly LineScripts _scripts = new();

    public ScriptFreshnessTests()
    {
        _site.Write("content/posts/2026-01-01-first.md", "---\ntitle: The first\n---\nOne two three.\n");
        _site.Write("content/posts/2026-02-01-second.md", "---\ntitle: The second\n---\nFour five.\n");
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Nothing_runs_where_nothing_changed()
    {
        _site.Write("content/pages/all.csx", "titles\n");
        Build();

        var again = Build();

        Assert.Equal(1, _scripts.Runs);
        Assert.Empty(again.Summary.Changed);
    }

    [Fact]
    public void A_page_of_a_script_follows_what_it_lists()
    {
        _site.Write("content/pages/all.csx", "titles\n");
        Build();
        _site.Write("content/posts/2026-02-01-second.md", "---\ntitle: Another\n---\nFour five.\n");

        var again = Build();

        Assert.Contains("/all/", again.Summary.Rendered, StringComparer.Ordinal);
        Assert.Contains("Another", Published("all/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_a_script_gives_the_same_text_again_is_not_rendered()
    {
        _site.Write("content/pages/fixed.csx", "text The same.\n");
        Build();
        _site.Write("content/posts/2026-02-01-second.md", "---\ntitle: The second\n---\nFour five six.\n");

        var again = Build();

        Assert.Equal(2, _scripts.Runs);
        Assert.DoesNotContain("/fixed/", again.Summary.Rendered, StringComparer.Ordinal);
    }

    [Fact]
    public void Templates_follow_the_function_that_they_call()
    {
        _site.Write("content/_plugins/one.csx", "function mood glad\n");
        _site.Write("theme/layouts/post.sbn-html", "{{ mood page '.' }}");
        Build();
        _site.Write("content/_plugins/one.csx", "function mood sad\n");

        Build();

        Assert.Equal("The first sad .", Published("posts/first/index.html").Trim());
    }

    [Fact]
    public void Templates_follow_what_a_function_sees_of_the_site()
    {
        _site.Write("content/_plugins/one.csx", "function mood glad\n");
        _site.Write("theme/layouts/post.sbn-html", "{{ mood page '.' }}");
        Build();
        _site.Write("content/posts/2026-01-01-first.md", "---\ntitle: The very first\n---\nOne two three.\n");

        Build();

        Assert.Equal("The very first glad .", Published("posts/first/index.html").Trim());
    }

    [Fact]
    public void Texts_follow_a_shortcode_and_its_end_is_a_mistake()
    {
        _site.Write("content/_plugins/one.csx", "shortcode greet Hello\n");
        _site.Write("content/posts/2026-03-01-third.md", "---\ntitle: The third\n---\n{{< greet >}}\n");
        Assert.True(Build().Succeeded);

        _site.Write("content/_plugins/one.csx", "text nothing more\n");

        Assert.Equal("LH502", Assert.Single(Build().Diagnostics).Code);
    }

    [Fact]
    public void What_looks_at_the_day_runs_again_the_next_day()
    {
        _site.Write("content/pages/day.csx", "day\n");
        Build();
        Build();
        Assert.Equal(1, _scripts.Runs);

        _site.Build(options => options with { Scripts = _scripts, Now = TestSite.Now.AddDays(1) });

        Assert.Equal(2, _scripts.Runs);
    }

    [Fact]
    public void What_is_volatile_runs_in_every_build_of_another_moment()
    {
        _site.Write("content/_plugins/net.csx", "volatile\n");
        Build();

        _site.Build(options => options with { Scripts = _scripts, Now = TestSite.Now.AddSeconds(1) });

        Assert.Equal(2, _scripts.Runs);
    }

    private string Published(string path) => File.ReadAllText(Path.Combine(_site.Folder, "public", path));

    private BuildResult Build() => _site.Build(options => options with { Scripts = _scripts });
}
