using System.Text;
using LeadershipHub.Engine;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Cli.Sites;

/// <summary>Puts <c>site.lock.yml</c> in its place, whole or not at all.</summary>
internal static class LockFile
{
    public static void Write(Shell shell, string site, IdentityLock identity)
    {
        var path = Path.Combine(site, PodcastInspection.LockName);
        var text = LockText.Of(identity, SourceHint.Schema(site, PodcastInspection.LockName, "site.lock"));
        var shown = new Reporting.SitePaths(site, shell.CurrentFolder).ShowFull(path);
        if (File.Exists(path) && string.Equals(File.ReadAllText(path), text, StringComparison.Ordinal))
        {
            shell.Output.WriteLine($"Kept  {shown}");
            return;
        }

        File.WriteAllText(path + ".new", text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(path + ".new", path, overwrite: true);
        shell.Output.WriteLine($"Wrote {shown}");
    }
}
