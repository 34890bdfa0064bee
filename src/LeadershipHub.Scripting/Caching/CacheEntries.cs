using LeadershipHub.Scripting.Compiling;
using LeadershipHub.Scripting.Files;

namespace LeadershipHub.Scripting.Caching;

/// <summary>Makes the entry of a script that was compiled just now.</summary>
internal static class CacheEntries
{
    public static CacheEntry Of(ScriptSource script, Compiled compiled, byte[] assembly, byte[] symbols, string setupHash, string packageLock)
    {
        var entry = new CacheEntry
        {
            Key = "",
            Setup = setupHash,
            Script = new(script.Path, Fingerprint.Of(script.Text)),
            Loaded = compiled.Loaded,
            Libraries = compiled.Libraries,
            PackageFiles = compiled.Packages.Run,
            PackageLock = packageLock,
            AssemblyHash = Fingerprint.Of(assembly),
            SymbolsHash = Fingerprint.Of(symbols),
            Warnings = compiled.Problems,
        };
        return entry with { Key = Fingerprint.Of(ManifestText.Write(entry))[..32] };
    }
}
