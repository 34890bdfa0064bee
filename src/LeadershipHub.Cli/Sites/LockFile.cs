using System.Text;
using LeadershipHub.Engine;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Cli.Sites;

/// <summary>Puts <c>site.lock.yml</c> in its place, whole or not at all.</summary>
internal static class LockFile
{
    /// <summary>The file as the current folder sees it.</summary>
    public static string Shown(Shell shell, string site) => new Reporting.SitePaths(site, shell.CurrentFolder).ShowFull(PathIn(site));

    /// <summary>Whether the file says what it would say now.</summary>
    public static bool Holds(string site, IdentityLock identity) =>
        File.Exists(PathIn(site)) && string.Equals(File.ReadAllText(PathIn(site)), TextOf(site, identity), StringComparison.Ordinal);

    public static void Write(Shell shell, string site, IdentityLock identity)
    {
        var (path, shown) = (PathIn(site), Shown(shell, site));
        if (Holds(site, identity))
        {
            shell.Output.WriteLine($"Kept  {shown}");
            return;
        }

        File.WriteAllText(path + ".new", TextOf(site, identity), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(path + ".new", path, overwrite: true);
        shell.Output.WriteLine($"Wrote {shown}");
    }

    private static string PathIn(string site) => Path.Combine(site, PodcastInspection.LockName);

    private static string TextOf(string site, IdentityLock identity) => LockText.Of(identity, SourceHint.Schema(site, PodcastInspection.LockName, "site.lock"));
}
