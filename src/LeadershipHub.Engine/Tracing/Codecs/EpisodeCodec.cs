using System.Collections.Immutable;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Tracing.Codecs;

/// <summary>What the front matter of an episode says.</summary>
internal static class EpisodeCodec
{
    public static void Write(ByteWriter to, EpisodeFront? front)
    {
        to.Flag(front is not null);
        if (front is null)
            return;

        WriteNumber(to, front.Number);
        to.Text(front.Display);
        WriteNumber(to, front.Season);
        to.Text(front.SeasonName);
        to.Byte((byte)front.Type);
        to.Flag(front.Audio is not null);
        if (front.Audio is { } audio)
            Write(to, audio);
        WriteTime(to, front.Duration);
        to.Text(front.ChapterFile);
        MediaCodec.Write(to, front.Chapters);
        to.Text(front.Transcript);
        WritePeople(to, front.People);
        WriteLocation(to, front.Location);
        to.Number(front.Soundbites.Length);
        foreach (var bite in front.Soundbites)
        {
            to.Signed(bite.Start.Ticks);
            to.Signed(bite.Length.Ticks);
            to.Text(bite.Title);
            DataCodec.WritePosition(to, bite.Position);
        }

        ValueCodec.WriteAnswer(to, front.Explicit);
        to.Text(front.Artwork);
        WriteList(to, front.Links, static (w, link) => w.Texts(link.Title, link.Url));
        WriteList(to, front.Alternates, Write);
        to.Flag(front.Block);
        to.Text(front.Guid);
        WriteLicense(to, front.License);
        WriteList(to, front.Threads, static (w, thread) => w.Texts(thread.Protocol, thread.Url, thread.AccountId, thread.AccountUrl));
        WriteTxt(to, front.Txt);
        WriteValue(to, front.Value);
    }

    public static EpisodeFront? Read(ref ByteReader from)
    {
        if (!from.Flag())
            return null;

        return new()
        {
            Number = ReadNumber(ref from),
            Display = from.Text(),
            Season = ReadNumber(ref from),
            SeasonName = from.Text(),
            Type = (EpisodeType)from.Byte(),
            Audio = from.Flag() ? ReadEnclosure(ref from) : null,
            Duration = ReadTime(ref from),
            ChapterFile = from.Text(),
            Chapters = MediaCodec.ReadChapters(ref from),
            Transcript = from.Text(),
            People = ReadPeople(ref from),
            Location = ReadLocation(ref from),
            Soundbites = ReadSoundbites(ref from),
            Explicit = ValueCodec.ReadAnswer(ref from),
            Artwork = from.Text(),
            Links = ReadLinks(ref from),
            Alternates = ReadAlternates(ref from),
            Block = from.Flag(),
            Guid = from.Text(),
            License = ReadLicense(ref from),
            Threads = ReadThreads(ref from),
            Txt = ReadTxt(ref from),
            Value = ReadValue(ref from),
        };
    }

    public static void WriteTime(ByteWriter to, TimeSpan? time) => to.Signed(time?.Ticks ?? -1);

    public static TimeSpan? ReadTime(ref ByteReader from) => from.Signed() is >= 0 and var ticks ? TimeSpan.FromTicks(ticks) : null;

    private static void Write(ByteWriter to, Enclosure sound)
    {
        to.Texts(sound.Source, sound.MediaType, sound.Title, sound.Language);
        to.Signed(sound.Length ?? -1);
        WriteNumber(to, sound.BitRate);
        DataCodec.WritePosition(to, sound.Position);
    }

    private static Enclosure ReadEnclosure(ref ByteReader from)
    {
        var (source, type, title, language) = (from.Word(), from.Text(), from.Text(), from.Text());
        var length = from.Signed();
        return new(source)
        {
            MediaType = type,
            Title = title,
            Language = language,
            Length = length < 0 ? null : length,
            BitRate = ReadNumber(ref from),
            Position = DataCodec.ReadPosition(ref from),
        };
    }

    public static void WritePeople(ByteWriter to, ImmutableArray<PersonRef> people)
    {
        to.Number(people.Length);
        foreach (var person in people)
        {
            to.Texts(person.Name, person.Role, person.Group, person.Image, person.Link);
            DataCodec.WritePosition(to, person.Position);
        }
    }

    public static ImmutableArray<PersonRef> ReadPeople(ref ByteReader from)
    {
        var people = new PersonRef[from.Count()];
        for (var i = 0; i < people.Length; i++)
        {
            people[i] = new(from.Word())
            {
                Role = from.Text(),
                Group = from.Text(),
                Image = from.Text(),
                Link = from.Text(),
                Position = DataCodec.ReadPosition(ref from),
            };
        }

        return ImmutableArray.Create(people);
    }

    public static void WriteLocation(ByteWriter to, PlaceOnMap? place) => to.Texts(place?.Name, place?.Geo, place?.Osm);

    public static PlaceOnMap? ReadLocation(ref ByteReader from)
    {
        var (name, geo, osm) = (from.Text(), from.Text(), from.Text());
        return name is null ? null : new(name, geo, osm);
    }

    private static ImmutableArray<Soundbite> ReadSoundbites(ref ByteReader from)
    {
        var bites = new Soundbite[from.Count()];
        for (var i = 0; i < bites.Length; i++)
            bites[i] = new(TimeSpan.FromTicks(from.Signed()), TimeSpan.FromTicks(from.Signed()), from.Text(), DataCodec.ReadPosition(ref from));
        return ImmutableArray.Create(bites);
    }

    private static ImmutableArray<NamedLink> ReadLinks(ref ByteReader from)
    {
        var links = new NamedLink[from.Count()];
        for (var i = 0; i < links.Length; i++)
            links[i] = new(from.Word(), from.Word());
        return ImmutableArray.Create(links);
    }

    private static ImmutableArray<Enclosure> ReadAlternates(ref ByteReader from)
    {
        var sounds = new Enclosure[from.Count()];
        for (var i = 0; i < sounds.Length; i++)
            sounds[i] = ReadEnclosure(ref from);
        return ImmutableArray.Create(sounds);
    }

    public static void WriteLicense(ByteWriter to, License? license) => to.Texts(license?.Id, license?.Url);

    public static License? ReadLicense(ref ByteReader from)
    {
        var (id, url) = (from.Text(), from.Text());
        return id is null ? null : new(id, url);
    }

    private static ImmutableArray<SocialThread> ReadThreads(ref ByteReader from)
    {
        var threads = new SocialThread[from.Count()];
        for (var i = 0; i < threads.Length; i++)
            threads[i] = new(from.Word(), from.Word(), from.Text(), from.Text());
        return ImmutableArray.Create(threads);
    }

    public static void WriteTxt(ByteWriter to, ImmutableArray<TextRecord> records) => WriteList(to, records, static (w, txt) => w.Texts(txt.Text, txt.Purpose));

    public static ImmutableArray<TextRecord> ReadTxt(ref ByteReader from)
    {
        var records = new TextRecord[from.Count()];
        for (var i = 0; i < records.Length; i++)
            records[i] = new(from.Word(), from.Text());
        return ImmutableArray.Create(records);
    }

    public static void WriteValue(ByteWriter to, ValueBlock? value)
    {
        to.Texts(value?.Type, value?.Method, value?.Suggested);
        if (value is null)
            return;

        WriteList(to, value.Recipients, static (w, recipient) =>
        {
            w.Texts(recipient.Name, recipient.Type, recipient.Address, recipient.CustomKey, recipient.CustomValue);
            w.Number(recipient.Split);
            w.Flag(recipient.IsFee);
        });
    }

    public static ValueBlock? ReadValue(ref ByteReader from)
    {
        var (type, method, suggested) = (from.Text(), from.Text(), from.Text());
        if (type is null)
            return null;

        var recipients = new ValueRecipient[from.Count()];
        for (var i = 0; i < recipients.Length; i++)
        {
            var (name, kind, address, key, value) = (from.Text(), from.Word(), from.Word(), from.Text(), from.Text());
            recipients[i] = new(name, kind, address, from.Count(), from.Flag(), key, value);
        }

        return new(type, method ?? "", suggested, ImmutableArray.Create(recipients));
    }

    private static void WriteNumber(ByteWriter to, int? number) => to.Signed(number ?? -1);

    private static int? ReadNumber(ref ByteReader from) => from.Signed() is >= 0 and var number ? (int)number : null;

    public static void WriteList<T>(ByteWriter to, ImmutableArray<T> items, Action<ByteWriter, T> write)
        where T : class
    {
        to.Number(items.Length);
        foreach (var item in items)
            write(to, item);
    }
}
