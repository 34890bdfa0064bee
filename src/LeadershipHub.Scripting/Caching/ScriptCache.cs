using System.Text;
using LeadershipHub.Scripting.Files;

namespace LeadershipHub.Scripting.Caching;

/// <summary>
/// Compiled scripts on disk. A script's manifest is found by its path; it says what the assembly was made of, and only where all of that
/// is the same today the assembly counts. What cannot be read or written here is compiled anew, and never an error.
/// </summary>
internal sealed class ScriptCache(ScriptSetup setup, string setupHash)
{
    private readonly SiteRoot _root = new(setup.Root);

    /// <returns>The script as it was compiled before; null where it has to be compiled.</returns>
    public PreparedScript? Find(ScriptSource source)
    {
        if (ReadManifest(source.Path) is not { } entry || !IsFresh(entry, source))
            return null;
        if (ReadWhole(entry.Key + ".dll", entry.AssemblyHash) is not { } assembly || ReadWhole(entry.Key + ".pdb", entry.SymbolsHash) is not { } symbols)
            return null;

        return Prepared.From(setup, entry, assembly, symbols, isFromCache: true);
    }

    public void Keep(CacheEntry entry, byte[] assembly, byte[] symbols)
    {
        try
        {
            Directory.CreateDirectory(setup.CacheFolder);
            var before = ReadManifest(entry.Script.Path);
            DiskFile.WriteWhole(InFolder(entry.Key + ".dll"), assembly);
            DiskFile.WriteWhole(InFolder(entry.Key + ".pdb"), symbols);

            // Last, so that a manifest never speaks of files that are not there yet.
            DiskFile.WriteWhole(ManifestPath(entry.Script.Path), Encoding.UTF8.GetBytes(ManifestText.Write(entry)));
            if (before is not null && before.Key != entry.Key)
                Remove(before.Key);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be written makes the next start slower, and this one no worse.
        }
    }

    /// <summary>Removes all that belongs to none of these scripts.</summary>
    public void Sweep(IEnumerable<string> paths)
    {
        if (!Directory.Exists(setup.CacheFolder))
            return;

        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (ReadManifest(path) is not { } entry)
                continue;
            kept.Add(Path.GetFileName(ManifestPath(path)));
            kept.Add(entry.Key + ".dll");
            kept.Add(entry.Key + ".pdb");
        }

        foreach (var file in Directory.EnumerateFiles(setup.CacheFolder))
        {
            if (Path.GetExtension(file) is ".dll" or ".pdb" or ".manifest" or ".tmp" && !kept.Contains(Path.GetFileName(file)))
                DiskFile.TryDelete(file);
        }
    }

    public string PackageLockHash() => setup.PackageLockPath is { } path && DiskFile.TryRead(path) is { } content ? Fingerprint.Of(content) : "";

    private bool IsFresh(CacheEntry entry, ScriptSource source) =>
        entry.Setup == setupHash
        && entry.Script.Path == source.Path
        && entry.Script.Hash == Fingerprint.Of(source.Text)
        && entry.Loaded.All(IsSame)
        && entry.Libraries.All(library => IsSame(library.File))
        && entry.PackageFiles.All(file => file.IsThere)
        && (entry.PackageFiles.IsEmpty || entry.PackageLock == PackageLockHash());

    private bool IsSame(InputFile file) =>
        _root.StaysInside(file.Path) && _root.TryRead(file.Path) is { } content && Fingerprint.Of(content) == file.Hash;

    private byte[]? ReadWhole(string name, string hash) =>
        DiskFile.TryRead(InFolder(name)) is { } content && Fingerprint.Of(content) == hash ? content : null;

    private CacheEntry? ReadManifest(string scriptPath) =>
        DiskFile.TryRead(ManifestPath(scriptPath)) is { } content ? ManifestText.TryRead(Encoding.UTF8.GetString(content)) : null;

    /// <summary>One manifest for each script and type of host, so that two programs that share a folder do not take it from each other.</summary>
    private string ManifestPath(string scriptPath) =>
        InFolder(Fingerprint.Of(scriptPath + "\n" + setup.HostType.FullName)[..32] + ".manifest");

    private string InFolder(string name) => Path.Combine(setup.CacheFolder, name);

    private void Remove(string key)
    {
        DiskFile.TryDelete(InFolder(key + ".dll"));
        DiskFile.TryDelete(InFolder(key + ".pdb"));
    }
}
