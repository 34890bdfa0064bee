using LeadershipHub.Scripting.Running;

namespace LeadershipHub.Scripting;

/// <summary>A script in memory, ready to run. Letting go of it frees its code once nothing of it runs or is held any more.</summary>
public sealed class LoadedScript : IDisposable
{
    private readonly Type _hostType;
    private ScriptLoadContext? _context;
    private Func<object?[], Task<object?>>? _start;

    private LoadedScript(string path, Type hostType, ScriptLoadContext context, Func<object?[], Task<object?>> start)
    {
        Path = path;
        _hostType = hostType;
        _context = context;
        _start = start;
    }

    /// <summary>As in <see cref="ScriptSource.Path"/>.</summary>
    public string Path { get; }

    /// <summary>Runs the script on a thread of its own. The caller is never held up, whatever the script does.</summary>
    /// <param name="host">
    /// Makes the host object, of the type that the script was compiled for. The token that it gets is cancelled when the script is to stop;
    /// the host hands it on to the script.
    /// </param>
    /// <param name="limits">How much it may take.</param>
    /// <param name="watch">Hears of the start and the end.</param>
    /// <param name="cancel">Tells the script to stop.</param>
    /// <exception cref="ArgumentException">The host object has another type.</exception>
    /// <exception cref="ObjectDisposedException">The script was let go of.</exception>
    public Task<ScriptOutcome> RunAsync(Func<CancellationToken, object> host, ScriptLimits limits, IScriptWatch? watch, CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(_start is null, this);
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(limits);

        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var made = host(stop.Token);
        if (!_hostType.IsInstanceOfType(made))
        {
            stop.Dispose();
            throw new ArgumentException($"'{Path}' was compiled for a host of type {_hostType}.", nameof(host));
        }

        return ScriptRun.Start(Path, _start, made, limits, stop, watch, cancel);
    }

    /// <summary>As above, for a host that has no use for the token.</summary>
    public Task<ScriptOutcome> RunAsync(object host, ScriptLimits limits, CancellationToken cancel) => RunAsync(_ => host, limits, watch: null, cancel);

    /// <summary>Lets go of the script. One that still runs goes on.</summary>
    public void Dispose()
    {
        _start = null;
        _context?.Unload();
        _context = null;
    }

    /// <summary>Makes the framework forget the types of scripts that were let go of; their code would stay in memory with them.</summary>
    public static void ForgetTypes() => TypeCaches.Clear();

    internal static LoadedScript From(ScriptImage image)
    {
        var context = new ScriptLoadContext(image);
        var start = ScriptEntry.Of(context.LoadScript());
        return new(image.Path, image.Setup.HostType, context, start);
    }
}
