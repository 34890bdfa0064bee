using LeadershipHub.Engine.Tests.Incremental.Harness;

namespace LeadershipHub.Engine.Tests.Incremental.Edits;

/// <summary>The memory of the builds is deleted.</summary>
internal sealed record DeleteMemory : Edit
{
    public override void Apply(LivingSite site)
    {
        if (Directory.Exists(site.Memory))
            Directory.Delete(site.Memory, recursive: true);
    }

    public override string ToString() => ".lhub is deleted";
}

/// <summary>A file of the memory is cut off, or one of its bytes changes.</summary>
/// <param name="File">Which, and <paramref name="At"/> where in it, both as a fraction of all.</param>
internal sealed record DamageMemory(double File, double At, bool Cut) : Edit
{
    public override void Apply(LivingSite site)
    {
        if (PathAt.Of(site.Memory, File) is not { } path)
            return;

        var bytes = System.IO.File.ReadAllBytes(path);
        var at = (int)(bytes.Length * At);
        if (Cut)
            bytes = bytes[..at];
        else if (at < bytes.Length)
            bytes[at] ^= 0x10;
        System.IO.File.WriteAllBytes(path, bytes);
    }

    public override string ToString() => $"a file of .lhub ({File:0.00} of all) is {(Cut ? "cut off" : "changed")} at {At:0.000} of its length";
}

/// <summary>The memory of an earlier build is put in the place of the present one, as a cache of a build server may do.</summary>
internal sealed record BringBackMemory(int Builds) : Edit
{
    public override void Apply(LivingSite site) => site.BringBackMemory(Builds);

    public override string ToString() => $".lhub is again what it was {Builds} builds before the last";
}

/// <summary>Picks files of folders.</summary>
internal static class PathAt
{
    /// <summary>The file at a fraction of the way through all files of a folder; null where there is none.</summary>
    public static string? Of(string folder, double fraction, Func<string, bool>? isWanted = null)
    {
        if (!Directory.Exists(folder))
            return null;

        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(isWanted ?? (_ => true)).Order(StringComparer.Ordinal).ToList();
        return files.Count == 0 ? null : files[(int)(files.Count * fraction)];
    }
}
