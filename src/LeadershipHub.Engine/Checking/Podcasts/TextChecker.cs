using System.Collections.Immutable;
using System.Globalization;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Checking.Podcasts;

/// <summary>What the words of shows and episodes have to keep to.</summary>
/// <param name="positionOf">Where the value of a key stands.</param>
internal sealed class TextChecker(string path, Func<string, Position> positionOf, ImmutableArray<Diagnostic>.Builder findings)
{
    // Those of the SPDX list that recordings are put under.
    private static readonly string[] Licenses =
    [
        "cc0-1.0", "cc-by-4.0", "cc-by-sa-4.0", "cc-by-nd-4.0", "cc-by-nc-4.0", "cc-by-nc-sa-4.0", "cc-by-nc-nd-4.0", "cc-by-3.0", "cc-by-sa-3.0", "cc-by-nc-3.0", "cc-by-nd-3.0",
        "cc-by-nc-sa-3.0", "cc-by-nc-nd-3.0", "cc-pddc", "mit", "mit-0", "apache-2.0", "gpl-3.0-only", "gpl-3.0-or-later", "unlicense", "0bsd",
    ];

    public void Check(string key, string subject, string? text, int most, Position position = default)
    {
        // Characters as people count them.
        if (text is not null && new StringInfo(text).LengthInTextElements is var length && length > most)
            findings.Add(ShowDiagnostics.TooLong(At(key, position), subject, most, "characters", length, ShowDiagnostics.Namespace));
    }

    public void CheckWord(string key, string subject, string? written, ImmutableArray<string> known, Position position = default)
    {
        if (written is not null && !known.Contains(written, StringComparer.OrdinalIgnoreCase))
            findings.Add(ShowDiagnostics.UnknownWord(At(key, position), subject, written, known));
    }

    public void CheckUrl(string key, string subject, string written)
    {
        if (!Uri.TryCreate(written, UriKind.Absolute, out var url) || !(url.Scheme is "https" or "http"))
            findings.Add(ShowDiagnostics.NotAUrl(At(key, default), subject, written));
    }

    public void CheckPeople(ImmutableArray<PersonRef> people)
    {
        foreach (var person in people)
        {
            Check("people", "A name", person.Name, TextLimits.Name, person.Position);
            CheckWord("people", "The role", person.Role, PodcastTaxonomy.Roles, person.Position);
            CheckWord("people", "The group", person.Group, PodcastTaxonomy.Groups, person.Position);
            if (person.Link is { } link && !link.StartsWith('/'))
                CheckUrl("people", $"The link of {person.Name}", link);
        }
    }

    public void CheckLicense(License? license)
    {
        if (license is { Url: null } && !Licenses.Contains(license.Id, StringComparer.Ordinal))
            findings.Add(ShowDiagnostics.UnknownLicense(At("license", default), license.Id));
        Check("license", "The license", license?.Id, TextLimits.Name);
    }

    public void CheckLocation(PlaceOnMap? place)
    {
        Check("location", "The name of the place", place?.Name, TextLimits.Name);
        if (place?.Geo is { } geo && !IsGeo(geo))
            findings.Add(ShowDiagnostics.BadCoordinates(At("location.geo", default), geo));
    }

    public void CheckTxt(ImmutableArray<TextRecord> texts)
    {
        foreach (var text in texts)
        {
            Check("txt", "A text for machines", text.Text, TextLimits.Txt);
            Check("txt", "The purpose of a text for machines", text.Purpose, TextLimits.Name);
        }
    }

    private static bool IsGeo(string geo)
    {
        if (!geo.StartsWith("geo:", StringComparison.Ordinal))
            return false;

        var parts = geo["geo:".Length..].Split(';')[0].Split(',');
        return parts.Length is 2 or 3 && parts.All(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number));
    }

    private SourceSpan At(string key, Position position)
    {
        if (position == default)
            position = positionOf(key);
        return new(path, position.Line, position.Column);
    }
}
