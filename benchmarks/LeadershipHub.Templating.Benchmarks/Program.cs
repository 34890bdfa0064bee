using BenchmarkDotNet.Running;
using LeadershipHub.Templating.Benchmarks;

if (args.Contains("--quick"))
    QuickRun.Run(Console.Out);
else if (args.Contains("--print"))
    Print();
else
    BenchmarkSwitcher.FromAssembly(typeof(BlogPageBenchmark).Assembly).Run(args);

static void Print()
{
    using var renderers = new Renderers();
    Console.Out.WriteLine(renderers.TemplatingText());
}
