using System.Diagnostics;
using System.Globalization;

namespace LeadershipHub.Templating.Benchmarks;

/// <summary>Medians in a few seconds, for comparing while one works.</summary>
internal static class QuickRun
{
    private const int Rounds = 31;
    private const int PagesPerRound = 4000;
    private const int WarmUpRounds = 12;

    public static void Run(TextWriter output)
    {
        using var renderers = new Renderers();
        Report(output, "by hand", renderers.ByHand);
        Report(output, "templating", renderers.Templating);
        Report(output, "handlebars", renderers.Handlebars);
    }

    private static void Report(TextWriter output, string name, Func<int> render)
    {
        for (var i = 0; i < WarmUpRounds; i++)
            Round(render);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var times = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
            times[i] = Round(render);

        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (Rounds * PagesPerRound);
        Array.Sort(times);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-12} {times[Rounds / 2],7:0.00} µs a page  (best {times[0]:0.00})  {allocated,6} bytes allocated  {render(),6} written"));
    }

    private static double Round(Func<int> render)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < PagesPerRound; i++)
            render();

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / PagesPerRound;
    }
}
