using System.Globalization;
using System.Text;
using System.Text.Json;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Cli.Tests.Commands;

public sealed class PublishCommandTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.InSite();

    public PublishCommandTests() => _terminal.Hub.Targets = [Folder("live")];

    [Fact]
    public async Task The_only_target_needs_no_name()
    {
        Build("index.html", "assets/a.css");

        Assert.Equal(0, await _terminal.RunAsync("publish"));
        Assert.Equal("Published to 'live': 2 new, 0 changed (22 bytes), 0 deleted, 0 unchanged (0 bytes).\n", _terminal.Output);
        Assert.Equal("index.html", _terminal.Folder.Read("site-live/index.html"));
    }

    [Fact]
    public async Task A_second_run_says_that_nothing_is_to_do()
    {
        Build("index.html");
        await _terminal.RunAsync("publish");

        Assert.Equal(0, await _terminal.RunAsync("publish"));
        Assert.EndsWith("'live' is as the site: 1 file.\n", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Among_several_the_one_called_live_is_meant_and_others_are_named()
    {
        _terminal.Hub.Targets = [Folder("preview"), Folder("live")];
        Build("index.html");

        Assert.Equal(0, await _terminal.RunAsync("publish"));
        Assert.False(Directory.Exists(Path.Combine(_terminal.Folder.Path, "site-preview")));
        Assert.Equal(0, await _terminal.RunAsync("publish", "preview"));
        Assert.Equal("index.html", _terminal.Folder.Read("site-preview/index.html"));
        Assert.Equal(2, await _terminal.RunAsync("publish", "previw"));
        Assert.Equal("lhub: There is no target 'previw'.\nDid you mean 'preview'?\n", _terminal.Error);
    }

    [Fact]
    public async Task Without_a_target_an_example_is_shown()
    {
        _terminal.Hub.Targets = [];

        Assert.Equal(2, await _terminal.RunAsync("publish"));
        Assert.Contains("publish: { live: { kind: folder, path: ../site } }", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_was_never_built_is_to_be_built_first()
    {
        Assert.Equal(2, await _terminal.RunAsync("publish"));
        Assert.EndsWith("Run 'lhub build' first.\n", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        Build("index.html");

        Assert.Equal(0, await _terminal.RunAsync("publish", "--dry-run"));
        Assert.Equal("new      index.html (10 bytes)\n1 new, 0 changed (10 bytes), 0 deleted, 0 unchanged (0 bytes).\n", _terminal.Output);
        Assert.False(Directory.Exists(Path.Combine(_terminal.Folder.Path, "site-live")));
    }

    [Fact]
    public async Task Json_is_one_document()
    {
        Build("index.html");

        Assert.Equal(0, await _terminal.RunAsync("publish", "--json"));
        using var document = JsonDocument.Parse(_terminal.Output);
        Assert.True(document.RootElement.GetProperty("published").GetBoolean());
        Assert.Equal("index.html", document.RootElement.GetProperty("new")[0].GetProperty("path").GetString());
    }

    [Fact]
    public async Task A_plan_that_deletes_too_much_is_refused_with_the_flag_that_allows_it()
    {
        Build([.. Enumerable.Range(0, 30).Select(number => string.Create(CultureInfo.InvariantCulture, $"{number}.html"))]);
        await _terminal.RunAsync("publish");
        Build("0.html");

        Assert.Equal(1, await _terminal.RunAsync("publish"));
        Assert.EndsWith("allow it with --max-deletes 29.\n", _terminal.Error, StringComparison.Ordinal);
        Assert.Equal("29.html", _terminal.Folder.Read("site-live/29.html"));

        Assert.Equal(0, await _terminal.RunAsync("publish", "--max-deletes", "29"));
        Assert.False(File.Exists(Path.Combine(_terminal.Folder.Path, "site-live/29.html")));
    }

    [Fact]
    public async Task The_target_may_set_the_limit()
    {
        _terminal.Hub.Targets = [Folder("live") with { MaxDeletes = "0" }];
        Build("a.html", "b.html");
        await _terminal.RunAsync("publish");
        Build("a.html");

        Assert.Equal(1, await _terminal.RunAsync("publish"));
        Assert.Equal(0, await _terminal.RunAsync("publish", "--max-deletes", "50%"));
    }

    [Theory, InlineData("many"), InlineData("-1"), InlineData("120%")]
    public async Task A_limit_that_is_none_is_wrong_usage(string limit) => Assert.Equal(2, await _terminal.RunAsync("publish", $"--max-deletes={limit}"));

    [Theory, InlineData("."), InlineData("public"), InlineData("public/there")]
    public async Task A_target_in_the_hub_itself_is_refused(string path)
    {
        Build("index.html");
        _terminal.Hub.Targets = [Folder("live") with { Path = path }];

        Assert.Equal(2, await _terminal.RunAsync("publish"));
        Assert.Contains("a folder of its own", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_that_cannot_be_reached_is_a_fault()
    {
        Build("index.html");
        _terminal.Hub.Targets = [Folder("live") with { Path = "nowhere/at/all" }];

        Assert.Equal(3, await _terminal.RunAsync("publish"));
        Assert.EndsWith("Mount or make it first.\n", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_configuration_with_errors_publishes_nothing()
    {
        Build("index.html");
        _terminal.Hub.Findings = [new("LH215", Severity.Error, "'publish.live.kind' must be folder.", new("site.config.yml", 1, 1))];

        Assert.Equal(1, await _terminal.RunAsync("publish"));
        Assert.Contains("LH215", _terminal.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_terminal.Folder.Path, "site-live")));
    }

    public void Dispose() => _terminal.Dispose();

    private static PublishTargetConfig Folder(string name) => new() { Name = name, Kind = PublishKind.Folder, Path = $"site-{name}" };

    // Each file holds its own path.
    private void Build(params string[] paths)
    {
        var folder = Path.Combine(_terminal.Folder.Path, "public");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);

        var manifest = new StringBuilder("lhub-manifest 1\n");
        foreach (var path in paths)
        {
            _terminal.Folder.Write($"public/{path}", path);
            manifest.Append(CultureInfo.InvariantCulture, $"{ContentHash.Of(Encoding.UTF8.GetBytes(path))} {path.Length} {path}\n");
        }

        _terminal.Folder.Write("public/.lhub-manifest", manifest.ToString());
    }
}
