using System.Globalization;
using LeadershipHub.Engine.Tests.Incremental.Edits;
using LeadershipHub.Engine.Tests.Incremental.Generating;
using LeadershipHub.Engine.Tests.Incremental.Harness;

namespace LeadershipHub.Engine.Tests.Incremental;

/// <summary>
/// The law of incremental builds, tried on generated sites and edits. <c>LHUB_LAW_SEQUENCES</c> says how many sequences (500 unless given),
/// <c>LHUB_LAW_SEED</c> the seed of the first (1 unless given); the others follow it.
/// </summary>
public sealed class IncrementalLawTests(ITestOutputHelper output)
{
    [Fact]
    public void Whatever_is_edited_an_incremental_build_is_what_a_clean_build_is() =>
        Try(new IncrementalLaw(options => Build.Run(options)), Setting("LHUB_LAW_SEQUENCES", 500));

    [Fact]
    public void Whatever_is_edited_a_build_of_a_session_is_what_a_clean_build_is() =>
        Try(new IncrementalLaw(new WatchedSessions().Build, sparesOutput: true), Math.Max(1, Setting("LHUB_LAW_SEQUENCES", 500) / 5));

    private void Try(IncrementalLaw law, int count)
    {
        var first = Setting("LHUB_LAW_SEED", 1);
        BrokenLaw? broken = null;
        Parallel.For(first, first + count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, (seed, state) =>
        {
            if (law.Try(seed) is not { } found)
                return;

            Interlocked.CompareExchange(ref broken, found, null);
            state.Stop();
        });

        foreach (var what in (string[])["good", "failed", "error ", "edit "])
            output.WriteLine($"{what}: {law.Counts.Of(what)}");
        Assert.True(broken is null, broken is null ? null : law.Report(broken));
    }

    [Fact]
    public void A_published_file_that_got_other_bytes_of_the_same_number_is_written_anew()
    {
        var law = new IncrementalLaw(options => Build.Run(options));

        Assert.Null(law.Try(SiteMaker.Make(new Chance(2)), [new([], 1, 1), new([new ChangePublished(0.5, KeepSize: true)], 1, 1)]));
    }

    private static int Setting(string name, int usual) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
}
