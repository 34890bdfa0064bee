using BenchmarkDotNet.Attributes;

namespace LeadershipHub.Templating.Benchmarks;

/// <summary>Run with <c>dotnet run -c Release</c>; figures are for one page.</summary>
[MemoryDiagnoser]
public class BlogPageBenchmark : IDisposable
{
    private readonly Renderers _renderers = new();

    [Benchmark(Baseline = true)]
    public int ByHand() => _renderers.ByHand();

    [Benchmark]
    public int Templating() => _renderers.Templating();

    [Benchmark]
    public int Handlebars() => _renderers.Handlebars();

    [GlobalCleanup]
    public void Dispose()
    {
        _renderers.Dispose();
        GC.SuppressFinalize(this);
    }
}
