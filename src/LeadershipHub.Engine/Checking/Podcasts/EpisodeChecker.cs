using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Checking.Podcasts;

/// <summary>Holds an episode to the rules.</summary>
internal sealed class EpisodeChecker(Episode episode, Site site, ArtworkChecker artwork, ImmutableArray<Diagnostic>.Builder findings)
{
    // What encoders add at the end, and what whoever writes down the words rounds up.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(1.5);

    private readonly Page _page = episode.Page;
    private readonly EpisodeFront _front = episode.Front;
    private readonly TextChecker _texts = new(episode.Page.Source?.Path ?? "", episode.Page.Front.PositionOf, findings);

    public void Check()
    {
        CheckSound();
        CheckTimes();
        CheckWords();
        artwork.Check(_front.Artwork, _page.SourceFolder, EpisodeDiagnostics.At(_page, "artwork"));
        if (_page.Date is null)
            findings.Add(EpisodeDiagnostics.NoDate(_page));
        else if (_page.Scheduled)
            findings.Add(EpisodeDiagnostics.FutureDate(_page));
        if (episode.Show.Config.IsSerial && _front.Type == EpisodeType.Full && episode.Number is null)
            findings.Add(EpisodeDiagnostics.SerialWithoutNumber(_page));
    }

    private void CheckSound()
    {
        if (_front.Audio is not { } written)
        {
            findings.Add(EpisodeDiagnostics.NoAudio(_page));
            return;
        }

        if (episode.Sound is not { } sound)
            findings.Add(EpisodeDiagnostics.NoSuchAudio(_page, written, "audio", SoundsBeside()));
        else
            CheckSound(sound);

        foreach (var alternate in _front.Alternates)
        {
            if (site.Podcasts.SoundOf(alternate, _page.SourceFolder) is not { } other)
                findings.Add(EpisodeDiagnostics.NoSuchAudio(_page, alternate, "alternates", SoundsBeside()));
            else if (other.MediaType is null)
                findings.Add(EpisodeDiagnostics.UnknownLength(_page, alternate, "type", "alternates"));
        }
    }

    private void CheckSound(Sound sound)
    {
        if (sound.Length is null)
            findings.Add(EpisodeDiagnostics.UnknownLength(_page, sound.Enclosure, "length", "audio"));
        if (sound.MediaType is null)
            findings.Add(EpisodeDiagnostics.UnknownLength(_page, sound.Enclosure, "type", "audio"));
        else if (!PodcastTaxonomy.Enclosures.Contains(sound.MediaType))
            findings.Add(EpisodeDiagnostics.MediaType(_page, sound));
        if (sound.Url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && sound.File is null)
            findings.Add(EpisodeDiagnostics.PlainHttp(_page, sound));
        if (episode.Duration is null)
            findings.Add(EpisodeDiagnostics.NoDuration(_page));
        if (sound.File is { } file && sound.Facts is { } facts)
            CheckFile(sound, file, facts);
    }

    private void CheckFile(Sound sound, SourceFile file, AudioFacts facts)
    {
        if (sound.Enclosure.Length is { } length && length != file.Size)
            findings.Add(EpisodeDiagnostics.UntrueFact(_page, sound, "length", $"{length.ToString("N0", CultureInfo.InvariantCulture)} bytes", $"{file.Size.ToString("N0", CultureInfo.InvariantCulture)} bytes"));
        if (sound.Enclosure.MediaType is { } type && !AreSame(type, facts.MediaType))
            findings.Add(EpisodeDiagnostics.UntrueFact(_page, sound, "type", type, facts.MediaType));
        if (!IsTrue(file.Extension, facts.MediaType))
            findings.Add(EpisodeDiagnostics.Extension(_page, sound, file.Extension));
        if (_front.Duration is { } written && Math.Abs((written - facts.Duration).TotalSeconds) > 2)
            findings.Add(EpisodeDiagnostics.UntrueDuration(_page, written, facts.Duration));
    }

    private void CheckTimes()
    {
        CheckChapters();
        if (_front.ChapterFile is { } chapters && (site.Podcasts.FileOf(chapters, _page.SourceFolder) is not { } chapterFile || site.Podcasts.Media.Chapters(chapterFile.Source.Path) is null))
            findings.Add(EpisodeDiagnostics.NoSuchFile(_page, "chapters", chapters, "file of chapters", FilesBeside(".json")));
        if (_front.Transcript is { } transcript && episode.Transcript is null)
            findings.Add(EpisodeDiagnostics.NoSuchFile(_page, "transcript", transcript, "transcript", FilesBeside(".vtt", ".srt", ".html", ".json")));
        if (episode.Transcript is { } file && episode.Duration is { } duration && file.End > duration + Slack)
            findings.Add(EpisodeDiagnostics.TranscriptOutside(_page, file.End, duration));

        foreach (var bite in _front.Soundbites)
        {
            if (bite.Length.TotalSeconds is < 15 or > 120)
                findings.Add(EpisodeDiagnostics.SoundbiteLength(_page, bite));
            if (episode.Duration is { } end && bite.Start + bite.Length > end + Slack)
                findings.Add(EpisodeDiagnostics.SoundbiteOutside(_page, bite, end));
        }
    }

    private void CheckChapters()
    {
        TimeSpan? before = null;
        foreach (var chapter in episode.Chapters)
        {
            if (chapter.Start <= before)
                findings.Add(EpisodeDiagnostics.ChaptersOutOfOrder(_page, chapter));
            if (episode.Duration is { } duration && chapter.Start >= duration)
                findings.Add(EpisodeDiagnostics.ChapterOutside(_page, chapter, duration));
            before = chapter.Start;
        }
    }

    private void CheckWords()
    {
        if (StartsWithNumber(_page.Title))
            findings.Add(EpisodeDiagnostics.TitleWithNumber(_page));
        if (_page.Body.IsEmpty && _page.Summary.Length == 0)
            findings.Add(EpisodeDiagnostics.NoNotes(_page));
        if (_page.Front.Summary is { } summary && Encoding.UTF8.GetByteCount(summary) is > TextLimits.DescriptionBytes and var bytes)
            findings.Add(ShowDiagnostics.TooLong(EpisodeDiagnostics.At(_page, "summary"), "The summary", TextLimits.DescriptionBytes, "bytes", bytes, ShowDiagnostics.AppleRules));
        _texts.Check("display", "'display'", _front.Display, TextLimits.Display);
        _texts.Check("season", "The name of the season", _front.SeasonName, TextLimits.Name);
        foreach (var bite in _front.Soundbites)
            _texts.Check("soundbites", "The title of a soundbite", bite.Title, TextLimits.Name, bite.Position);
        _texts.CheckPeople(_front.People);
        _texts.CheckLicense(_front.License);
        _texts.CheckLocation(_front.Location);
        _texts.CheckTxt(_front.Txt);
        foreach (var thread in _front.Threads)
        {
            _texts.CheckUrl("threads", "The address of a thread", thread.Url);
            _texts.CheckWord("threads", "The protocol", thread.Protocol, PodcastTaxonomy.Protocols);
        }
    }

    private static bool StartsWithNumber(string title)
    {
        var digits = title.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 5 && digits + 1 < title.Length && title[digits] is '.' or ':' or ')' && title[digits + 1] == ' ';
    }

    private static bool AreSame(string written, string found) =>
        string.Equals(written, found, StringComparison.OrdinalIgnoreCase) || (found is "audio/x-m4a" && written is "audio/mp4" or "audio/aac" or "audio/m4a") || (found is "audio/mpeg" && written is "audio/mp3");

    private static bool IsTrue(string extension, string type) => extension switch
    {
        ".mp3" => type is "audio/mpeg",
        ".m4a" or ".m4b" => type is "audio/x-m4a",
        ".mp4" => type is "audio/x-m4a" or "video/mp4",
        ".ogg" or ".oga" or ".opus" => type is "audio/ogg",
        ".wav" => type is "audio/wav",
        _ => true,
    };

    private IEnumerable<string> SoundsBeside() => FilesBeside(".mp3", ".m4a", ".m4b", ".mp4", ".ogg", ".oga", ".opus", ".wav");

    private IEnumerable<string> FilesBeside(params string[] extensions) =>
        site.Podcasts.FilesIn(_page.SourceFolder).Where(name => extensions.Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase)));
}
