using System.Globalization;
using LeadershipHub.Publishing.Sources;

namespace LeadershipHub.Publishing.Tests.Targets;

public sealed class FolderTargetTests : IDisposable
{
    private readonly TestSite _site = TestSite.Small();

    private IPublication Folder => PublishTarget.Folder(_site.Target);

    [Fact]
    public async Task A_first_run_sends_all_in_order_and_a_second_one_nothing()
    {
        var order = new List<string>();
        await Folder.RunAsync(_site.Build(), order.Add);

        Assert.Equal("assets/css/site.0123456789abcdef.css index.html posts/listen/index.html feed.xml", string.Join(' ', order));
        Assert.Equal("<p>Listen</p>", _site.Read("target/posts/listen/index.html"));
        Assert.True((await Folder.RunAsync(_site.Build())).IsEmpty);
    }

    [Fact]
    public async Task Only_what_changed_is_sent_and_deletions_come_last()
    {
        await Folder.RunAsync(_site.Build());
        var order = new List<string>();

        await Folder.RunAsync(_site.With("index.html", "<h1>New</h1>").With("zebra.png", "z").Without("posts/listen/index.html").Build(), order.Add);

        Assert.Equal("zebra.png index.html posts/listen/index.html", string.Join(' ', order));
        Assert.False(Directory.Exists(Path.Combine(_site.Target, "posts")));
        Assert.Equal("<h1>New</h1>", _site.Read("target/index.html"));
    }

    [Fact]
    public async Task Files_of_others_stay()
    {
        await Folder.RunAsync(_site.Build());
        _site.Put("target/posts/listen/notes.txt", "mine");

        await Folder.RunAsync(_site.Without("posts/listen/index.html").Build());

        Assert.Equal("mine", _site.Read("target/posts/listen/notes.txt"));
        Assert.False(_site.Has("target/posts/listen/index.html"));
    }

    [Fact]
    public async Task Without_a_list_contents_are_compared()
    {
        await Folder.RunAsync(_site.Build());
        _site.Put("target/index.html", "<h1>Bub</h1>");
        File.Delete(Path.Combine(_site.Target, ".lhub-published"));

        Assert.Equal("index.html", (await Folder.RunAsync(_site.Build())).Sent());
        Assert.True((await Folder.RunAsync(_site.Build())).IsEmpty);
    }

    [Fact]
    public async Task A_list_of_somebody_else_counts_for_nothing()
    {
        await Folder.RunAsync(_site.Build());
        _site.Put("target/.lhub-published", "a list of mine\n");
        _site.Put("target/other.html", "mine");

        Assert.True((await Folder.RunAsync(_site.Build())).IsEmpty);
        Assert.StartsWith("lhub-published 1\n", _site.Read("target/.lhub-published"), StringComparison.Ordinal);
        Assert.True(_site.Has("target/other.html"));
    }

    [Theory, InlineData("../secret"), InlineData("/etc/passwd")]
    public async Task A_list_that_leads_out_is_refused(string path)
    {
        _site.Put("target/.lhub-published", $"lhub-published 1\n0123456789abcdef 4 {path}\n");
        _site.Put("secret", "kept");

        using var folder = Folder;
        var fault = await Assert.ThrowsAsync<PublishException>(() => folder.PlanAsync(_site.Build(), PublicationRuns.Cancel));

        Assert.Equal(PublishFault.Target, fault.Fault);
        Assert.Contains(path, fault.Message, StringComparison.Ordinal);
        Assert.Equal("kept", _site.Read("secret"));
    }

    [Fact]
    public async Task Links_in_the_target_lead_nowhere()
    {
        _site.Put("outside/listen/index.html", "theirs");
        Directory.CreateDirectory(_site.Target);
        Directory.CreateSymbolicLink(Path.Combine(_site.Target, "posts"), Path.Combine(_site.Root, "outside"));

        var fault = await Assert.ThrowsAsync<PublishException>(() => Folder.RunAsync(_site.Build()));

        Assert.Contains("'posts'", fault.Message, StringComparison.Ordinal);
        Assert.Equal("theirs", _site.Read("outside/listen/index.html"));
    }

    [Fact]
    public async Task A_link_in_place_of_a_file_is_replaced_and_not_followed()
    {
        _site.Put("outside.html", "theirs");
        Directory.CreateDirectory(_site.Target);
        File.CreateSymbolicLink(Path.Combine(_site.Target, "index.html"), Path.Combine(_site.Root, "outside.html"));

        await Folder.RunAsync(_site.Build());

        Assert.Equal("theirs", _site.Read("outside.html"));
        Assert.Equal("<h1>Hub</h1>", _site.Read("target/index.html"));
    }

    [Fact]
    public async Task A_run_that_was_cut_off_goes_on_where_it_was()
    {
        _site.With("a/one.html", "1").With("b/two.html", "2");
        // A file where a folder is to be.
        _site.Put("target/b", "in the way");
        var fault = await Assert.ThrowsAsync<PublishException>(() => Folder.RunAsync(_site.Build()));
        Assert.Contains("b/two.html", fault.Message, StringComparison.Ordinal);

        File.Delete(Path.Combine(_site.Target, "b"));
        Assert.Equal("b/two.html feed.xml index.html posts/listen/index.html", (await Folder.RunAsync(_site.Build())).Sent());
        Assert.True((await Folder.RunAsync(_site.Build())).IsEmpty);
    }

    [Fact]
    public async Task What_a_killed_run_sent_is_known_by_its_content()
    {
        await Folder.RunAsync(_site.Build());
        // As it is left between two files: marked, and one of them is there already.
        var state = _site.Read("target/.lhub-published").Split('\n').Select(line => line.EndsWith(".html", StringComparison.Ordinal) ? $"{new string('0', 16)} 0 {line.Split(' ')[2]}" : line);
        _site.Put("target/.lhub-published", string.Join('\n', state));
        _site.With("index.html", "<h1>New</h1>");

        Assert.Equal("index.html", (await Folder.RunAsync(_site.Build())).Sent());
    }

    [Fact]
    public async Task Cancelling_ends_between_two_files()
    {
        using var cancel = new CancellationTokenSource();
        using var folder = Folder;
        var plan = await folder.PlanAsync(_site.Build(), PublicationRuns.Cancel);

        await Assert.ThrowsAsync<OperationCanceledException>(() => folder.ApplyAsync(plan, _ => cancel.Cancel(), cancel.Token));

        Assert.True(_site.Has("target/assets/css/site.0123456789abcdef.css"));
        Assert.Equal("feed.xml index.html posts/listen/index.html", (await Folder.RunAsync(_site.Build())).Sent());
    }

    [Fact]
    public async Task A_target_on_nothing_is_a_clear_fault()
    {
        using var nowhere = PublishTarget.Folder(Path.Combine(_site.Root, "mnt/share/site"));

        var fault = await Assert.ThrowsAsync<PublishException>(() => nowhere.PlanAsync(_site.Build(), PublicationRuns.Cancel));

        Assert.Equal(PublishFault.Target, fault.Fault);
        Assert.Equal("Mount or make it first.", fault.Help);
    }

    [Fact]
    public async Task Twenty_thousand_files_are_compared_by_their_lists()
    {
        var lines = string.Concat(Enumerable.Range(0, 20_000).Select(number => string.Create(CultureInfo.InvariantCulture, $"{Xxh64.Of([]):x16} 0 p/{number % 100}/{number}.html\n")));
        foreach (var number in Enumerable.Range(0, 20_000))
        {
            if (number < 100)
                Directory.CreateDirectory(Path.Combine(_site.Folder, string.Create(CultureInfo.InvariantCulture, $"p/{number}")));
            using var made = File.Create(Path.Combine(_site.Folder, string.Create(CultureInfo.InvariantCulture, $"p/{number % 100}/{number}.html")));
        }

        _site.Put("public/.lhub-manifest", "lhub-manifest 1\n" + lines);
        // Only the list is there: had a file been looked at, it would be missing.
        _site.Put("target/.lhub-published", "lhub-published 1\n" + lines);

        Assert.True((await Folder.RunAsync(BuiltSite.Read(_site.Folder))).IsEmpty);
    }

    [Fact]
    public async Task Nothing_is_written_by_a_plan()
    {
        using var folder = Folder;
        var plan = await folder.PlanAsync(_site.Build(), PublicationRuns.Cancel);

        Assert.Equal(4, plan.New.Length);
        Assert.False(Directory.Exists(_site.Target));
    }

    public void Dispose() => _site.Dispose();
}
