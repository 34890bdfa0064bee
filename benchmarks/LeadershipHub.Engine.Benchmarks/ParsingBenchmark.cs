using BenchmarkDotNet.Attributes;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.FrontMatters;
using LeadershipHub.Engine.Parsing.Markdown;

namespace LeadershipHub.Engine.Benchmarks;

/// <summary>What one post costs in stage 2.</summary>
[MemoryDiagnoser]
public class ParsingBenchmark
{
    private readonly SourceFile _source = new() { Path = "content/posts/2026-03-01-bell.md", FullPath = "", Size = SamplePost.Source.Length, ModifiedTicks = 0 };
    private readonly FrontMatterReader _frontMatter = new(new SiteConfig { Title = "Bench", BaseUrl = "https://example.org/" });
    private readonly MarkdownParser _markdown = new(new MarkdownConfig());

    [Benchmark]
    public FrontMatter FrontMatter() => _frontMatter.Read(_source, SamplePost.Source, FrontMatterKind.Page, new List<Diagnostic>()).Front;

    [Benchmark]
    public Body Markdown() => _markdown.Parse(SamplePost.Markdown, 1, _source.Path).Body;
}
