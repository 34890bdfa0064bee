using LeadershipHub.EndToEnd.Tests.Killing;

namespace LeadershipHub.EndToEnd.Tests.Starting;

/// <summary>What a build with little to do must not load, since that takes as long as the build.</summary>
public sealed class EverydayEditTests : IDisposable
{
    // The runtime looks for this ICU when the first culture is mentioned, does not find it, and ends the process.
    private static readonly (string Name, string Value) NoIcu = ("DOTNET_SYSTEM_GLOBALIZATION_APPLOCALICU", "99.9");

    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly string _site = Directory.CreateTempSubdirectory("lhub-everyday-").FullName;

    public EverydayEditTests()
    {
        Write("site.config.yml", "title: Everyday\nbase_url: https://example.org/\ntheme: plain\npaginate: 2\nfeeds: { items: 1 }\n");
        Write("themes/plain/theme.yml", "name: plain\nversion: 1.0.0\ndescription: A few lines.\nlicense: MIT\n");
        const string List = "{{ for post in paginator ? paginator.pages : page.pages }}<a href=\"{{ post.url }}\">{{ post.title }}</a>{{ end }}{{ include 'partials/foot' }}";
        foreach (var kind in (string[])["home", "section", "taxonomy", "term"])
            Write($"themes/plain/layouts/{kind}.sbn-html", List);
        Write("themes/plain/layouts/page.sbn-html", "<html lang=\"{{ site.language }}\"><head>{{ hub.head }}</head><body><time>{{ hub.date page.date 'iso' }} {{ hub.date page.date 'datetime' }}</time>{{ page.content }}{{ page.reading_minutes }}{{ for tag in page.tags }}{{ tag.title }}{{ end }}</body></html>");
        Write("themes/plain/partials/foot.sbn-html", "<footer>{{ site.title }}</footer>");
        for (var i = 1; i <= 5; i++)
            Post(i, $"The {i}th", "One text.\n\n1. first\n2. second");
    }

    public void Dispose() => Directory.Delete(_site, recursive: true);

    [Fact]
    public async Task An_edit_and_a_build_with_nothing_to_do_mention_no_culture()
    {
        // A whole build mentions many, so that this way of finding out is one.
        Assert.NotEqual((0, ""), await BuildAsync(NoIcu));
        Assert.Equal((0, ""), await BuildAsync(("NONE", "")));
        Assert.Equal((0, ""), await BuildAsync(NoIcu));
        Post(2, "The 2nd", "Another text, with *more* of it.\n\n5. fifth");
        Assert.Equal((0, ""), await BuildAsync(NoIcu));
        Post(3, "Another title", "One text.\n\n1. first\n2. second");
        Assert.Equal((0, ""), await BuildAsync(NoIcu));

        Assert.Contains("Another title", File.ReadAllText(Path.Combine(_site, "public", "posts", "post-3", "index.html")), StringComparison.Ordinal);
        Assert.Contains("with <em>more</em>", File.ReadAllText(Path.Combine(_site, "public", "posts", "post-2", "index.html")), StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Said)> BuildAsync((string Name, string Value) variable)
    {
        using var process = LhubProcess.Start(_site, Now, ["build", "--verbosity", "quiet"], [variable]);
        return await process.EndAsync();
    }

    private void Post(int number, string title, string text) =>
        Write($"content/posts/post-{number}.md", $"---\ntitle: {title}\ndate: 2026-05-0{number} 08:30\ntags: [Care]\n---\n\n{text}\n");

    private void Write(string path, string text)
    {
        var full = Path.Combine(_site, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? _site);
        File.WriteAllText(full, text);
        // Long before any build, so that its time proves what it says.
        File.SetLastWriteTimeUtc(full, new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc).AddSeconds(text.Length));
    }
}
