using LeadershipHub.Engine.Loading;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tests.Sites;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Tests.Incremental;

/// <summary>What a build after an edit of a text takes from the memory, and what it does beforehand on another processor.</summary>
public sealed class EditRehearsalTests : IDisposable
{
    private readonly TestSite _site = TestSite.Empty(TestSite.Config + "params: { motto: Ask }\nmenus: { main: [{ title: Posts, url: /posts/ }] }\n");

    public EditRehearsalTests()
    {
        _site.Write("theme/layouts/post.sbn-html", "{{ page.title }}|{{ page.content }}|{{ hub.date page.date 'long' }}|{{ include 'partials/end' }}");
        _site.Write("theme/partials/end.sbn-html", "{{ for item in site.menus.main }}{{ item.title }}{{ end }}");
        foreach (var name in (ReadOnlySpan<string>)["first", "second", "third"])
            Write(name, "Its text.");
        Assert.Empty(_site.Build().Diagnostics);
    }

    [Fact]
    public void What_is_rehearsed_is_what_the_build_then_renders()
    {
        var published = _site.Publish();
        Write("second", "Its text, and *more* of it.");
        var (sources, memory, delta) = Compared();

        var rehearsed = EditRehearsal.Run(_site.Options(), Assert.IsType<QuickMemory>(memory.Quick()), sources, Assert.IsType<Settings>(memory.SettingsWith(sources.All)), Assert.Single(delta.Changed), () => BuildStage.Parsing);

        Assert.Contains("/posts/second/", rehearsed, StringComparer.Ordinal);
        Assert.Contains("/feed.xml", rehearsed, StringComparer.Ordinal);
        Assert.Equal("", published.DifferenceTo(FolderContent.Of(_site.Output)));
        Assert.Equal(_site.Build().Summary.Rendered.Order(StringComparer.Ordinal), rehearsed.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void A_rehearsal_leaves_no_hash_at_a_source()
    {
        Write("second", "Another text.");
        var (sources, memory, delta) = Compared();
        var changed = Assert.Single(delta.Changed);
        changed.Source.Hash = null;

        EditRehearsal.Run(_site.Options(), Assert.IsType<QuickMemory>(memory.Quick()), sources, Assert.IsType<Settings>(memory.SettingsWith(sources.All)), changed, () => BuildStage.Parsing);

        Assert.Null(changed.Source.Hash);
    }

    [Fact]
    public void Settings_are_remembered_until_one_of_their_sources_changes()
    {
        Write("second", "Another text.");
        var (sources, memory, _) = Compared();
        Assert.Equal("Test hub", memory.SettingsWith(sources.All)?.Config.Title);

        _site.Write("site.config.yml", TestSite.Config.Replace("Test hub", "Another hub", StringComparison.Ordinal));
        Assert.Empty(_site.Build().Diagnostics);
        (sources, memory, _) = Compared();
        Assert.Equal("Another hub", memory.SettingsWith(sources.All)?.Config.Title);
    }

    [Fact]
    public void Settings_hold_after_several_edits()
    {
        for (var edit = 0; edit < 3; edit++)
        {
            Write("second", $"Text {edit}.");
            Assert.Contains("/posts/second/", _site.Build().Summary.Rendered, StringComparer.Ordinal);
        }

        var (sources, memory, delta) = Compared();
        Assert.True(delta.IsEmpty);
        Assert.Equal("Test hub", memory.SettingsWith(sources.All)?.Config.Title);
    }

    [Fact]
    public void An_edit_notes_the_new_times_of_sources_and_no_more_of_them()
    {
        // Those that the first build saw were as new as itself, so it could trust none.
        Age();
        Write("second", "Another text.");
        Assert.Contains("/posts/second/", _site.Build().Summary.Rendered, StringComparer.Ordinal);

        Assert.Equal(["content/posts/second.md"], Hashed(), StringComparer.Ordinal);
        Assert.DoesNotContain("first.md", File.ReadAllText(Path.Combine(_site.Folder, ".lhub", "site.patch")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_build_has_come_to_itself_is_not_rehearsed()
    {
        Write("second", "Another text.");
        var (sources, memory, delta) = Compared();

        var rehearsed = EditRehearsal.Run(_site.Options(), Assert.IsType<QuickMemory>(memory.Quick()), sources, Assert.IsType<Settings>(memory.SettingsWith(sources.All)), Assert.Single(delta.Changed), () => BuildStage.Assembling);

        Assert.Empty(rehearsed);
    }

    [Fact]
    public void Edits_after_a_fresh_checkout_note_the_times_of_many_sources_beside_the_memory()
    {
        for (var i = 0; i <= InputMemory.MostTimes; i++)
            _site.Write($"static/{i}.txt", "A file.");
        Assert.Empty(_site.Build().Diagnostics);
        Age();

        foreach (var name in (ReadOnlySpan<string>)["second", "third"])
        {
            Write(name, "Another text.");
            Assert.Contains($"/posts/{name}/", _site.Build().Summary.Rendered, StringComparer.Ordinal);

            Assert.Equal(["content/posts/second.md", "content/posts/third.md"], Hashed().Append("content/posts/third.md").Distinct(StringComparer.Ordinal), StringComparer.Ordinal);
            Assert.True(new FileInfo(Path.Combine(_site.Folder, ".lhub", "site.patch")).Length < 8 * InputMemory.MostTimes);
        }
    }

    [Fact]
    public void A_session_reads_the_memory_of_an_earlier_process_once()
    {
        var shelf = MemoryShelf.AtHand(_site.Options(), EngineVersion.Stamp);
        Assert.False(shelf.Open().IsEmpty);
        File.Delete(shelf.FilePath);
        Assert.False(shelf.Open().IsEmpty);
        Assert.True(MemoryShelf.AtHand(_site.Options(), EngineVersion.Stamp).Open().IsEmpty);
    }

    public void Dispose() => _site.Dispose();

    private void Write(string name, string text) => _site.Write($"content/posts/{name}.md", $"---\ntitle: The {name}\ndate: 2026-05-01\n---\n\n{text}\n");

    // Long before any build.
    private void Age()
    {
        foreach (var file in Directory.EnumerateFiles(_site.Folder, "*", SearchOption.AllDirectories).Where(file => !file.StartsWith(_site.Output, StringComparison.Ordinal)))
            File.SetLastWriteTimeUtc(file, new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
    }

    // The sources that a build with nothing to do would have to read to know that: their times prove nothing.
    private List<string> Hashed()
    {
        var sources = SourceLoader.Load(_site.Options(), TestContext.Current.CancellationToken).Value;
        var reader = new CountingReader(sources.Reader);
        var memory = BuildMemory.Open(_site.Options(), EngineVersion.Stamp);
        var delta = Assert.IsType<SourceDelta>(memory.Compare(sources with { Reader = reader }, threads: 1, TestContext.Current.CancellationToken));
        Assert.True(delta.IsEmpty);
        return reader.Hashed;
    }

    private (LeadershipHub.Engine.Model.Sources Sources, BuildMemory Memory, SourceDelta Delta) Compared()
    {
        var options = _site.Options();
        var sources = SourceLoader.Load(options, TestContext.Current.CancellationToken).Value;
        var memory = BuildMemory.Open(options, EngineVersion.Stamp);
        return (sources, memory, Assert.IsType<SourceDelta>(memory.Compare(sources, threads: 1, TestContext.Current.CancellationToken)));
    }

    private sealed class CountingReader(ISourceReader reader) : ISourceReader
    {
        public List<string> Hashed { get; } = [];

        public byte[] ReadAllBytes(SourceFile file) => reader.ReadAllBytes(file);

        public Stream OpenRead(SourceFile file) => reader.OpenRead(file);

        public void Hash(SourceFile file)
        {
            Hashed.Add(file.Path);
            reader.Hash(file);
        }
    }
}
