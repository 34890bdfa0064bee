using System.Collections.Immutable;
using System.Text;
using LeadershipHub.Publishing.Processes;
using LeadershipHub.Publishing.Sources;

namespace LeadershipHub.Publishing.Targets;

/// <summary>A branch of a remote repository, through the git client and an index of its own.</summary>
internal sealed class GitBranch(GitPlace place, TimeProvider clock) : IDisposable
{
    private const string Name = "lhub";
    private const string Address = "lhub@localhost";

    private readonly DirectoryInfo _scratch = Directory.CreateTempSubdirectory("lhub-git-");
    private string _repository = "";
    private string? _tip;

    private string Seen => $"refs/lhub/published/{place.Branch}";

    private string Remote => place.Repository ?? place.Remote;

    /// <summary>Fetches the branch, and gives the files of its tree with their hashes; none where the branch is still to be made.</summary>
    public async Task<Dictionary<string, string>> FetchAsync(CancellationToken cancel)
    {
        await OpenAsync(cancel);
        if ((await GitAsync(["check-ref-format", "--branch", place.Branch], default, cancel)).Code != 0)
            throw new PublishException(PublishFault.Usage, $"'{place.Branch}' cannot be the name of a branch.", "Write one such as 'gh-pages'.");

        var listed = await NeedAsync(["ls-remote", "--", Remote, $"refs/heads/{place.Branch}"], default, "The repository could not be reached", cancel);
        if (listed.Text.Length == 0)
            return new(StringComparer.Ordinal);

        await NeedAsync(["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--", Remote, $"+refs/heads/{place.Branch}:{Seen}"], default, $"The branch '{place.Branch}' could not be fetched", cancel);
        _tip = (await NeedAsync(["rev-parse", "--verify", Seen], default, "git failed", cancel)).Text;
        var tree = await NeedAsync(["ls-tree", "-r", "-z", "--full-tree", _tip], default, "git failed", cancel);
        return tree.Text.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split('\t', 2))
            .ToDictionary(entry => entry[1], entry => entry[0].StartsWith("100644 ", StringComparison.Ordinal) ? entry[0].Split(' ')[2] : "", StringComparer.Ordinal);
    }

    /// <summary>Stores files in the repository's database; gives their hashes by path.</summary>
    public async Task<Dictionary<string, string>> StoreAsync(BuiltSite site, ImmutableArray<SiteFile> files, CancellationToken cancel)
    {
        var names = Encoding.UTF8.GetBytes(string.Concat(files.Select(file => SitePath.Below(site.Folder, file.Path) + "\n")));
        var stored = await NeedAsync(["hash-object", "-w", "--no-filters", "--stdin-paths"], names, "Files could not be stored", cancel);
        return files.Zip(stored.Text.Split('\n')).ToDictionary(pair => pair.First.Path, pair => pair.Second, StringComparer.Ordinal);
    }

    public async Task<string> StoreEmptyAsync(CancellationToken cancel) => (await NeedAsync(["hash-object", "-w", "--stdin"], default, "git failed", cancel)).Text;

    /// <summary>Commits the branch's tree with changes (as of <c>update-index -z --index-info</c>) and pushes it, if nobody else pushed meanwhile.</summary>
    public async Task CommitAsync(string changes, CancellationToken cancel)
    {
        await NeedAsync(_tip is null ? ["read-tree", "--empty"] : ["read-tree", _tip], default, "git failed", cancel);
        await NeedAsync(["update-index", "-z", "--index-info"], Encoding.UTF8.GetBytes(changes), "git failed", cancel);
        var tree = (await NeedAsync(["write-tree"], default, "git failed", cancel)).Text;
        if (_tip is not null && string.Equals((await NeedAsync(["rev-parse", _tip + "^{tree}"], default, "git failed", cancel)).Text, tree, StringComparison.Ordinal))
            return;

        string[] parent = _tip is null ? [] : ["-p", _tip];
        var commit = (await NeedAsync(["commit-tree", .. parent, "-F", "-", tree], Encoding.UTF8.GetBytes(place.Message + "\n"), "git failed", cancel)).Text;
        await NeedAsync(
            ["push", "--quiet", $"--force-with-lease=refs/heads/{place.Branch}:{_tip}", "--", Remote, $"{commit}:refs/heads/{place.Branch}"],
            default,
            $"The branch '{place.Branch}' could not be pushed",
            cancel);
    }

    public void Dispose() => _scratch.Delete(recursive: true);

    private async Task OpenAsync(CancellationToken cancel)
    {
        if (place.Repository is not null)
        {
            _repository = place.ScratchFolder;
            await NeedAsync(["init", "--quiet", "--bare", _repository], default, "git failed", cancel);
            return;
        }

        _repository = place.SiteFolder;
        // Its root where it has a working tree: addresses of remotes may be relative to that.
        var found = await GitAsync(["rev-parse", "--show-toplevel"], default, cancel);
        if (found.Code != 0)
            found = await GitAsync(["rev-parse", "--absolute-git-dir"], default, cancel);
        if (found.Code != 0)
            throw new PublishException(PublishFault.Usage, $"'{place.SiteFolder}' does not lie in a git repository.", "Name the target's one with 'repository'.");

        _repository = found.Text;
        if ((await GitAsync(["remote", "get-url", place.Remote], default, cancel)).Code != 0)
            throw new PublishException(PublishFault.Usage, $"The site's repository has no remote '{place.Remote}'.", "Add it with 'git remote add', or name another with 'remote' or 'repository'.");
    }

    private async Task<Finished> NeedAsync(IEnumerable<string> arguments, ReadOnlyMemory<byte> input, string problem, CancellationToken cancel)
    {
        var done = await GitAsync(arguments, input, cancel);
        return done.Code == 0 ? done : throw new PublishException(PublishFault.Target, $"{problem} ({Remote}): {done.Complaint}", HelpFor(done.Error));
    }

    private static string? HelpFor(string error) =>
        error.Contains("stale info", StringComparison.Ordinal) ? "Somebody else published meanwhile. Run it again."
        : error.Contains("could not read Username", StringComparison.Ordinal) || error.Contains("Permission denied", StringComparison.Ordinal) ? "git must be able to log in without asking: by a key of ssh, or a credential helper."
        : null;

    private async Task<Finished> GitAsync(IEnumerable<string> arguments, ReadOnlyMemory<byte> input, CancellationToken cancel)
    {
        var git = new SystemProgram("git", "https://git-scm.com");
        var environment = git.Environment;
        foreach (var inherited in (ReadOnlySpan<string>)["GIT_DIR", "GIT_WORK_TREE", "GIT_OBJECT_DIRECTORY", "GIT_NAMESPACE", "GIT_PREFIX", "GIT_COMMON_DIR"])
            environment[inherited] = null;
        environment["GIT_INDEX_FILE"] = Path.Combine(_scratch.FullName, "index");
        environment["GIT_TERMINAL_PROMPT"] = "0";
        // What somebody set for ssh on purpose comes first.
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("GIT_SSH_COMMAND")) && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("GIT_SSH")))
            environment["GIT_SSH_COMMAND"] = "ssh -o BatchMode=yes";
        string[] where = Directory.Exists(_repository) ? ["-C", _repository] : [];
        if (arguments.First() is "commit-tree")
            await NameAsync(environment, where, cancel);

        return await git.RunAsync([.. where, .. arguments], input, cancel);
    }

    // On a fresh machine nobody told git who commits.
    private async Task NameAsync(Dictionary<string, string?> environment, string[] where, CancellationToken cancel)
    {
        var date = FormattableString.Invariant($"{clock.GetUtcNow().ToUnixTimeSeconds()} +0000");
        (environment["GIT_AUTHOR_DATE"], environment["GIT_COMMITTER_DATE"]) = (date, date);
        var asked = new SystemProgram("git", "https://git-scm.com");
        foreach (var role in (string[])["AUTHOR", "COMMITTER"])
        {
            if ((await asked.RunAsync([.. where, "-c", "user.useConfigOnly=true", "var", $"GIT_{role}_IDENT"], default, cancel)).Code == 0)
                continue;

            environment[$"GIT_{role}_NAME"] = Name;
            environment[$"GIT_{role}_EMAIL"] = Address;
        }
    }
}
