using System.Xml;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Rendering.Objects;
using static LeadershipHub.Engine.Rendering.Podcasts.PodcastXml;

namespace LeadershipHub.Engine.Rendering.Podcasts;

/// <summary>What a feed says of its show in the words of Apple and of the podcast namespace.</summary>
internal static class ShowTags
{
    public static void Write(XmlWriter xml, Show show, RenderState state)
    {
        WriteApple(xml, show, state);
        WriteIdentity(xml, show);
        WritePeople(xml, PodcastPeople.Of(show.Config.People, show.Config.Folder, state).AsSpan(), state);
        WriteMore(xml, show, state);
    }

    public static void WritePeople(XmlWriter xml, ReadOnlySpan<PersonObject> people, RenderState state)
    {
        foreach (var person in people)
        {
            var link = person.Url is { } url ? PodcastUrls.Absolute(url, state) : null;
            Tag(xml, "person", person.Name, ("role", person.Role), ("group", person.Group), ("href", link), ("img", person.Image?.Permalink));
        }
    }

    public static void WriteLicense(XmlWriter xml, License? license)
    {
        if (license is not null)
            Tag(xml, "license", license.Id, ("url", license.Url));
    }

    public static void WriteLocation(XmlWriter xml, PlaceOnMap? place)
    {
        if (place is not null)
            Tag(xml, "location", place.Name, ("geo", place.Geo), ("osm", place.Osm));
    }

    public static void WriteImage(XmlWriter xml, ImageObject? image)
    {
        if (image is null)
            return;

        xml.WriteStartElement("itunes", "image", Apple);
        xml.WriteAttributeString("href", image.Permalink);
        xml.WriteEndElement();
        var (width, height) = (image.Size?.Width, image.Size?.Height);
        Tag(
            xml,
            "image",
            null,
            ("href", image.Permalink),
            ("alt", image.Alt),
            ("aspect-ratio", width == height && width is not null ? "1/1" : null),
            ("width", width is { } w ? Number(w) : null),
            ("height", height is { } h ? Number(h) : null),
            ("purpose", "artwork"));
    }

    public static void WriteTexts(XmlWriter xml, ReadOnlySpan<TextRecord> texts)
    {
        foreach (var text in texts)
            Tag(xml, "txt", text.Text, ("purpose", text.Purpose));
    }

    public static void WriteValue(XmlWriter xml, ValueBlock? value)
    {
        if (value is null)
            return;

        Open(xml, "value", ("type", value.Type), ("method", value.Method), ("suggested", value.Suggested));
        foreach (var recipient in value.Recipients)
        {
            Tag(
                xml,
                "valueRecipient",
                null,
                ("name", recipient.Name),
                ("type", recipient.Type),
                ("address", recipient.Address),
                ("customKey", recipient.CustomKey),
                ("customValue", recipient.CustomValue),
                ("split", Number(recipient.Split)),
                ("fee", recipient.IsFee ? "true" : null));
        }

        xml.WriteEndElement();
    }

    private static void WriteApple(XmlWriter xml, Show show, RenderState state)
    {
        var config = show.Config;
        Itunes(xml, "author", config.Author ?? state.Site.Config.Title);
        if (config.Owner is { } owner)
        {
            xml.WriteStartElement("itunes", "owner", Apple);
            Itunes(xml, "name", owner.Name);
            Itunes(xml, "email", owner.Email);
            xml.WriteEndElement();
        }

        WriteImage(xml, PodcastArtwork.OfShow(show, state));
        foreach (var written in config.Categories)
            WriteCategory(xml, written.Text);

        Itunes(xml, "explicit", Boolean(config.Explicit ?? false));
        Itunes(xml, "type", config.IsSerial ? "serial" : "episodic");
        Itunes(xml, "block", config.Block ? "Yes" : null);
        Itunes(xml, "complete", config.Complete ? "Yes" : null);
        Itunes(xml, "new-feed-url", config.NewFeedUrl);
    }

    private static void WriteCategory(XmlWriter xml, string written)
    {
        if (!AppleCategories.TryFind(written, out var category))
            return;

        xml.WriteStartElement("itunes", "category", Apple);
        xml.WriteAttributeString("text", category.Name);
        if (category.Sub is { } sub)
        {
            xml.WriteStartElement("itunes", "category", Apple);
            xml.WriteAttributeString("text", sub);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteIdentity(XmlWriter xml, Show show)
    {
        Tag(xml, "guid", show.Guid.ToString());
        if (show.Config.Locked is { } locked)
            Tag(xml, "locked", locked ? "yes" : "no", ("owner", show.Config.Owner?.Email));
        Tag(xml, "medium", show.Config.Medium);
        if (show.Config.Block)
            Tag(xml, "block", "yes");
    }

    private static void WriteMore(XmlWriter xml, Show show, RenderState state)
    {
        var config = show.Config;
        foreach (var funding in config.Funding)
            Tag(xml, "funding", funding.Text, ("url", funding.Url));
        WriteLocation(xml, config.Location);
        WriteLicense(xml, config.License);
        if (config.Frequency is { } frequency)
            Tag(xml, "updateFrequency", frequency.Text, ("complete", frequency.Complete ? "true" : null), ("dtstart", frequency.Start?.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)), ("rrule", frequency.Rule));

        TrailerTags.Write(xml, show, state);
        if (!config.Podroll.IsEmpty)
        {
            Open(xml, "podroll");
            foreach (var other in config.Podroll)
                Tag(xml, "remoteItem", null, ("feedGuid", other.FeedGuid), ("feedUrl", other.FeedUrl), ("title", other.Title));
            xml.WriteEndElement();
        }

        WriteTexts(xml, config.Txt.AsSpan());
        WriteValue(xml, config.Value);
    }
}
