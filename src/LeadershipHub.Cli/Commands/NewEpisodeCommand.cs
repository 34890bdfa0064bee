using System.CommandLine;
using System.Globalization;
using LeadershipHub.Cli.Sites;
using LeadershipHub.Engine;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub new episode "Title"</c>: takes the next number.</summary>
internal static class NewEpisodeCommand
{
    public static Command Make(CommandContext context)
    {
        var title = TitleArgument.Make("The episode's title, in quotes. A number or a date in it is taken out and used.");
        var show = new Option<string?>("--show") { Description = "The show's folder below content, where there are several.", HelpName = "folder" };
        var number = new Option<string?>("--number") { Description = "The episode's number. [default: the one in the title, or the next]", HelpName = "n" };
        var date = new Option<string?>("--date") { Description = "The day it is published. [default: the one in the title, or today]", HelpName = "yyyy-mm-dd" };
        var audio = new Option<string?>("--audio") { Description = "The sound: a file in the show's folder, or a URL. Without it, the episode is a draft.", HelpName = "file|url" };
        var draft = new Option<bool>("--draft") { Description = "Keep it out of the site for now." };
        var site = CommonOptions.Site();
        date.Validators.Add(DayRule.Check);

        var command = new Command("episode", "Makes an episode of a show, with the next number.") { title, show, number, date, audio, draft, site };
        command.SetAction(parsed =>
        {
            var folder = SiteFolder.Find(context.Shell, parsed.GetValue(site));
            var options = new BuildOptions { SiteFolder = folder, Drafts = true, Future = true, Expired = true, Now = context.Shell.Now() };
            var of = Choose(context.Hub.Podcasts(options, null, context.Cancel).Value.Shows, parsed.GetValue(show));
            var split = EpisodeTitle.Parse(parsed.GetRequiredValue(title));
            var day = DayRule.Parse(parsed.GetValue(date)) ?? split.Date ?? DateOnly.FromDateTime(context.Shell.Now().DateTime);
            var sound = parsed.GetValue(audio);
            var seed = new EpisodeSeed(split.Clean, of, NumberOf(parsed.GetValue(number)) ?? split.Number ?? (of.LastNumber ?? 0) + 1, day, sound, sound is null || parsed.GetValue(draft));
            Tell(context.Shell, split, seed);
            var slug = NewSource.SlugOf(context.Hub, seed.Title);
            NewSource.Write(context.Shell, folder, seed.Path(slug), seed.Text(SourceHint.Schema(folder, seed.Path(slug), "episode"), slug));
        });
        return command;
    }

    private static void Tell(Shell shell, EpisodeTitle split, EpisodeSeed seed)
    {
        if (!split.IsPlain)
            shell.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Note: the title is '{split.Clean}', the number {seed.Number}, the date {seed.Date:yyyy-MM-dd}."));
        if (seed.Show.LastNumber is { } last && seed.Number > last + 1)
            shell.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Note: the last number is {last}, so {last + 1} is left out."));
        else if (seed.Show.LastNumber is { } highest && seed.Number <= highest)
            shell.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Note: the last number is {highest} already."));
    }

    private static int? NumberOf(string? written)
    {
        if (written is null)
            return null;

        return int.TryParse(written.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new UsageException($"'{written}' is not an episode's number.", "Write it in digits: --number 87.");
    }

    private static ShowSummary Choose(IReadOnlyCollection<ShowSummary> shows, string? wanted)
    {
        if (shows.Count == 0)
            throw new UsageException("There is no show in this hub.", "A folder below content with a _show.yml is one; 'lhub schema' writes its schema.");
        if (wanted is null)
            return shows.Count == 1 ? shows.First() : throw new UsageException("There are several shows.", $"Name one with --show: {Names(shows)}.");

        var folder = "content/" + wanted.Trim('/').Replace("content/", "", StringComparison.Ordinal);
        return shows.FirstOrDefault(show => string.Equals(show.Folder, folder, StringComparison.Ordinal))
            ?? throw new UsageException($"There is no show in '{folder}'.", $"There are {Names(shows)}.");
    }

    private static string Names(IEnumerable<ShowSummary> shows) => string.Join(", ", shows.Select(show => show.Folder["content/".Length..]));
}
