namespace LeadershipHub.Engine.Model;

/// <summary>
/// The ordinal order of many paths of one folder. Such names often begin alike, so each character is looked at once and not with every comparison: multikey quicksort
/// (Bentley and Sedgewick, "Fast Algorithms for Sorting and Searching Strings", SODA 1997).
/// </summary>
internal static class PathOrder
{
    /// <summary>So few are as quickly put in order one by one.</summary>
    private const int Few = 8;

    /// <param name="same">How many characters all of them begin with.</param>
    public static void Sort(Span<string> paths, int same) => Sort(paths, [], same);

    /// <param name="along">One number for each path, which goes where the path goes; or none at all.</param>
    /// <param name="same">How many characters all of them begin with.</param>
    public static void Sort(Span<string> paths, Span<int> along, int same)
    {
        while (paths.Length > Few)
        {
            var pivot = Middle(At(paths[0], same), At(paths[paths.Length / 2], same), At(paths[^1], same));
            var (low, next, high) = (0, 0, paths.Length);
            while (next < high)
            {
                var here = At(paths[next], same);
                if (here < pivot)
                    Swap(paths, along, low++, next++);
                else if (here > pivot)
                    Swap(paths, along, next, --high);
                else
                    next++;
            }

            Sort(paths[..low], Part(along, 0, low), same);
            Sort(paths[high..], Part(along, high, paths.Length), same);
            if (pivot < 0)
                return;

            along = Part(along, low, high);
            paths = paths[low..high];
            same++;
        }

        Insert(paths, along, same);
    }

    private static void Insert(Span<string> paths, Span<int> along, int same)
    {
        for (var i = 1; i < paths.Length; i++)
        {
            for (var at = i; at > 0 && paths[at - 1].AsSpan(same).SequenceCompareTo(paths[at].AsSpan(same)) > 0; at--)
                Swap(paths, along, at - 1, at);
        }
    }

    private static Span<int> Part(Span<int> along, int from, int to) => along.IsEmpty ? [] : along[from..to];

    // A path that ends comes before all that go on.
    private static int At(string path, int index) => index < path.Length ? path[index] : -1;

    private static int Middle(int a, int b, int c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));

    private static void Swap(Span<string> paths, Span<int> along, int one, int other)
    {
        (paths[one], paths[other]) = (paths[other], paths[one]);
        if (!along.IsEmpty)
            (along[one], along[other]) = (along[other], along[one]);
    }
}
