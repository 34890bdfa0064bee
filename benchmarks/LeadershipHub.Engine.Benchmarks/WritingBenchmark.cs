using System.Buffers;
using System.Text;
using BenchmarkDotNet.Attributes;
using LeadershipHub.Engine.Model;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Benchmarks;

/// <summary>What a page of text costs on its way out: escaping, slugs, hashing.</summary>
[MemoryDiagnoser]
public class WritingBenchmark
{
    private readonly ArrayBufferWriter<byte> _output = new(64 * 1024);
    private readonly string _plain = string.Join(' ', Enumerable.Repeat("Nothing in here needs escaping", 150));
    private readonly string _marked = string.Join(' ', Enumerable.Repeat("\"Ask & listen\" <said> the bell", 150));
    private readonly byte[] _page = Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Repeat("A page of the size that pages have.", 200)));

    [Benchmark]
    public int EscapePlain() => Escape(_plain);

    [Benchmark]
    public int EscapeMarked() => Escape(_marked);

    [Benchmark]
    public ContentHash Hash() => ContentHash.Of(_page);

    [Benchmark]
    public string SlugOfTitle() => Slug.Of("Déjà vu à la crémerie: what the bell said");

    private int Escape(string text)
    {
        _output.ResetWrittenCount();
        HtmlEscaper.Escape(text, _output);
        return _output.WrittenCount;
    }
}
