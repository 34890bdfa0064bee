using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LeadershipHub.Publishing.Planning;
using LeadershipHub.Publishing.Processes;
using LeadershipHub.Publishing.Sources;

namespace LeadershipHub.Publishing.Targets;

/// <summary>A folder of a server, with the system's sftp. It cannot tell what a file there holds: without a list everything is sent.</summary>
internal sealed class SftpTarget(SshPlace place) : IPublishTarget
{
    // Files of one call: what a call has sent is known as sent when the next one fails.
    private const int Batch = 100;

    private readonly SystemProgram _sftp = new("sftp", "package openssh-client");
    private readonly DirectoryInfo _scratch = Directory.CreateTempSubdirectory("lhub-sftp-");
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);

    public async Task<byte[]?> ReadStateAsync(CancellationToken cancel)
    {
        var copy = Path.Combine(_scratch.FullName, "state");
        // A dash lets the call go on where there is none.
        await RunAsync($"-get {Quoted(There(IPublishTarget.StateName))} {Quoted(copy)}\n", IPublishTarget.StateName, cancel);
        return File.Exists(copy) ? await File.ReadAllBytesAsync(copy, cancel) : null;
    }

    public async Task WriteStateAsync(byte[] state, CancellationToken cancel)
    {
        var copy = Path.Combine(_scratch.FullName, "state.new");
        await File.WriteAllBytesAsync(copy, state, cancel);
        var script = new StringBuilder();
        AppendFolders(script, place.Path.TrimEnd('/'));
        AppendPut(script, copy, IPublishTarget.StateName);
        await RunAsync(script.ToString(), IPublishTarget.StateName, cancel);
    }

    public Task<Func<SiteFile, Presence>> LookAsync(BuiltSite site, CancellationToken cancel) => Task.FromResult<Func<SiteFile, Presence>>(_ => Presence.Missing);

    public async Task SendAsync(BuiltSite site, ImmutableArray<SiteFile> wave, Action<SiteFile> arrived, CancellationToken cancel)
    {
        foreach (var batch in wave.Chunk(Batch))
        {
            var script = new StringBuilder();
            foreach (var file in batch)
            {
                foreach (var folder in SitePath.FoldersOf(file.Path).Where(_made.Add))
                    script.Append("-mkdir ").Append(Quoted(There(folder))).Append('\n');
                AppendPut(script, SitePath.Below(site.Folder, file.Path), file.Path);
            }

            await RunAsync(script.ToString(), batch[0].Path, cancel);
            Array.ForEach(batch, arrived);
        }
    }

    public async Task DeleteAsync(ImmutableArray<string> paths, Action<string> gone, CancellationToken cancel)
    {
        foreach (var batch in paths.Chunk(Batch))
        {
            // A folder that still holds something stays: rmdir refuses.
            var folders = batch.SelectMany(SitePath.FoldersOf).Distinct(StringComparer.Ordinal).OrderByDescending(folder => folder.Length);
            var script = string.Concat(batch.Select(path => $"-rm {Quoted(There(path))}\n").Concat(folders.Select(folder => $"-rmdir {Quoted(There(folder))}\n")));
            await RunAsync(script, batch[0], cancel);
            Array.ForEach(batch, gone);
        }
    }

    public void Dispose() => _scratch.Delete(recursive: true);

    private static string Quoted(string path) => "\"" + path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private string There(string path) => $"{place.Path.TrimEnd('/')}/{path}";

    private static void AppendFolders(StringBuilder script, string folder)
    {
        for (var slash = folder.IndexOf('/', 1); ; slash = folder.IndexOf('/', slash + 1))
        {
            script.Append("-mkdir ").Append(Quoted(slash < 0 ? folder : folder[..slash])).Append('\n');
            if (slash < 0)
                return;
        }
    }

    private void AppendPut(StringBuilder script, string source, string path)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var fresh = There($"{folder}.lhub-new-{Xxh64.Of(Encoding.UTF8.GetBytes(path)).ToString("x16", CultureInfo.InvariantCulture)}");
        script.Append("put ").Append(Quoted(source)).Append(' ').Append(Quoted(fresh)).Append('\n');
        script.Append("chmod 644 ").Append(Quoted(fresh)).Append('\n');
        script.Append("rename ").Append(Quoted(fresh)).Append(' ').Append(Quoted(There(path))).Append('\n');
    }

    private async Task RunAsync(string script, string path, CancellationToken cancel)
    {
        var done = await _sftp.RunAsync(["-b", "-", .. place.Options(), place.Login], Encoding.UTF8.GetBytes(script), cancel);
        if (done.Code == 0)
            return;

        throw new PublishException(
            PublishFault.Target,
            $"sftp failed at '{path}' or a file after it on {place.Host}: {done.Complaint}",
            $"Try 'ssh {place.Login}': it must work without a password, and the host must be known.");
    }
}
