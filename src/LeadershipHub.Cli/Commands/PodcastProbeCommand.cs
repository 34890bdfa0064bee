using System.Collections.Frozen;
using System.CommandLine;
using System.Globalization;
using LeadershipHub.Cli.Reporting;
using LeadershipHub.Cli.Sites;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub podcast probe</c>: asks servers once for size and type of sounds, and keeps what they say in the lock.</summary>
internal static class PodcastProbeCommand
{
    public static Command Make(CommandContext context)
    {
        var site = CommonOptions.Site();
        var again = new Option<bool>("--again") { Description = "Ask for those too that were looked up before." };
        var command = new Command("probe", "Looks up length and type of sounds that lie elsewhere, and keeps them in site.lock.yml.") { site, again };
        command.SetAction(parsed =>
        {
            var options = new BuildOptions { SiteFolder = SiteFolder.Find(context.Shell, parsed.GetValue(site)), Drafts = true, Future = true, Now = context.Shell.Now() };
            return Run(context, options, parsed.GetValue(again));
        });
        return command;
    }

    private static int Run(CommandContext context, BuildOptions options, bool again)
    {
        var shell = context.Shell;
        var inspected = context.Hub.Podcasts(options, null, context.Cancel).Value;
        var media = inspected.Lock.Media.ToDictionary(StringComparer.Ordinal);
        var wanted = inspected.RemoteSounds.Where(url => again || !media.TryGetValue(url, out var known) || known.Length is null || known.MediaType is null).ToList();
        var failed = 0;
        using var probe = new SoundProbe();
        foreach (var url in wanted)
        {
            var (found, problem) = probe.Ask(url, context.Cancel);
            if (found is null)
            {
                failed++;
                shell.Error.WriteLine($"lhub: {SafeText.Clean(url)}: {problem}");
                continue;
            }

            media[url] = found with { Duration = media.GetValueOrDefault(url)?.Duration };
            shell.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{SafeText.Clean(url)}: {found.Length:N0} bytes, {found.MediaType}"));
        }

        if (wanted.Count == 0)
            shell.Output.WriteLine("There is nothing to look up.");
        else if (failed < wanted.Count)
            LockFile.Write(shell, options.SiteFolder, inspected.Lock with { Media = media.ToFrozenDictionary(StringComparer.Ordinal) });
        return failed == 0 ? ExitCode.Clean : ExitCode.Content;
    }
}
