using LeadershipHub.Publishing.Targets;

namespace LeadershipHub.Publishing;

/// <summary>The kinds of targets.</summary>
public static class PublishTarget
{
    /// <summary>Another folder.</summary>
    /// <param name="path">Full path.</param>
    public static IPublication Folder(string path) => new Publisher(new FolderTarget(Path.TrimEndingDirectorySeparator(path)));

    /// <summary>A bucket. Credentials are those of the environment, or of the other places where AWS looks for them.</summary>
    public static IPublication S3(S3Place place, TimeProvider clock) => new Publisher(new S3Target(place, clock));

    /// <summary>A branch of a repository.</summary>
    public static IPublication Git(GitPlace place, TimeProvider clock) => new GitPublication(place, clock);

    /// <summary>A folder of a server, with rsync over ssh.</summary>
    public static IPublication Rsync(SshPlace place) => new Publisher(new RsyncTarget(place));

    /// <summary>A folder of a server, with sftp.</summary>
    public static IPublication Sftp(SshPlace place) => new Publisher(new SftpTarget(place));
}
