using System.Globalization;
using System.Security.Cryptography;

namespace LeadershipHub.Preview.Live;

/// <summary>The builds of a session: how the last one ended, and what changed since an earlier one. Thread-safe.</summary>
/// <remarks>
/// Nobody has a queue: who reads late gets what came since in one. So a browser that was away, a slow one, and one
/// that is new are the same to it.
/// </remarks>
internal sealed class BuildLog
{
    /// <summary>How many builds are remembered with their changes; who missed more looks at everything.</summary>
    private const int Remembered = 64;

    private readonly Lock _gate = new();
    private readonly string _session = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
    private readonly Queue<Changes> _changes = new();
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private PreviewBuild? _last;
    private int _number;

    /// <summary>Ends with the first build, whether it succeeded or not.</summary>
    public Task FirstBuild => _first.Task;

    /// <summary>Whether the served folder holds a site of this session.</summary>
    public bool HasSite { get; private set; }

    /// <summary>The id of a session that has not built anything yet.</summary>
    public string Start => IdOf(0);

    /// <summary>Names the last build; <see cref="Start"/> before the first one.</summary>
    public string Id
    {
        get
        {
            lock (_gate)
                return IdOf(_number);
        }
    }

    public void Add(PreviewBuild build)
    {
        TaskCompletionSource waiting;
        lock (_gate)
        {
            _number++;
            _last = build;
            HasSite |= build.Succeeded;
            _changes.Enqueue(Changes.Of(build.Changed));
            if (_changes.Count > Remembered)
                _changes.Dequeue();

            (waiting, _next) = (_next, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        _first.TrySetResult();
        waiting.TrySetResult();
    }

    /// <summary>Where the site stands, and what changed since the build with that id; null where no build has ended yet.</summary>
    /// <param name="id">One that <see cref="Id"/> gave, in this session or another one; null or any other text is as long ago as can be.</param>
    public BuildEvent? Since(string? id)
    {
        lock (_gate)
        {
            if (_last is null)
                return null;

            var (pages, files) = ChangesSince(id);
            return new() { Id = IdOf(_number), Build = _last, Pages = pages, Files = files };
        }
    }

    /// <summary>Ends when there is a build after the one with that id.</summary>
    public Task AfterAsync(string? id)
    {
        lock (_gate)
            return string.Equals(id, IdOf(_number), StringComparison.Ordinal) ? _next.Task : Task.CompletedTask;
    }

    private string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{_session}-{number}");

    private Changes ChangesSince(string? id)
    {
        if (id is null || !id.StartsWith(_session + "-", StringComparison.Ordinal))
            return Changes.Unknown;
        if (!int.TryParse(id.AsSpan(_session.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return Changes.Unknown;

        var missed = _number - number;
        return missed < 0 || missed > _changes.Count ? Changes.Unknown : Changes.OfAll(_changes.Skip(_changes.Count - missed));
    }
}
