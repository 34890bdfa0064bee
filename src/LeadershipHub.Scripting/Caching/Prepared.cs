namespace LeadershipHub.Scripting.Caching;

/// <summary>Turns what is kept of a script into what callers run.</summary>
internal static class Prepared
{
    public static PreparedScript From(ScriptSetup setup, CacheEntry entry, byte[] assembly, byte[] symbols, bool isFromCache) => new()
    {
        Path = entry.Script.Path,
        IsFromCache = isFromCache,
        Problems = entry.Warnings,
        Files = [.. entry.Loaded.Select(file => file.Path), .. entry.Libraries.Select(library => library.File.Path)],
        Image = new()
        {
            Path = entry.Script.Path,
            Setup = setup,
            Assembly = assembly,
            Symbols = symbols,
            Libraries = entry.Libraries,
            PackageFiles = entry.PackageFiles,
        },
    };
}
