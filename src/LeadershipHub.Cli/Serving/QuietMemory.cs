using System.Runtime;

namespace LeadershipHub.Cli.Serving;

/// <summary>
/// Collects garbage while nobody waits, and not while a page does: a build leaves a whole site behind, and a collection in the middle of the next
/// build would look at all of it.
/// </summary>
internal static class QuietMemory
{
    /// <summary>Bytes that a build may take before it is interrupted after all. One of 10,000 pages takes some 40 million.</summary>
    private const long ForOneBuild = 100_000_000;

    /// <summary>To be called between two builds, always on the same thread or after it.</summary>
    /// <remarks>https://learn.microsoft.com/dotnet/api/system.gc.trystartnogcregion</remarks>
    public static void Rest()
    {
        try
        {
            if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
                GC.EndNoGCRegion();

            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
            GC.TryStartNoGCRegion(ForOneBuild);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentOutOfRangeException)
        {
            // The bytes were used up at this very moment, or the system has less to give: collections come when they come.
        }
    }
}
