namespace LeadershipHub.Cli.Serving;

/// <summary>
/// Collects garbage while nobody waits, and not while a page does: a build leaves a whole site behind, and a collection in the middle of the next
/// build would look at all of it.
/// </summary>
internal static class QuietMemory
{
    /// <summary>To be called between two builds. What one build of 10,000 pages takes then fits in without another collection.</summary>
    /// <remarks>No region without collections besides: where several threads collect, each of those takes fresh memory and gives none back.</remarks>
    public static void Rest() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
}
