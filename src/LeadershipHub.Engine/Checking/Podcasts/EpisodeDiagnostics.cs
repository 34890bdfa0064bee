using System.Globalization;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Checking.Podcasts;

/// <summary>What is wrong with episodes: LH820–LH849.</summary>
internal static class EpisodeDiagnostics
{
    private const string RssEnclosure = "https://www.rssboard.org/rss-specification#ltenclosuregtSubelementOfLtitemgt";

    public static Diagnostic NoAudio(Page page) => new(
        "LH820", Severity.Error, "The episode has no 'audio', and directories refuse an entry without a sound.", At(page, "audio"),
        $"Name a file beside it, a path that starts with '/', or a URL. {ShowDiagnostics.AppleRules}");

    public static Diagnostic NoSuchAudio(Page page, Enclosure sound, string key, IEnumerable<string> known) => new(
        "LH821", Severity.Error, $"There is no sound '{sound.Source}'.", At(page, sound.Position, key), Spelling.DidYouMean(sound.Source, known) ?? "Name a file beside the episode, or a path below 'static/' that starts with '/'.");

    public static Diagnostic UnknownLength(Page page, Enclosure sound, string what, string key) => new(
        "LH822", Severity.Error, $"Nothing says the {what} of '{sound.Source}'.", At(page, sound.Position, key),
        $"Run 'lhub podcast probe', which asks its server once, or write '{what}:' below 'audio:'. {RssEnclosure}");

    public static Diagnostic MediaType(Page page, Sound sound) => new(
        "LH823", Severity.Error, $"Directories do not take sounds of type '{sound.MediaType}'.", At(page, sound.Enclosure.Position, "audio"),
        $"Export it as MP3 or M4A; other forms can stand among 'alternates'. {ShowDiagnostics.AppleRules}");

    public static Diagnostic UntrueFact(Page page, Sound sound, string key, string written, string really) => new(
        "LH824", Severity.Error, $"'{key}' says {written}, but the file is {really}.", At(page, $"audio.{key}"), $"Leave it out: it is read from the file. {RssEnclosure}");

    public static Diagnostic Extension(Page page, Sound sound, string extension) => new(
        "LH825", Severity.Error, $"'{sound.Enclosure.Source}' is really of type '{sound.MediaType}', which '{extension}' hides from players.", At(page, sound.Enclosure.Position, "audio"),
        $"Rename the file, or export it again. {ShowDiagnostics.AppleRules}");

    public static Diagnostic RepeatedEnclosure(Page page, Page first) => new(
        "LH826", Severity.Error, $"The sound is already that of {first}: directories show one of them.", At(page, "audio"), $"Give each episode its own. {ShowDiagnostics.AppleRules}");

    public static Diagnostic RepeatedGuid(Page page, Page first, string guid) => new(
        "LH827", Severity.Error, $"The guid '{guid}' is already that of {first}.", At(page, "guid"), $"Leave 'guid' out of the newer one. {ShowDiagnostics.AppleRules}");

    public static Diagnostic UntrueDuration(Page page, TimeSpan written, TimeSpan really) => new(
        "LH828", Severity.Warning, $"'duration' says {ClockTime.Format(written)}, but the file plays {ClockTime.Format(really)}; that is what is published.", At(page, "duration"), "Leave it out: it is read from the file.");

    public static Diagnostic NoDuration(Page page) => new(
        "LH829", Severity.Warning, "Nothing says how long the episode plays.", At(page, "audio"), "Write 'duration: \"12:34\"'.");

    public static Diagnostic SerialWithoutNumber(Page page) => new(
        "LH830", Severity.Error, "An episode of a serial show needs a number.", At(page, "number"), $"Write 'number:'. {ShowDiagnostics.AppleRules}");

    public static Diagnostic Gap(Page page, int number, int before) => new(
        "LH831", Severity.Warning,
        number - before == 2 ? string.Create(CultureInfo.InvariantCulture, $"Number {before + 1} is missing before this episode, {number}.") : string.Create(CultureInfo.InvariantCulture, $"Numbers {before + 1} to {number - 1} are missing before this episode, {number}."),
        At(page, "number"), "Listeners look for what is missing. Correct the number, or write it off with a draft.");

    public static Diagnostic RepeatedNumber(Page page, int number, Page first) => new(
        "LH832", Severity.Warning, string.Create(CultureInfo.InvariantCulture, $"Number {number} is already that of {first}."), At(page, "number"), $"Give one of them another number. {ShowDiagnostics.AppleRules}");

    public static Diagnostic TitleWithNumber(Page page) => new(
        "LH833", Severity.Warning, $"The title '{page.Title}' begins with a number, which players show already.", At(page, "title"), $"Write the number as 'number:' and the title by itself. {ShowDiagnostics.AppleRules}");

    public static Diagnostic ChaptersOutOfOrder(Page page, Chapter chapter) => new(
        "LH834", Severity.Error, $"The chapter '{chapter.Title}' at {ClockTime.Format(chapter.Start)} does not begin after the one above it.", At(page, "chapters"), $"Put the chapters in the order of time. {ShowDiagnostics.Namespace}");

    public static Diagnostic ChapterOutside(Page page, Chapter chapter, TimeSpan duration) => new(
        "LH835", Severity.Error, $"The chapter '{chapter.Title}' at {ClockTime.Format(chapter.Start)} begins after the episode has ended, at {ClockTime.Format(duration)}.", At(page, "chapters"), $"Correct its time. {ShowDiagnostics.Namespace}");

    public static Diagnostic NoSuchFile(Page page, string key, string written, string what, IEnumerable<string> known) => new(
        "LH836", Severity.Error, $"There is no {what} '{written}'.", At(page, key), Spelling.DidYouMean(written, known) ?? "Name a file beside the episode, or a path below 'static/' that starts with '/'.");

    public static Diagnostic TranscriptOutside(Page page, TimeSpan end, TimeSpan duration) => new(
        "LH837", Severity.Error, $"The transcript goes on until {ClockTime.Format(end)}, but the episode ends at {ClockTime.Format(duration)}.", At(page, "transcript"), $"It may be that of another sound. {ShowDiagnostics.Namespace}");

    public static Diagnostic SoundbiteLength(Page page, Soundbite bite) => new(
        "LH838", Severity.Error, string.Create(CultureInfo.InvariantCulture, $"The soundbite at {ClockTime.Format(bite.Start)} lasts {bite.Length.TotalSeconds:0.#} seconds; it has to be 15 to 120."), At(page, bite.Position, "soundbites"),
        $"Choose a shorter or longer part. {ShowDiagnostics.Namespace}");

    public static Diagnostic SoundbiteOutside(Page page, Soundbite bite, TimeSpan duration) => new(
        "LH839", Severity.Error, $"The soundbite at {ClockTime.Format(bite.Start)} goes on after the episode has ended, at {ClockTime.Format(duration)}.", At(page, bite.Position, "soundbites"), $"Correct its times. {ShowDiagnostics.Namespace}");

    public static Diagnostic NoDate(Page page) => new(
        "LH840", Severity.Error, "The episode has no date, by which players sort it.", At(page, "date"), $"Write 'date:', or begin the file name with YYYY-MM-DD-. {ShowDiagnostics.AppleRules}");

    public static Diagnostic FutureDate(Page page) => new(
        "LH841", Severity.Warning, "The episode's date lies in the future: directories hold it back or refuse it.", At(page, "date"), $"Build without '--future'; then it appears on its day. {ShowDiagnostics.AppleRules}");

    public static Diagnostic NoNotes(Page page) => new(
        "LH842", Severity.Warning, "The episode has neither notes nor a summary.", new(page.Source?.Path ?? ""), $"Write a sentence below the front matter. {ShowDiagnostics.AppleRules}");

    public static Diagnostic PlainHttp(Page page, Sound sound) => new(
        "LH843", Severity.Warning, $"'{sound.Url}' is not encrypted, and many players refuse to play it.", At(page, sound.Enclosure.Position, "audio"), $"Use its https:// address. {ShowDiagnostics.AppleRules}");

    public static SourceSpan At(Page page, string key) => At(page, default, key);

    public static SourceSpan At(Page page, Position position, string key)
    {
        if (position == default)
            position = page.Front.PositionOf(key);
        return new(page.Source?.Path ?? "site.config.yml", position.Line, position.Column);
    }
}
