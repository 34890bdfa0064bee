using System.Collections.Concurrent;
using LeadershipHub.Publishing.Planning;
using LeadershipHub.Publishing.Sources;
using LeadershipHub.Publishing.Targets;

namespace LeadershipHub.Publishing;

/// <summary>
/// Publishes to a place that keeps a list of our files. Before the first change the list is written with every file that is about to change
/// marked as uncertain, so that a run which is cut off leaves all of them known as ours and has the next one look at them; at the
/// end it is written as it is.
/// </summary>
internal sealed class Publisher(IPublishTarget target) : IPublication
{
    private BuiltSite? _site;
    private bool _hasState;
    private Dictionary<string, SiteFile> _owned = new(StringComparer.Ordinal);

    public async Task<PublishPlan> PlanAsync(BuiltSite site, CancellationToken cancel)
    {
        _site = site;
        _owned = Owned(await target.ReadStateAsync(cancel));
        var uncertain = !_hasState || site.Files.Any(file => _owned.TryGetValue(file.Path, out var known) && known.IsUncertain);
        var look = uncertain ? await target.LookAsync(site, cancel) : _ => Presence.Missing;
        return Planner.Make(site, _owned, look);
    }

    public async Task ApplyAsync(PublishPlan plan, Action<string>? progress, CancellationToken cancel)
    {
        var site = _site ?? throw new InvalidOperationException("Plan first.");
        if (plan.IsEmpty)
        {
            if (!_hasState || _owned.Values.Any(file => file.IsUncertain))
                await WriteAsync(site.Files, cancel);
            return;
        }

        var state = Opened(plan);
        await WriteAsync(state.Values, cancel);
        try
        {
            foreach (var wave in UploadOrder.Waves(plan.Sent))
                await target.SendAsync(site, wave, Arrived, cancel);
            cancel.ThrowIfCancellationRequested();
            await target.DeleteAsync(plan.Deleted, Gone, cancel);
        }
        catch (Exception fault) when (fault is OperationCanceledException or PublishException)
        {
            await TryNoteAsync(state);
            throw;
        }

        await WriteAsync(site.Files, CancellationToken.None);

        void Arrived(SiteFile file)
        {
            state[file.Path] = file;
            progress?.Invoke(file.Path);
        }

        void Gone(string path)
        {
            state.TryRemove(path, out _);
            progress?.Invoke(path);
        }
    }

    public void Dispose() => target.Dispose();

    private ConcurrentDictionary<string, SiteFile> Opened(PublishPlan plan)
    {
        var state = new ConcurrentDictionary<string, SiteFile>(_owned, StringComparer.Ordinal);
        foreach (var file in plan.Unchanged)
            state[file.Path] = file;
        foreach (var file in plan.Sent)
            state[file.Path] = SiteFile.Uncertain(file.Path);

        return state;
    }

    // What arrived is worth noting; where even that fails, the next run looks at the target.
    private async Task TryNoteAsync(ConcurrentDictionary<string, SiteFile> state)
    {
        try
        {
            await WriteAsync(state.Values, CancellationToken.None);
        }
        catch (PublishException)
        {
        }
    }

    private Task WriteAsync(IEnumerable<SiteFile> files, CancellationToken cancel) =>
        target.WriteStateAsync(FileList.Write(FileList.StateHeader, files.OrderBy(file => file.Path, StringComparer.Ordinal)), cancel);

    private Dictionary<string, SiteFile> Owned(byte[]? state)
    {
        try
        {
            var files = state is null ? null : FileList.Read(state, FileList.StateHeader);
            _hasState = files is not null;
            var owned = new Dictionary<string, SiteFile>(StringComparer.Ordinal);
            foreach (var file in files ?? [])
                owned[file.Path] = file;
            return owned;
        }
        catch (FormatException hostile)
        {
            throw new PublishException(
                PublishFault.Target,
                $"{IPublishTarget.StateName} of the target names '{hostile.Message}', which does not lie in the target.",
                $"Somebody changed it. Remove {IPublishTarget.StateName} there; the next run compares what the target has.");
        }
    }
}
