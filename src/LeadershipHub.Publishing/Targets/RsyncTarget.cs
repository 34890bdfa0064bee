using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LeadershipHub.Publishing.Planning;
using LeadershipHub.Publishing.Processes;
using LeadershipHub.Publishing.Sources;

namespace LeadershipHub.Publishing.Targets;

/// <summary>A folder of a server, with the system's rsync over ssh. It compares contents itself, so that what arrived is not sent again.</summary>
internal sealed class RsyncTarget(SshPlace place) : IPublishTarget
{
    private const int Partial = 23;

    private readonly SystemProgram _rsync = new("rsync", "package rsync");
    private readonly DirectoryInfo _scratch = Directory.CreateTempSubdirectory("lhub-rsync-");

    private string Root => $"{place.Login}:{place.Path.TrimEnd('/')}/";

    public async Task<byte[]?> ReadStateAsync(CancellationToken cancel)
    {
        var copy = Path.Combine(_scratch.FullName, IPublishTarget.StateName);
        var done = await RunAsync([Root + IPublishTarget.StateName, copy], default, cancel);
        if (done.Code == Partial && done.Error.Contains("No such file or directory", StringComparison.Ordinal))
            return null;

        return Check(done, IPublishTarget.StateName) && File.Exists(copy) ? await File.ReadAllBytesAsync(copy, cancel) : null;
    }

    public async Task WriteStateAsync(byte[] state, CancellationToken cancel)
    {
        var copy = Path.Combine(_scratch.FullName, IPublishTarget.StateName);
        await File.WriteAllBytesAsync(copy, state, cancel);
        Check(await RunAsync(["--checksum", copy, Root], default, cancel), IPublishTarget.StateName);
    }

    /// <remarks>Only names and sizes: what is of the same size is compared by rsync when it is its turn.</remarks>
    public async Task<Func<SiteFile, Presence>> LookAsync(BuiltSite site, CancellationToken cancel)
    {
        var done = await RunAsync(["--recursive", "--list-only", "--no-human-readable", "--8-bit-output", Root], default, cancel);
        if (done.Code == Partial && done.Error.Contains("No such file or directory", StringComparison.Ordinal))
            return _ => Presence.Missing;

        Check(done, place.Path);
        var there = done.Text.Split('\n').Select(line => line.Split(' ', 5, StringSplitOptions.RemoveEmptyEntries)).Where(parts => parts.Length == 5 && parts[0][0] == '-')
            .Select(parts => parts[4]).ToHashSet(StringComparer.Ordinal);
        return file => there.Contains(file.Path) ? Presence.Different : Presence.Missing;
    }

    public async Task SendAsync(BuiltSite site, ImmutableArray<SiteFile> wave, Action<SiteFile> arrived, CancellationToken cancel)
    {
        string[] arguments = ["--checksum", "--perms", "--chmod=D755,F644", "--from0", "--files-from=-", site.Folder + "/", Root];
        Check(await RunAsync(arguments, Names(wave.Select(file => file.Path)), cancel), wave[0].Path);
        foreach (var file in wave)
            arrived(file);
    }

    public async Task DeleteAsync(ImmutableArray<string> paths, Action<string> gone, CancellationToken cancel)
    {
        if (paths.IsEmpty)
            return;

        // What is listed and not there on this side is deleted on the other one.
        var empty = _scratch.CreateSubdirectory("without").FullName + "/";
        foreach (var folder in paths.SelectMany(SitePath.FoldersOf).Distinct(StringComparer.Ordinal))
            Directory.CreateDirectory(empty + folder);
        Check(await RunAsync(["--delete-missing-args", "--from0", "--files-from=-", empty, Root], Names(paths), cancel), paths[0]);
        foreach (var path in paths)
            gone(path);
    }

    public void Dispose() => _scratch.Delete(recursive: true);

    private static byte[] Names(IEnumerable<string> paths) => Encoding.UTF8.GetBytes(string.Concat(paths.Select(path => path + "\0")));

    // rsync takes its remote shell as one text and knows quotes in it.
    private Task<Finished> RunAsync(IEnumerable<string> arguments, ReadOnlyMemory<byte> input, CancellationToken cancel) =>
        _rsync.RunAsync(["-e", string.Join(' ', place.Options().Prepend("ssh").Select(part => part.Contains(' ', StringComparison.Ordinal) ? $"\"{part}\"" : part)), "--timeout=120", .. arguments], input, cancel);

    private bool Check(Finished done, string path)
    {
        if (done.Code == 0)
            return true;

        var first = done.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? done.Complaint;
        throw new PublishException(
            PublishFault.Target,
            string.Create(CultureInfo.InvariantCulture, $"rsync failed at '{path}' on {place.Host} ({done.Code}): {first}"),
            done.Error.Contains("command not found", StringComparison.Ordinal) ? "rsync must be installed on the server too." : $"Try 'ssh {place.Login}': it must work without a password, and the host must be known.");
    }
}
