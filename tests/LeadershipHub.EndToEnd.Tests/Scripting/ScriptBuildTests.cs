using LeadershipHub.Engine.Extending;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LeadershipHub.EndToEnd.Tests.Scripting;

/// <summary>Scripts of C# in builds by the command itself.</summary>
public sealed class ScriptBuildTests : IDisposable
{
    private const string Listing = "/*---\ntitle: All of it\n---*/\nreturn string.Join(\"\\n\", Site.Posts.Select(post => $\"- [{post.Title}]({post.Url}) {post.WordCount}\"));\n";

    private readonly ScriptedSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_script_makes_a_page_with_its_front_matter()
    {
        _site.Write("content/pages/all.csx", Listing);

        var (code, said) = await _site.RunAsync("build");
        Assert.DoesNotContain(": warning ", said, StringComparison.Ordinal);

        Assert.True(code == 0, said);
        Assert.Contains("<a href=\"/posts/second/\">The second</a> 2", _site.Published("all/index.html"), StringComparison.Ordinal);
        Assert.Contains("All of it", _site.Published("all/index.html"), StringComparison.Ordinal);
        Assert.Contains("https://example.org/all/", _site.Published("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plugin_adds_pages_files_data_functions_and_shortcodes()
    {
        _site.Write("content/_plugins/all.csx", """
            foreach (var tag in Site.Tags)
                AddPage($"/of/{tag.Slug}", $"Of {tag.Name}", $"There are *{tag.Pages.Length}*.");
            OutputJson("/api/tags.json", Site.Tags.Select(tag => new { tag.Name, PageCount = tag.Pages.Length }));
            Data("counts", new { Posts = Site.Posts.Length });
            Function("shout", (string text, string end = "!") => text.ToUpperInvariant() + end);
            Shortcode("hi", call => Html($"<b>{Escape(call.Args[0])} from {call.Page?.Title}: {call.Inner}</b>"));
            """);
        _site.Write("content/pages/uses.md", "---\ntitle: Uses\n---\n{{< hi \"<you>\" >}}*in it*{{< /hi >}}\n");
        _site.Write("theme/layouts/page.sbn-html", "{{ page.title | shout }} {{ shout 'a<b' '?' }} {{ site.data.counts.posts }} {{ page.content }}");

        var (code, said) = await _site.RunAsync("build");
        Assert.DoesNotContain(": warning ", said, StringComparison.Ordinal);

        Assert.True(code == 0, said);
        Assert.Contains("There are <em>2</em>.", _site.Published("of/asking/index.html"), StringComparison.Ordinal);
        Assert.Contains("\"page_count\": 2", _site.Published("api/tags.json"), StringComparison.Ordinal);
        Assert.Contains("USES! A&lt;B? 2 ", _site.Published("uses/index.html"), StringComparison.Ordinal);
        Assert.Contains("<b>&lt;you&gt; from Uses: <em>in it</em></b>", _site.Published("uses/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plugin_changes_texts_and_gives_pages_terms()
    {
        _site.Write("content/_plugins/change.csx", """
            Transform((page, text) => text.Replace("Four", $"**{page.Title}**"));
            foreach (var post in Site.Posts)
                AddTerm(post, "lengths", post.WordCount < 3 ? "Short" : "Long");
            """);

        var (code, said) = await _site.RunAsync("build");
        Assert.DoesNotContain(": warning ", said, StringComparison.Ordinal);

        Assert.True(code == 0, said);
        Assert.Contains("<strong>The second</strong> five.", _site.Published("posts/second/index.html"), StringComparison.Ordinal);
        Assert.Contains("/posts/first/", _site.Published("lengths/long/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("/posts/first/", _site.Published("lengths/short/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistakes_of_all_scripts_are_told_with_their_places_and_the_published_site_stays()
    {
        await _site.RunAsync("build");
        _site.Write("content/pages/one.csx", "/*---\ntitle: One\n---*/\n\nvar x = Sit.Posts;\n");
        _site.Write("content/pages/two.csx", "/*---\ntitle: Two\n---*/\nvar none = Site.Posts[17];\n");
        _site.Write("content/posts/2026-03-01-third.md", "---\ntitle: The third\n---\nSix.\n");

        var (code, said) = await _site.RunAsync("build");

        Assert.Equal(1, code);
        Assert.Contains("content/pages/one.csx:5:9: error LH520", said, StringComparison.Ordinal);
        Assert.Contains("CS0103", said, StringComparison.Ordinal);
        Assert.Contains("content/pages/two.csx:4", said, StringComparison.Ordinal);
        Assert.Contains("LH524", said, StringComparison.Ordinal);
        Assert.False(_site.IsPublished("posts/third/index.html"));
        Assert.True(_site.IsPublished("posts/first/index.html"));
    }

    [Fact]
    public async Task What_a_script_reports_stands_at_the_page_that_it_is_about()
    {
        _site.Write("content/_plugins/check.csx", "foreach (var post in Site.Posts.Where(post => post.WordCount < 3)) Error(\"Too short.\", post, line: 4, help: \"Write more.\");");

        var (code, said) = await _site.RunAsync("build");

        Assert.Equal(1, code);
        Assert.Contains("content/posts/2026-02-01-second.md:4:1: error LH527: Too short.", said, StringComparison.Ordinal);
        Assert.Contains("Write more.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_library_uses_the_hub_as_scripts_do()
    {
        _site.Write("content/_plugins/_lib/OurHub.dll", "");
        Emit(Path.Combine(_site.Path, "content/_plugins/_lib/OurHub.dll"), """
            using LeadershipHub.Engine.Extending;
            namespace OurHub;
            public static class Plugins { public static void Register(Hub hub) => hub.Output("/from-library.txt", hub.Site.Posts[0].Title); }
            """);
        _site.Write("content/_plugins/library.csx", "#r \"_lib/OurHub.dll\"\nOurHub.Plugins.Register(Host);\n");

        var (code, said) = await _site.RunAsync("build");
        Assert.DoesNotContain(": warning ", said, StringComparison.Ordinal);

        Assert.True(code == 0, said);
        Assert.Equal("The second", _site.Published("from-library.txt"));
    }

    private static void Emit(string path, string source)
    {
        var platform = ((string)(AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")).Split(Path.PathSeparator).Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal));
        var compilation = CSharpCompilation.Create(
            "OurHub",
            [CSharpSyntaxTree.ParseText(source)],
            platform.Append(typeof(Hub).Assembly.Location).Select(file => MetadataReference.CreateFromFile(file)),
            new(OutputKind.DynamicallyLinkedLibrary));
        var result = compilation.Emit(path);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
    }

    [Fact]
    public async Task What_a_script_says_is_a_note_and_the_lock_knows_its_pages()
    {
        _site.Write("content/_plugins/say.csx", "Log(\"Two posts so far.\");\nAddPage(\"/made/\", \"Made\", \"It *is*.\");");

        var (code, said) = await _site.RunAsync("build", "--verbosity", "detailed");
        Assert.DoesNotContain(": warning ", said, StringComparison.Ordinal);
        var (locked, _) = await _site.RunAsync("lock");

        Assert.Equal((0, 0), (code, locked));
        Assert.Contains("note LH534: Two posts so far.", said, StringComparison.Ordinal);
        Assert.Contains("/made/", await File.ReadAllTextAsync(Path.Combine(_site.Path, "site.lock.yml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_that_ends_the_process_is_named_and_nothing_is_published()
    {
        _site.Write("content/_plugins/exit.csx", "Environment.Exit(0);");

        var (code, said) = await _site.RunAsync("build");

        Assert.NotEqual(0, code);
        Assert.Contains("content/_plugins/exit.csx", said, StringComparison.Ordinal);
        Assert.False(_site.IsPublished("index.html"));
    }

    [Theory]
    [InlineData("Output(\"../outside.txt\", \"x\");", "LH529")]
    [InlineData("AddPage(\"/\", \"Root\", \"x\");", "LH529")]
    [InlineData("Function(\"site\", () => 1);", "LH530")]
    [InlineData("Shortcode(\"Not a name\", call => null);", "LH531")]
    [InlineData("ReadText(\"../secret.txt\");", "LH524")]
    public async Task What_a_script_may_not_do_is_told(string script, string expected)
    {
        _site.Write("content/_plugins/wrong.csx", script);

        var (code, said) = await _site.RunAsync("build");

        Assert.Equal(1, code);
        Assert.Contains(expected, said, StringComparison.Ordinal);
        Assert.Contains("content/_plugins/wrong.csx", said, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_site.Path, "outside.txt")));
    }

    [Fact]
    public async Task Without_scripts_their_pages_are_not_there()
    {
        _site.Write("content/pages/all.csx", Listing);

        var (code, said) = await _site.RunAsync("build", "--no-scripts");

        Assert.True(code == 0, said);
        Assert.False(_site.IsPublished("all/index.html"));
        Assert.False(_site.IsPublished("pages/all.csx"));
    }

    [Fact]
    public async Task Locked_scripts_run_as_they_are_in_the_lock_and_not_otherwise()
    {
        _site.Write("content/pages/all.csx", "#load \"_lib/more.csx\"\nreturn Greeting;\n");
        _site.Write("content/pages/_lib/more.csx", "var Greeting = \"Hello\";\n");

        var (without, saidWithout) = await _site.RunAsync("build", "--locked-scripts");
        var (locking, saidLocking) = await _site.RunAsync("scripts", "lock");
        var (with, saidWith) = await _site.RunAsync("build", "--locked-scripts");
        _site.Write("content/pages/_lib/more.csx", "var Greeting = \"Other\";\n");
        var (changed, saidChanged) = await _site.RunAsync("build", "--locked-scripts");

        Assert.Equal((1, 0, 0, 1), (without, locking, with, changed));
        Assert.Contains("lhub scripts lock", saidWithout, StringComparison.Ordinal);
        Assert.Contains("2 files", saidLocking, StringComparison.Ordinal);
        Assert.Contains("Built", saidWith, StringComparison.Ordinal);
        Assert.Contains("content/pages/_lib/more.csx", saidChanged, StringComparison.Ordinal);
        Assert.Contains("Hello", _site.Published("all/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_without_a_change_and_one_with_compiled_scripts_do_without_the_compiler()
    {
        _site.Write("content/pages/all.csx", Listing);
        await _site.RunAsync("build");

        var (_, unchanged) = await _site.BuildAndLookAsync();
        _site.Write("content/posts/2026-02-01-second.md", "---\ntitle: The second\n---\nFour five six.\n");
        var (code, edited) = await _site.BuildAndLookAsync();

        Assert.Equal(0, code);
        Assert.DoesNotContain("Microsoft.CodeAnalysis", unchanged, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft.CodeAnalysis", edited, StringComparison.Ordinal);
        Assert.Contains("LeadershipHub.Engine", edited, StringComparison.Ordinal);
        Assert.Contains(" 3", _site.Published("all/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_a_script_reads_from_elsewhere_is_noticed_when_it_changes()
    {
        _site.Write("notes/today.txt", "In the morning.");
        _site.Write("content/pages/note.csx", "/*---\ntitle: Note\n---*/\nreturn ReadText(\"notes/today.txt\");\n");
        await _site.RunAsync("build");

        _site.Write("notes/today.txt", "In the evening.");
        var (code, said) = await _site.RunAsync("build");

        Assert.True(code == 0, said);
        Assert.Contains("In the evening.", _site.Published("note/index.html"), StringComparison.Ordinal);
    }
}
