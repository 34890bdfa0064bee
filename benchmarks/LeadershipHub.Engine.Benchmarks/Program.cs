using BenchmarkDotNet.Running;
using LeadershipHub.Engine.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(SamplePost).Assembly).Run(args);
