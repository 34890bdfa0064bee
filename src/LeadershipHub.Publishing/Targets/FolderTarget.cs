using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LeadershipHub.Publishing.Planning;
using LeadershipHub.Publishing.Sources;

namespace LeadershipHub.Publishing.Targets;

/// <summary>Another folder, which may be a share. Links below it are not followed.</summary>
internal sealed class FolderTarget(string root) : IPublishTarget
{
    private readonly HashSet<string> _checked = new(StringComparer.Ordinal);

    public Task<byte[]?> ReadStateAsync(CancellationToken cancel)
    {
        if (!Directory.Exists(root) && !Directory.Exists(Path.GetDirectoryName(root)))
            throw new PublishException(PublishFault.Target, $"There is no folder '{root}', nor the one around it.", "Mount or make it first.");

        var path = Path.Combine(root, IPublishTarget.StateName);
        return Task.FromResult(Guarded(IPublishTarget.StateName, () => IsPlainFile(path) ? File.ReadAllBytes(path) : null));
    }

    public Task WriteStateAsync(byte[] state, CancellationToken cancel)
    {
        Guarded(IPublishTarget.StateName, () =>
        {
            Directory.CreateDirectory(root);
            var fresh = Path.Combine(root, IPublishTarget.StateName + ".new");
            File.Delete(fresh);
            File.WriteAllBytes(fresh, state);
            File.Move(fresh, Path.Combine(root, IPublishTarget.StateName), overwrite: true);
            return true;
        });
        return Task.CompletedTask;
    }

    public Task<Func<SiteFile, Presence>> LookAsync(BuiltSite site, CancellationToken cancel)
    {
        var there = Directory.Exists(root) ? FolderWalk.Files(root).ToHashSet(StringComparer.Ordinal) : [];
        return Task.FromResult<Func<SiteFile, Presence>>(file =>
        {
            cancel.ThrowIfCancellationRequested();
            if (!there.Contains(file.Path))
                return Presence.Missing;

            var path = SitePath.Below(root, file.Path);
            return Guarded(file.Path, () => new FileInfo(path).Length == file.Size && Xxh64.OfFile(path).Hash == file.Hash) ? Presence.Same : Presence.Different;
        });
    }

    public Task SendAsync(BuiltSite site, ImmutableArray<SiteFile> wave, Action<SiteFile> arrived, CancellationToken cancel)
    {
        foreach (var file in wave)
        {
            cancel.ThrowIfCancellationRequested();
            Guarded(file.Path, () => Copy(SitePath.Below(site.Folder, file.Path), file.Path));
            arrived(file);
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(ImmutableArray<string> paths, Action<string> gone, CancellationToken cancel)
    {
        foreach (var path in paths)
        {
            cancel.ThrowIfCancellationRequested();
            Guarded(path, () => Delete(path));
            gone(path);
        }

        return Task.CompletedTask;
    }

    public void Dispose()
    {
    }

    private bool Copy(string source, string path)
    {
        foreach (var folder in SitePath.FoldersOf(path))
            Enter(folder, make: true);

        var place = SitePath.Below(root, path);
        // Of the same name at every try, so that a copy that was cut off does not stay for ever.
        var fresh = Path.Combine(Path.GetDirectoryName(place) ?? root, ".lhub-new-" + Xxh64.Of(Encoding.UTF8.GetBytes(path)).ToString("x16", CultureInfo.InvariantCulture));
        File.Delete(fresh);
        File.Copy(source, fresh);
        File.Move(fresh, place, overwrite: true);
        return true;
    }

    private bool Delete(string path)
    {
        if (!SitePath.FoldersOf(path).All(folder => Enter(folder, make: false)))
            return true;

        File.Delete(SitePath.Below(root, path));
        foreach (var folder in SitePath.FoldersOf(path).Reverse())
        {
            var full = SitePath.Below(root, folder);
            if (Directory.EnumerateFileSystemEntries(full).Any())
                break;

            Directory.Delete(full);
            _checked.Remove(folder);
        }

        return true;
    }

    // A folder that is a link would lead out of the target.
    private bool Enter(string folder, bool make)
    {
        if (_checked.Contains(folder))
            return true;

        var info = new DirectoryInfo(SitePath.Below(root, folder));
        if (info.LinkTarget is not null)
            throw new PublishException(PublishFault.Target, $"The folder '{folder}' in '{root}' is a symbolic link, which publishing does not follow.", "Remove the link, or publish to the folder that it names.");
        if (!info.Exists && !make)
            return false;

        info.Create();
        _checked.Add(folder);
        return true;
    }

    private static bool IsPlainFile(string path) => new FileInfo(path) is { Exists: true, LinkTarget: null };

    private T Guarded<T>(string path, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new PublishException(PublishFault.Target, $"'{path}' in '{root}': {fault.Message}", null, fault);
        }
    }
}
