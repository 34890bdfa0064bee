using System.Collections.Immutable;

namespace LeadershipHub.Engine.Tests.Incremental.Harness;

/// <summary>Makes a sequence of steps that breaks the law shorter for as long as it still does.</summary>
internal static class Shrinker
{
    // Each try builds a site several times. What is left after so many is short enough to read.
    private const int MostTries = 400;

    /// <param name="breaks">Whether a sequence breaks the law, tried on a site of its own.</param>
    public static ImmutableArray<Step> Shrink(ImmutableArray<Step> steps, Func<ImmutableArray<Step>, bool> breaks)
    {
        var tries = 0;
        bool changed;
        do
        {
            changed = false;
            foreach (var shorter in Shorter(steps))
            {
                if (++tries > MostTries)
                    return steps;
                if (!breaks(shorter))
                    continue;

                steps = shorter;
                changed = true;
                break;
            }
        }
        while (changed);

        return steps;
    }

    // The boldest first: without a whole step, with two steps as one, without an edit, on one thread.
    private static IEnumerable<ImmutableArray<Step>> Shorter(ImmutableArray<Step> steps)
    {
        for (var i = 0; i < steps.Length; i++)
            yield return steps.RemoveAt(i);

        for (var i = 0; i + 1 < steps.Length; i++)
            yield return steps.RemoveAt(i).SetItem(i, steps[i + 1] with { Edits = [.. steps[i].Edits, .. steps[i + 1].Edits] });

        for (var i = 0; i < steps.Length; i++)
        {
            for (var edit = 0; edit < steps[i].Edits.Length; edit++)
                yield return steps.SetItem(i, steps[i] with { Edits = steps[i].Edits.RemoveAt(edit) });
        }

        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].Threads > 1)
                yield return steps.SetItem(i, steps[i] with { Threads = 1 });
        }
    }
}
