using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Checking.Podcasts;

/// <summary>Holds the settings of a show to the rules.</summary>
internal sealed class ShowChecker(Show show, Site site, ArtworkChecker artwork, ImmutableArray<Diagnostic>.Builder findings)
{
    private readonly ShowConfig _config = show.Config;
    private readonly TextChecker _texts = new(show.Config.Source.Path, show.Config.PositionOf, findings);

    public void Check()
    {
        CheckNeeded();
        CheckWords();
        CheckOwner();
        CheckAddresses();
        artwork.Check(_config.Artwork, _config.Folder, At("artwork"));
        _texts.CheckPeople(_config.People);
        _texts.CheckLicense(_config.License);
        _texts.CheckLocation(_config.Location);
        _texts.CheckTxt(_config.Txt);
        foreach (var trailer in _config.Trailers)
        {
            _texts.Check("trailers", "A trailer's title", trailer.Title, TextLimits.Name, trailer.Position);
            if (site.Podcasts.SoundOf(new(trailer.Audio), _config.Folder) is null)
                findings.Add(ShowDiagnostics.NoTrailerSound(_config, trailer));
        }

        // One that is to begin on a day to come has them already.
        if (show.Episodes.IsEmpty && !site.Unpublished.Keys.Any(path => path.StartsWith(_config.Folder + "/", StringComparison.Ordinal)))
            findings.Add(ShowDiagnostics.NoEpisodes(_config));
    }

    private void CheckNeeded()
    {
        if (_config.Categories.IsEmpty)
            findings.Add(ShowDiagnostics.Missing(_config, "categories", "Write 'categories: [Business > Management]'."));
        if (_config.Artwork is null)
            findings.Add(ShowDiagnostics.Missing(_config, "artwork", "Name a square JPEG or PNG, 1,400 to 3,000 pixels wide."));
        if (_config.Explicit is null)
            findings.Add(ShowDiagnostics.Missing(_config, "explicit", "Write 'explicit: false', or 'true' if children should not hear it."));
        foreach (var category in _config.Categories)
        {
            if (!AppleCategories.TryFind(category.Text, out _))
                findings.Add(ShowDiagnostics.UnknownCategory(_config, category));
        }
    }

    private void CheckWords()
    {
        if (Encoding.UTF8.GetByteCount(_config.Description) is > TextLimits.DescriptionBytes and var bytes)
            findings.Add(ShowDiagnostics.TooLong(At("description"), "The description", TextLimits.DescriptionBytes, "bytes", bytes, ShowDiagnostics.AppleRules));
        if (!IsLanguage(show.Language))
            findings.Add(ShowDiagnostics.UnknownLanguage(_config, show.Language));
        _texts.CheckWord("medium", "The medium", _config.Medium, PodcastTaxonomy.Media);
        foreach (var funding in _config.Funding)
            _texts.Check("funding", "The text of a way to give", funding.Text, TextLimits.Name);
        if (_config.Frequency is { } frequency)
        {
            _texts.Check("update_frequency", "How often episodes come", frequency.Text, TextLimits.Name);
            if (frequency.Rule is { } rule && !IsRule(rule))
                findings.Add(ShowDiagnostics.BadRule(_config, rule));
        }

        if (_config.Guid is { } guid && !Guid.TryParse(guid, out _))
            findings.Add(ShowDiagnostics.BadGuid(_config, guid));
    }

    private void CheckOwner()
    {
        if (_config.Owner?.Email is not { } email)
            findings.Add(ShowDiagnostics.NoAddress(_config));
        else if (!IsAddress(email))
            findings.Add(ShowDiagnostics.BadAddress(_config, email));
    }

    private void CheckAddresses()
    {
        foreach (var funding in _config.Funding)
            _texts.CheckUrl("funding", "The address of a way to give", funding.Url);
        foreach (var link in _config.Subscribe)
            _texts.CheckUrl("subscribe." + link.Service, $"The address at {link.Service}", link.Url);
        if (_config.Link is { } own && !own.StartsWith('/'))
            _texts.CheckUrl("link", "'link'", own);
        if (_config.NewFeedUrl is { } moved)
            _texts.CheckUrl("new_feed_url", "'new_feed_url'", moved);
        foreach (var other in _config.Podroll)
        {
            if (other.FeedUrl is { } url)
                _texts.CheckUrl("podroll", "The feed of another show", url);
            if (!Guid.TryParse(other.FeedGuid, out _))
                findings.Add(ShowDiagnostics.BadGuid(_config, other.FeedGuid));
        }
    }

    private SourceSpan At(string key) => ShowDiagnostics.At(_config, key);

    private static bool IsLanguage(string tag)
    {
        var language = tag.Split('-')[0];
        if (language.Length is < 2 or > 3)
            return false;

        try
        {
            return CultureInfo.GetCultureInfo(language, predefinedOnly: true).TwoLetterISOLanguageName.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    // https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address, as far as typing errors go.
    private static bool IsAddress(string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == email.LastIndexOf('@') && at < email.Length - 1 && !email.Any(char.IsWhiteSpace) && email.IndexOf('.', at) > at + 1 && !email.EndsWith('.');
    }

    private static bool IsRule(string rule) =>
        rule.Split(';').All(part => part.Split('=') is [{ Length: > 0 }, { Length: > 0 }])
        && rule.Split(';').Any(part => part is "FREQ=YEARLY" or "FREQ=MONTHLY" or "FREQ=WEEKLY" or "FREQ=DAILY" or "FREQ=HOURLY");
}
