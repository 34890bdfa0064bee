using System.Collections.Immutable;
using System.Text;
using LeadershipHub.Scripting.Files;
using LeadershipHub.Scripting.Locking;

namespace LeadershipHub.Scripting;

/// <summary>
/// <c>scripts.lock</c>: the content of every script, loaded file and referenced library of a site, so that code comes to run only after
/// somebody looked at it. A line a file, sorted by path: SHA-256, two spaces, path; <c>sha256sum --check</c> reads it too.
/// </summary>
public sealed class ScriptLock
{
    private ScriptLock(ImmutableSortedDictionary<string, LockLine> lines, ImmutableArray<ScriptProblem> mistakes)
    {
        Lines = lines;
        Mistakes = mistakes;
    }

    /// <summary>What is wrong with the lock file itself; such lines count as missing.</summary>
    public ImmutableArray<ScriptProblem> Mistakes { get; }

    internal ImmutableSortedDictionary<string, LockLine> Lines { get; }

    /// <summary>The lock for files as they are now.</summary>
    /// <param name="root">Full path of the site's folder.</param>
    /// <param name="paths">Files below it, with forward slashes, in any order; those that are not there are left out.</param>
    public static ScriptLock Of(string root, IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var site = new SiteRoot(root);
        var lines = ImmutableSortedDictionary.CreateBuilder<string, LockLine>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (site.TryRead(path) is { } content)
                lines[path] = new(Fingerprint.Of(content), Line: 0);
        }

        return new(lines.ToImmutable(), []);
    }

    /// <summary>Reads the text of a lock file.</summary>
    /// <param name="text">The file's content.</param>
    /// <param name="lockPath">Its path below the root, for what is wrong with it.</param>
    public static ScriptLock Parse(string text, string lockPath)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = ImmutableSortedDictionary.CreateBuilder<string, LockLine>(StringComparer.Ordinal);
        var mistakes = ImmutableArray.CreateBuilder<ScriptProblem>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var written = line.TrimEnd('\r');
            if (LockLine.TryParse(written, number, out var path, out var entry))
                lines[path] = entry;
            else if (written.Length > 0)
                mistakes.Add(new(lockPath, number, 1, written.Length, IsError: true, ScriptProblemId.LockInvalid, "A line of the lock file is a SHA-256, two spaces and a path.", "Write the lock file anew."));
        }

        return new(lines.ToImmutable(), mistakes.DrainToImmutable());
    }

    /// <summary>Reads a lock file; null where there is none.</summary>
    /// <param name="root">Full path of the site's folder.</param>
    /// <param name="lockPath">Path of the lock file below it.</param>
    public static ScriptLock? Read(string root, string lockPath) =>
        new SiteRoot(root).TryRead(lockPath) is { } content ? Parse(Encoding.UTF8.GetString(content), lockPath) : null;

    /// <summary>Writes the lock file, or leaves it as it is where it says the same already.</summary>
    /// <param name="root">Full path of the site's folder.</param>
    /// <param name="lockPath">Path of the lock file below it.</param>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public bool Write(string root, string lockPath)
    {
        var site = new SiteRoot(root);
        var content = Encoding.UTF8.GetBytes(ToString());
        if (site.TryRead(lockPath) is { } before && content.AsSpan().SequenceEqual(before))
            return false;

        DiskFile.WriteWhole(site.FullPath(lockPath), content);
        return true;
    }

    /// <summary>Compares files as they are now with the lock.</summary>
    /// <param name="root">Full path of the site's folder.</param>
    /// <param name="paths">All files that scripts consist of, below the root.</param>
    /// <param name="lockPath">Path of the lock file below the root, for files that are only in it.</param>
    /// <returns>One problem for each file that changed, is not listed, or is listed and not used any more; sorted by path.</returns>
    public ImmutableArray<ScriptProblem> Verify(string root, IEnumerable<string> paths, string lockPath)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var now = Of(root, paths);
        return
        [
            .. Mistakes,
            .. now.Lines.Keys.Union(Lines.Keys, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(path => Compare(path, now.Lines.GetValueOrDefault(path), lockPath))
                .OfType<ScriptProblem>(),
        ];
    }

    /// <summary>The text of the lock file.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (path, line) in Lines)
            text.Append(line.Hash).Append("  ").Append(path).Append('\n');
        return text.ToString();
    }

    private ScriptProblem? Compare(string path, LockLine? now, string lockPath)
    {
        if (Lines.GetValueOrDefault(path) is not { } locked)
            return ScriptProblem.OfFile(path, ScriptProblemId.LockUnlisted, $"'{path}' is not in '{lockPath}'.", "Read it, then write the lock file anew.");
        if (now is null)
            return new(lockPath, locked.Line, 1, 0, IsError: true, ScriptProblemId.LockMissing, $"'{path}' is in the lock file and no script uses it.", "Write the lock file anew.");
        return now.Hash == locked.Hash
            ? null
            : ScriptProblem.OfFile(path, ScriptProblemId.LockChanged, $"'{path}' is not as '{lockPath}' says.", "Read what changed, then write the lock file anew.");
    }
}
