using LeadershipHub.Engine.Tests.Incremental.Harness;

namespace LeadershipHub.Engine.Tests.Incremental.Edits;

/// <summary>A published file is deleted.</summary>
/// <param name="File">Which, as a fraction of all.</param>
internal sealed record DeletePublished(double File) : Edit
{
    public override void Apply(LivingSite site)
    {
        if (Published.FileOf(site, File) is { } path)
            System.IO.File.Delete(path);
    }

    public override string ToString() => $"a published file ({File:0.00} of all) is deleted";
}

/// <summary>A published file gets other bytes.</summary>
/// <param name="File">Which, as a fraction of all.</param>
/// <param name="KeepSize">Whether as many as before.</param>
internal sealed record ChangePublished(double File, bool KeepSize) : Edit
{
    public override void Apply(LivingSite site)
    {
        if (Published.FileOf(site, File) is not { } path || new FileInfo(path).Length == 0)
            return;

        var bytes = System.IO.File.ReadAllBytes(path);
        if (KeepSize)
            bytes[^1] ^= 1;
        System.IO.File.WriteAllBytes(path, KeepSize ? bytes : [.. bytes, .. "changed"u8]);
    }

    public override string ToString() => $"a published file ({File:0.00} of all) gets {(KeepSize ? "other bytes of the same number" : "more bytes")}";
}

/// <summary>The output folder is deleted.</summary>
internal sealed record DeleteOutput : Edit
{
    public override void Apply(LivingSite site) => site.EmptyOutput();

    public override string ToString() => "the output folder is deleted";
}

/// <summary>The output's list of files is deleted, or cut in half.</summary>
internal sealed record LoseManifest(bool Cut) : Edit
{
    public override void Apply(LivingSite site)
    {
        var path = System.IO.Path.Combine(site.Output, LivingSite.ManifestName);
        if (!File.Exists(path))
            return;

        var bytes = File.ReadAllBytes(path);
        File.Delete(path);
        if (Cut)
            File.WriteAllBytes(path, bytes[..(bytes.Length / 2)]);
        site.WithoutManifest.Add(site.OutputName);
    }

    public override string ToString() => $"the output's .lhub-manifest is {(Cut ? "cut in half" : "deleted")}";
}

/// <summary>Somebody puts a file of their own into the output.</summary>
internal sealed record AddForeign(string Path) : Edit
{
    public override void Apply(LivingSite site)
    {
        var full = System.IO.Path.Combine(site.Output, Path);
        if (!Directory.Exists(site.Output) || File.Exists(full) || !Directory.Exists(System.IO.Path.GetDirectoryName(full)))
            return;

        File.WriteAllText(full, "not of the site\n");
        site.Foreign[site.OutputName] = site.ForeignFiles.SetItem(Path, "not of the site\n"u8.ToArray());
    }

    public override string ToString() => $"somebody puts '{Path}' into the output";
}

/// <summary>The output of an earlier build is put in the place of the present one.</summary>
internal sealed record BringBackOutput(int Builds) : Edit
{
    public override void Apply(LivingSite site) => site.BringBackOutput(Builds);

    public override string ToString() => $"the output is again what it was {Builds} builds before the last";
}

/// <summary>Picks files that the build published.</summary>
internal static class Published
{
    public static string? FileOf(LivingSite site, double fraction) => PathAt.Of(site.Output, fraction, path =>
    {
        var relative = System.IO.Path.GetRelativePath(site.Output, path);
        return relative is not LivingSite.ManifestName && !site.ForeignFiles.ContainsKey(relative);
    });
}
