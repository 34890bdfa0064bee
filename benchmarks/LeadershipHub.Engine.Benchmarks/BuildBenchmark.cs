using System.Globalization;
using BenchmarkDotNet.Attributes;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Benchmarks;

/// <summary>A whole build of a site of 500 posts in a warm process; the benchmark site's theme.</summary>
[MemoryDiagnoser]
public class BuildBenchmark
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "lhub-benchmark-" + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture));

    [GlobalSetup]
    public void Prepare()
    {
        var posts = Directory.CreateDirectory(Path.Combine(_folder, "content", "posts"));
        for (var i = 0; i < 500; i++)
            File.WriteAllBytes(Path.Combine(posts.FullName, string.Create(CultureInfo.InvariantCulture, $"post-{i}.md")), SamplePost.Source);

        File.WriteAllText(Path.Combine(_folder, "content", "posts", "_index.md"), "---\ntitle: Posts\n---\n");
        Directory.CreateDirectory(Path.Combine(_folder, "content", "pages"));
        File.WriteAllText(Path.Combine(_folder, "content", "pages", "about.md"), "---\ntitle: About\n---\n\n## Bell\n");
        File.WriteAllText(Path.Combine(_folder, "site.config.yml"), "title: Bench\nbase_url: https://example.org/\ntheme: plain\nchecks: { links: ignore, assets: ignore }\n");
        var layouts = Directory.CreateDirectory(Path.Combine(_folder, "themes", "plain", "layouts"));
        File.WriteAllText(Path.Combine(layouts.FullName, "page.sbn-html"), "<!doctype html><title>{{ page.title }}</title><h1>{{ page.title }}</h1>{{ page.content }}{{ for tag in page.tags }}<a href=\"{{ tag.url }}\">{{ tag.title }}</a>{{ end }}");
        File.WriteAllText(Path.Combine(layouts.FullName, "section.sbn-html"), "<!doctype html><title>{{ page.title }}</title>{{ for item in paginator.pages }}<a href=\"{{ item.url }}\">{{ item.title }}</a>{{ end }}");
    }

    [Benchmark]
    public BuildResult Build() =>
        Engine.Build.Run(new BuildOptions { SiteFolder = _folder, Now = new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero), Clean = true });

    [GlobalCleanup]
    public void Remove() => Directory.Delete(_folder, recursive: true);
}
