using System.Collections.Immutable;
using System.Text;
using LeadershipHub.Publishing.Planning;
using LeadershipHub.Publishing.Sources;
using LeadershipHub.Publishing.Targets;

namespace LeadershipHub.Publishing;

/// <summary>A branch that is the site: its tree is compared by git's own hashes, and one commit brings it to the new state. No working tree is touched.</summary>
internal sealed class GitPublication(GitPlace place, TimeProvider clock) : IPublication
{
    // Files that hosts read on the branch itself; the site may have its own.
    private const string NoJekyll = ".nojekyll";
    private const string DomainName = "CNAME";

    private readonly GitBranch _branch = new(place, clock);
    private BuiltSite? _site;

    public async Task<PublishPlan> PlanAsync(BuiltSite site, CancellationToken cancel)
    {
        _site = site;
        var there = await _branch.FetchAsync(cancel);
        var ours = await Task.Run(() => site.Files.AsParallel().WithCancellation(cancel).ToDictionary(file => file.Path, file => GitBlob.HashOf(SitePath.Below(site.Folder, file.Path), file.Size), StringComparer.Ordinal), cancel);
        if (!ours.ContainsKey(NoJekyll))
            ours[NoJekyll] = GitBlob.Empty;

        var added = site.Files.Where(file => !there.ContainsKey(file.Path));
        if (!site.Files.Any(file => file.Path == NoJekyll) && !there.ContainsKey(NoJekyll))
            added = added.Append(new(NoJekyll, 0, Xxh64.Of([])));
        return new()
        {
            New = [.. added.OrderBy(file => file.Path, StringComparer.Ordinal)],
            Changed = [.. site.Files.Where(file => there.TryGetValue(file.Path, out var hash) && hash != ours[file.Path])],
            Unchanged = [.. site.Files.Where(file => there.TryGetValue(file.Path, out var hash) && hash == ours[file.Path])],
            Deleted = [.. there.Keys.Where(path => !ours.ContainsKey(path) && path != DomainName).Order(StringComparer.Ordinal)],
            Published = there.Count,
        };
    }

    public async Task ApplyAsync(PublishPlan plan, Action<string>? progress, CancellationToken cancel)
    {
        if (plan.IsEmpty)
            return;

        var site = _site ?? throw new InvalidOperationException("Plan first.");
        var sent = plan.Sent.ToImmutableArray();
        var hashes = await _branch.StoreAsync(site, [.. sent.Where(file => File.Exists(SitePath.Below(site.Folder, file.Path)))], cancel);
        var index = new StringBuilder();
        foreach (var file in sent)
            index.Append("100644 ").Append(hashes.GetValueOrDefault(file.Path) ?? await _branch.StoreEmptyAsync(cancel)).Append('\t').Append(file.Path).Append('\0');
        foreach (var path in plan.Deleted)
            index.Append("0 ").Append(GitBlob.Zero).Append('\t').Append(path).Append('\0');
        await _branch.CommitAsync(index.ToString(), cancel);
        foreach (var path in sent.Select(file => file.Path).Concat(plan.Deleted))
            progress?.Invoke(path);
    }

    public void Dispose() => _branch.Dispose();
}
