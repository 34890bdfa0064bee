using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LeadershipHub.Scripting.Caching;
using LeadershipHub.Scripting.Compiling;
using LeadershipHub.Scripting.Packages;

namespace LeadershipHub.Scripting;

/// <summary>
/// The scripts of a site. Read this file first: a script comes from the cache if nothing that it was made of has changed, and is compiled
/// otherwise. May be used by several threads at once, and for as long as the setup stays the same.
/// </summary>
public sealed class ScriptLibrary : IDisposable
{
    private readonly ScriptSetup _setup;
    private readonly string _setupHash;
    private readonly ScriptCache _cache;
    private readonly PackageShelf _packages;
    private readonly SemaphoreSlim _slots;
    private readonly Lazy<IScriptCompiler> _compiler;

    public ScriptLibrary(ScriptSetup setup)
    {
        ArgumentNullException.ThrowIfNull(setup);
        ArgumentOutOfRangeException.ThrowIfLessThan(setup.Threads, 1, nameof(setup));

        _setup = setup;
        _setupHash = SetupIdentity.Of(setup);
        _cache = new(setup, _setupHash);
        _packages = new(setup, Statistics);
        _slots = new(setup.Threads);
        _compiler = new(StartCompiler);
    }

    public ScriptStatistics Statistics { get; } = new();

    /// <summary>
    /// Begins to prepare scripts in the background and returns at once, so that the caller can start this early and await it late.
    /// </summary>
    /// <returns>A task for each script, in the order given. Mistakes in scripts do not fail it.</returns>
    public ImmutableArray<Task<PreparedScript>> PrepareAsync(IReadOnlyList<ScriptSource> scripts, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(scripts);
        return [.. scripts.Select(script => Task.Run(() => PrepareAsync(script, cancel), cancel))];
    }

    /// <summary>Prepares one script.</summary>
    public async Task<PreparedScript> PrepareAsync(ScriptSource script, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(script);
        if (_cache.Find(script) is { } kept)
        {
            Statistics.AddRecalled();
            return kept;
        }

        await _slots.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return await CompileAsync(script, cancel).ConfigureAwait(false);
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <summary>Removes from the cache folder what belongs to none of these scripts.</summary>
    /// <param name="paths">All scripts of the site, as in <see cref="ScriptSource.Path"/>.</param>
    public void Sweep(IEnumerable<string> paths) => _cache.Sweep(paths);

    public void Dispose()
    {
        _packages.Dispose();
        _slots.Dispose();
    }

    private async Task<PreparedScript> CompileAsync(ScriptSource script, CancellationToken cancel)
    {
        Statistics.AddCompiled();
        var compiled = await _compiler.Value.CompileAsync(script, cancel).ConfigureAwait(false);
        if (compiled is not { Assembly: { } assembly, Symbols: { } symbols })
        {
            return new()
            {
                Path = script.Path,
                Problems = compiled.Problems,
                Files = [.. compiled.Loaded.Select(file => file.Path), .. compiled.Libraries.Select(library => library.File.Path)],
            };
        }

        var lockHash = compiled.Packages.Run.IsEmpty ? "" : _cache.PackageLockHash();
        var entry = CacheEntries.Of(script, compiled, assembly, symbols, _setupHash, lockHash);
        _cache.Keep(entry, assembly, symbols);
        return Prepared.From(_setup, entry, assembly, symbols, isFromCache: false);
    }

    /// <summary>
    /// The only place that names the compiler's class: before it runs, nothing of Roslyn is loaded. For the same reason it gives back the
    /// interface: a delegate of a method that gives back the class would load it.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
#pragma warning disable CA1859 // See above.
    private IScriptCompiler StartCompiler() => new ScriptCompiler(_setup, _packages);
#pragma warning restore CA1859
}
