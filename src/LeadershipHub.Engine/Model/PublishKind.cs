namespace LeadershipHub.Engine.Model;

/// <summary>What a site can be published to.</summary>
public enum PublishKind
{
    /// <summary>Another folder.</summary>
    Folder,

    /// <summary>A branch of a git repository.</summary>
    Git,

    /// <summary>A bucket of an S3-compatible store.</summary>
    S3,

    /// <summary>A folder of a server, with rsync over ssh.</summary>
    Rsync,

    /// <summary>A folder of a server, with sftp.</summary>
    Sftp,
}
