using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Tracing.Codecs;

/// <summary>What a folder of episodes says of its show.</summary>
internal static class ShowCodec
{
    /// <param name="place">The place of the source in the list of sources.</param>
    public static void Write(ByteWriter to, ShowConfig show, int place)
    {
        to.Number(place);
        to.Texts(show.Title, show.Description, show.Author, show.Owner?.Name, show.Owner?.Email, show.Language);
        TextCodec.WriteLocated(to, show.Categories);
        ValueCodec.WriteAnswer(to, show.Explicit);
        to.Flag(show.IsSerial);
        to.Texts(show.Medium, show.Artwork, show.ArtworkAlt, show.Copyright, show.Link);
        EpisodeCodec.WriteList(to, show.Funding, static (w, funding) => w.Texts(funding.Url, funding.Text));
        ValueCodec.WriteAnswer(to, show.Locked);
        EpisodeCodec.WriteLicense(to, show.License);
        EpisodeCodec.WritePeople(to, show.People);
        PeopleCodec.WriteSocial(to, show.Subscribe);
        WriteFrequency(to, show.Frequency);
        EpisodeCodec.WriteList(to, show.Trailers, Write);
        to.Flag(show.Block);
        to.Text(show.NewFeedUrl);
        to.Flag(show.Complete);
        to.Text(show.Guid);
        EpisodeCodec.WriteLocation(to, show.Location);
        EpisodeCodec.WriteList(to, show.Podroll, static (w, other) => w.Texts(other.FeedGuid, other.FeedUrl, other.Title));
        EpisodeCodec.WriteTxt(to, show.Txt);
        EpisodeCodec.WriteValue(to, show.Value);
        to.Signed(show.FeedItems);
        TextCodec.WritePositions(to, show.Positions);
    }

    public static ShowConfig Read(ref ByteReader from, ImmutableArray<SourceFile> sources) => new()
    {
        Source = sources[from.Count()],
        Title = from.Word(),
        Description = from.Word(),
        Author = from.Text(),
        Owner = ReadOwner(ref from),
        Language = from.Text(),
        Categories = TextCodec.ReadLocated(ref from),
        Explicit = ValueCodec.ReadAnswer(ref from),
        IsSerial = from.Flag(),
        Medium = from.Word(),
        Artwork = from.Text(),
        ArtworkAlt = from.Text(),
        Copyright = from.Text(),
        Link = from.Text(),
        Funding = ReadFunding(ref from),
        Locked = ValueCodec.ReadAnswer(ref from),
        License = EpisodeCodec.ReadLicense(ref from),
        People = EpisodeCodec.ReadPeople(ref from),
        Subscribe = PeopleCodec.ReadSocial(ref from),
        Frequency = ReadFrequency(ref from),
        Trailers = ReadTrailers(ref from),
        Block = from.Flag(),
        NewFeedUrl = from.Text(),
        Complete = from.Flag(),
        Guid = from.Text(),
        Location = EpisodeCodec.ReadLocation(ref from),
        Podroll = ReadPodroll(ref from),
        Txt = EpisodeCodec.ReadTxt(ref from),
        Value = EpisodeCodec.ReadValue(ref from),
        FeedItems = (int)from.Signed(),
        Positions = TextCodec.ReadPositions(ref from),
    };

    private static ShowOwner? ReadOwner(ref ByteReader from)
    {
        var (name, email) = (from.Text(), from.Text());
        return name is null ? null : new(name, email);
    }

    private static ImmutableArray<Funding> ReadFunding(ref ByteReader from)
    {
        var ways = new Funding[from.Count()];
        for (var i = 0; i < ways.Length; i++)
            ways[i] = new(from.Word(), from.Word());
        return ImmutableArray.Create(ways);
    }

    private static void WriteFrequency(ByteWriter to, UpdateFrequency? frequency)
    {
        to.Text(frequency?.Text);
        if (frequency is null)
            return;

        to.Text(frequency.Rule);
        TextCodec.WriteDate(to, frequency.Start);
        to.Flag(frequency.Complete);
    }

    private static UpdateFrequency? ReadFrequency(ref ByteReader from) =>
        from.Text() is { } text ? new(text, from.Text(), TextCodec.ReadDate(ref from), from.Flag()) : null;

    private static void Write(ByteWriter to, Trailer trailer)
    {
        to.Texts(trailer.Title, trailer.Audio);
        TextCodec.WriteDate(to, trailer.Date);
        PeopleCodec.WriteNumber(to, trailer.Season);
        DataCodec.WritePosition(to, trailer.Position);
    }

    private static ImmutableArray<Trailer> ReadTrailers(ref ByteReader from)
    {
        var trailers = new Trailer[from.Count()];
        for (var i = 0; i < trailers.Length; i++)
            trailers[i] = new(from.Word(), from.Word(), TextCodec.ReadDate(ref from), PeopleCodec.ReadNumber(ref from), DataCodec.ReadPosition(ref from));
        return ImmutableArray.Create(trailers);
    }

    private static ImmutableArray<PodrollItem> ReadPodroll(ref ByteReader from)
    {
        var others = new PodrollItem[from.Count()];
        for (var i = 0; i < others.Length; i++)
            others[i] = new(from.Word(), from.Text(), from.Text());
        return ImmutableArray.Create(others);
    }
}
