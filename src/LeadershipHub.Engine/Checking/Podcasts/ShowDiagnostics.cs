using System.Globalization;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Checking.Podcasts;

/// <summary>What is wrong with shows: LH800–LH819. The rules are those of Apple, Spotify and the podcast namespace, as far as they can be checked without a network.</summary>
internal static class ShowDiagnostics
{
    public const string AppleRules = "https://podcasters.apple.com/support/823-podcast-requirements";
    public const string AppleArtwork = "https://podcasters.apple.com/support/896-artwork-requirements";
    public const string AppleCategoryList = "https://podcasters.apple.com/support/1691-apple-podcasts-categories";
    public const string SpotifyRules = "https://support.spotify.com/us/creators/article/podcast-specification-doc/";
    public const string Namespace = "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md";

    public static Diagnostic Missing(ShowConfig show, string key, string why) => new(
        "LH800", Severity.Error, $"The show has no '{key}', which directories ask for.", At(show, key), $"{why} {AppleRules}");

    public static Diagnostic TooLong(SourceSpan span, string subject, int most, string unit, int length, string rule) => new(
        "LH801", Severity.Error, string.Create(CultureInfo.InvariantCulture, $"{subject} has {length:N0} {unit}; at most {most:N0} are shown or taken."), span, $"Shorten it. {rule}");

    public static Diagnostic UnknownCategory(ShowConfig show, Located category) => new(
        "LH802", Severity.Error, $"'{category.Text}' is not a category of podcasts.", new(show.Source.Path, category.Position.Line, category.Position.Column),
        $"{Spelling.DidYouMean(category.Text, AppleCategories.All.SelectMany(c => (string[])[c.ToString(), c.Sub ?? c.Name]).Distinct(StringComparer.Ordinal)) ?? "Write it as 'Business > Management'."} {AppleCategoryList}");

    public static Diagnostic UnknownLanguage(ShowConfig show, string language) => new(
        "LH803", Severity.Error, $"'{language}' is not a language that directories know.", At(show, "language"), $"Write an ISO 639 code, with a region if you like: en, en-GB, de. {AppleRules}");

    public static Diagnostic NoSuchArtwork(SourceSpan span, string written, IEnumerable<string> known) => new(
        "LH804", Severity.Error, $"There is no artwork '{written}'.", span,
        Spelling.DidYouMean(written, known) ?? "Name a file beside this one, or a path below 'static/' that starts with '/'.");

    public static Diagnostic ArtworkFormat(SourceSpan span, string written, string found) => new(
        "LH805", Severity.Error, $"The artwork '{written}' is {found}; directories take JPEG and PNG in RGB.", span, $"Save it as a JPEG or PNG in RGB. {AppleArtwork}");

    public static Diagnostic ArtworkShape(SourceSpan span, string written, ImageSize size) => new(
        "LH806", Severity.Error, string.Create(CultureInfo.InvariantCulture, $"The artwork '{written}' is {size.Width} × {size.Height} pixels; it has to be square, from 1,400 × 1,400 to 3,000 × 3,000."), span,
        $"Cut or scale it. {AppleArtwork}");

    public static Diagnostic ArtworkExtension(SourceSpan span, string written, string isReally) => new(
        "LH807", Severity.Error, $"The artwork '{written}' is really a {isReally}: directories go by the extension and refuse it.", span, $"Rename it. {AppleArtwork}");

    public static Diagnostic NoAddress(ShowConfig show) => new(
        "LH808", Severity.Warning, "The show has no owner with an address: directories write to it to make sure that the show is yours.", At(show, "owner"),
        $"Write 'owner: {{ name: …, email: … }}'. It stands in the feed alone, on no page. {SpotifyRules}");

    public static Diagnostic BadAddress(ShowConfig show, string address) => new(
        "LH809", Severity.Error, $"'{address}' is not an e-mail address.", At(show, "owner.email"), $"Write it as somebody@example.org. {AppleRules}");

    public static Diagnostic BadGuid(ShowConfig show, string guid) => new(
        "LH810", Severity.Error, $"The show's guid '{guid}' is not a UUID.", At(show, "guid"), $"Copy it from 'podcast:guid' of the feed that moved here, or leave it out. {Namespace}");

    public static Diagnostic NotAUrl(SourceSpan span, string subject, string written) => new(
        "LH811", Severity.Error, $"{subject} has to be an absolute address, found '{written}'.", span, $"Begin it with https://. {Namespace}");

    public static Diagnostic UnknownLicense(SourceSpan span, string id) => new(
        "LH812", Severity.Warning, $"'{id}' is not an SPDX identifier in lower case, and no 'url' says where its text is.", span,
        "Write one such as cc-by-4.0, or add the URL. https://spdx.org/licenses/");

    public static Diagnostic UnknownWord(SourceSpan span, string subject, string written, IEnumerable<string> known) => new(
        "LH813", Severity.Warning, $"{subject} '{written}' is not one that players know.", span, $"{Spelling.DidYouMean(written, known) ?? $"Known are {string.Join(", ", known.Take(8))} …"} {Namespace}");

    public static Diagnostic BadRule(ShowConfig show, string rule) => new(
        "LH814", Severity.Error, $"The rrule '{rule}' is not one of iCalendar.", At(show, "update_frequency.rrule"), "Write it as FREQ=WEEKLY;BYDAY=MO,TU. https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10");

    public static Diagnostic NoEpisodes(ShowConfig show) => new(
        "LH815", Severity.Warning, "The show has no published episode: directories refuse an empty feed.", new(show.Source.Path), $"Make one with 'lhub new episode'. {AppleRules}");

    public static Diagnostic BadCoordinates(SourceSpan span, string geo) => new(
        "LH816", Severity.Error, $"'{geo}' is not a geo URI.", span, "Write latitude and longitude: geo:52.5,13.4. https://www.rfc-editor.org/rfc/rfc5870");

    public static Diagnostic NoTrailerSound(ShowConfig show, Trailer trailer) => new(
        "LH817", Severity.Error, $"There is no sound '{trailer.Audio}' of the trailer '{trailer.Title}'.", new(show.Source.Path, trailer.Position.Line, trailer.Position.Column),
        "Name a file beside this one, a path below 'static/' that starts with '/', or a URL.");

    public static SourceSpan At(ShowConfig show, string key)
    {
        var position = show.PositionOf(key);
        return new(show.Source.Path, position.Line, position.Column);
    }
}
