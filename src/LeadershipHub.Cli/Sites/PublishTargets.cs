using LeadershipHub.Engine.Model;
using LeadershipHub.Publishing;
using LeadershipHub.Publishing.Sources;
using LeadershipHub.Publishing.Targets;

namespace LeadershipHub.Cli.Sites;

/// <summary>From what the configuration says of a target to the target.</summary>
internal static class PublishTargets
{
    /// <exception cref="UsageException">The target is the site itself, or a part of it.</exception>
    public static IPublication Open(PublishTargetConfig target, string siteFolder, BuiltSite site, TimeProvider clock) => target.Kind switch
    {
        PublishKind.Folder => PublishTarget.Folder(FolderOf(target, siteFolder, site)),
        PublishKind.S3 => PublishTarget.S3(
            new() { Bucket = target.Bucket ?? "", Prefix = target.Prefix ?? "", Endpoint = target.Endpoint, Region = target.Region, PathStyle = target.PathStyle }, clock),
        PublishKind.Git => PublishTarget.Git(GitPlaceOf(target, siteFolder), clock),
        PublishKind.Rsync => PublishTarget.Rsync(ServerOf(target)),
        _ => PublishTarget.Sftp(ServerOf(target)),
    };

    private static SshPlace ServerOf(PublishTargetConfig target) => new() { Host = target.Host ?? "", Path = target.Path ?? "", User = target.User, Port = target.Port };

    private static string FolderOf(PublishTargetConfig target, string siteFolder, BuiltSite site)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target.Path ?? "", siteFolder));
        var built = Path.TrimEndingDirectorySeparator(site.Folder);
        if (SiteFolder.Contains(path, siteFolder) || SiteFolder.Contains(path, built) || SiteFolder.Contains(built, path))
            throw new UsageException($"The target '{target.Name}' would be written into the hub or its output: '{path}'.", "Name a folder of its own, such as ../site.");

        return path;
    }

    private static GitPlace GitPlaceOf(PublishTargetConfig target, string siteFolder) => new()
    {
        SiteFolder = siteFolder,
        ScratchFolder = Path.Combine(siteFolder, ".lhub", "publish", Engine.Model.Slug.Of(target.Name) + ".git"),
        // What has a scheme or a host in front is no path of this machine.
        Repository = target.Repository is not { } text || text.Contains(':', StringComparison.Ordinal) ? target.Repository : Path.GetFullPath(text, siteFolder),
        Remote = target.Remote,
        Branch = target.Branch,
        Message = target.Message,
    };
}
