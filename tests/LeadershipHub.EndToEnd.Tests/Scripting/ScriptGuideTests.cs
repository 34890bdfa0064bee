using LeadershipHub.EndToEnd.Tests.Sites;

namespace LeadershipHub.EndToEnd.Tests.Scripting;

/// <summary>Builds a hub with every script that <c>docs/guide/scripts.md</c> shows under <c>&lt;!-- file: … --&gt;</c>.</summary>
public sealed class ScriptGuideTests : IDisposable
{
    private readonly ScriptedSite _site = new();

    public ScriptGuideTests()
    {
        foreach (var file in GuideFile.Of("scripts.md"))
            _site.Write(file.Path, file.Text);
        _site.Write("theme/layouts/post.sbn-html", "{{ page.title }}: {{ page.word_count | aloud }}. {{ page.content }}");
        _site.Write("content/posts/2026-03-01-third.md", "---\ntitle: The third\nauthor: Mara Quill\ntags: [asking]\n---\n## Why?\n\n{{< begin \"asking\" >}}\n");
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task The_scripts_of_the_guide_make_what_it_says()
    {
        var (code, said) = await _site.RunAsync("build");

        Assert.True(code == 0, said);
        Assert.Equal(2, Occurrences(said, "This post asks its reader nothing."));
        Assert.Matches("(?s)href=\"/posts/first/\".*under a minute.*href=\"/posts/second/\"", _site.Published("begin/asking/index.html"));
        Assert.False(_site.IsPublished("begin/doors/index.html"));
        Assert.Contains("The third: under a minute.", _site.Published("posts/third/index.html"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.org/begin/asking/\">Begin with asking</a>", _site.Published("posts/third/index.html"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/tags/asking/\">asking</a>, 3 texts", _site.Published("leaderboard/index.html"), StringComparison.Ordinal);
        Assert.Contains("1 texts so far.", _site.Published("people/mara-quill/index.html"), StringComparison.Ordinal);
        Assert.Contains("\"chapters\": [\n      \"Why?\"", _site.Published("api/posts.json"), StringComparison.Ordinal);
        Assert.True(_site.IsPublished("words/index.html"));
    }

    [Fact]
    public async Task The_test_of_the_guide_finds_a_mistake()
    {
        _site.Write("content/_plugins/_lib/reading.csx", "string Aloud(int words) => \"for ever\";");

        var (code, said) = await _site.RunAsync("build");

        Assert.Equal(1, code);
        Assert.Contains("Expected 'under a minute', found 'for ever'.", said, StringComparison.Ordinal);
    }

    private static int Occurrences(string text, string part) => (text.Length - text.Replace(part, "", StringComparison.Ordinal).Length) / part.Length;
}
