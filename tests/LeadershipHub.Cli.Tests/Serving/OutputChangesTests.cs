using LeadershipHub.Cli.Serving;

namespace LeadershipHub.Cli.Tests.Serving;

public sealed class OutputChangesTests : IDisposable
{
    private readonly TemporaryFolder _root = new();

    private string Output => Path.Combine(_root.Path, "out");

    [Fact]
    public void Files_that_changed_came_or_went_are_named_by_where_the_site_has_them()
    {
        var changes = new OutputChanges(Output);
        Publish("1111111111111111 10 about us/index.html", "2222222222222222 10 feed.xml", "3333333333333333 10 gone.css", "4444444444444444 10 index.html");
        changes.Take();
        Publish("1111111111111111 11 about us/index.html", "2222222222222222 10 feed.xml", "5555555555555555 10 index.html", "6666666666666666 10 new.css");

        Assert.Equal(["/", "/about us/", "/gone.css", "/new.css"], changes.Take());
    }

    [Fact]
    public void Where_nothing_changed_nothing_is_named()
    {
        var changes = new OutputChanges(Output);
        Publish("1111111111111111 10 index.html");
        changes.Take();

        Assert.Empty(changes.Take());
    }

    [Fact]
    public void An_output_that_is_not_there_has_no_files() => Assert.Empty(new OutputChanges(Path.Combine(Output, "none")).Take());

    [Fact]
    public void It_reads_what_a_real_build_leaves()
    {
        using var site = new TemporaryFolder();
        site.Write("site.config.yml", "title: A hub\nbase_url: https://hub.example.org/\n");
        foreach (var layout in (string[])["home", "page"])
            site.Write($"themes/beacon/layouts/{layout}.sbn-html", "<!doctype html><title>{{ page.title }}</title>{{ page.content }}");

        site.Write("content/pages/about.md", "---\ntitle: About\n---\nFirst.\n");
        var changes = new OutputChanges(Output);
        Build(site);
        var first = changes.Take();
        site.Write("content/pages/about.md", "---\ntitle: About\n---\nSecond.\n");
        Build(site);

        Assert.Contains("/about/", first, StringComparer.Ordinal);
        Assert.Contains("/about/", changes.Take(), StringComparer.Ordinal);
    }

    public void Dispose() => _root.Dispose();

    private void Build(TemporaryFolder site)
    {
        var result = new EngineHub().Build(new() { SiteFolder = site.Path, OutputFolder = Output, Now = new FakeClock().GetUtcNow() }, CancellationToken.None);
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics));
    }

    private void Publish(params string[] files) => _root.Write("out/.lhub-manifest", $"lhub-manifest 1\n{string.Join('\n', files)}\n");
}
