using System.Collections.Immutable;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tracing.Codecs;

/// <summary>What is remembered of a Markdown source: its front matter and its outline. The text itself is not; it lies in the source.</summary>
internal static class TextCodec
{
    public static void Write(ByteWriter to, FrontMatter front)
    {
        to.Number(Flags(front));
        to.Text(front.Title);
        WriteDate(to, front.Date);
        WriteDate(to, front.Updated);
        WriteDate(to, front.Expires);
        to.Text(front.Slug);
        to.Text(front.Summary);
        to.Text(front.Image);
        to.Text(front.ImageAlt);
        if (front.Weight is { } weight)
            to.Signed(weight);
        to.Text(front.Layout);
        WriteSeries(to, front.Series);
        WriteLocated(to, front.Aliases);
        WriteLocated(to, front.Related);
        WriteLocated(to, front.Answers);
        to.Number(front.Menu.Length);
        foreach (var place in front.Menu)
        {
            to.Text(place.Menu);
            to.Text(place.Title);
            to.Signed(place.Weight);
        }

        to.Number(front.Terms.Length);
        foreach (var terms in front.Terms)
        {
            to.Text(terms.Taxonomy);
            WriteLocated(to, terms.Names);
        }

        EpisodeCodec.Write(to, front.Episode);
        QuoteCodec.Write(to, front.Quote);
        DataCodec.WriteMap(to, front.Params);
        WritePositions(to, front.Positions);
    }

    public static void WritePositions(ByteWriter to, ImmutableArray<(string Key, Position Position)> positions)
    {
        to.Number(positions.Length);
        foreach (var (key, position) in positions)
        {
            to.Text(key);
            DataCodec.WritePosition(to, position);
        }
    }

    public static FrontMatter ReadFront(ref ByteReader from)
    {
        var flags = from.Count();
        return new FrontMatter
        {
            IsUnreadable = (flags & 1) != 0,
            Draft = (flags & 2) != 0,
            Toc = (flags & 4) == 0 ? null : (flags & 8) != 0,
            Title = from.Text(),
            Date = ReadDate(ref from),
            Updated = ReadDate(ref from),
            Expires = ReadDate(ref from),
            Slug = from.Text(),
            Summary = from.Text(),
            Image = from.Text(),
            ImageAlt = from.Text(),
            Weight = (flags & 16) == 0 ? null : (int)from.Signed(),
            Layout = from.Text(),
            Series = ReadSeries(ref from),
            Aliases = ReadLocated(ref from),
            Related = ReadLocated(ref from),
            Answers = ReadLocated(ref from),
            Menu = ReadMenu(ref from),
            Terms = ReadTerms(ref from),
            Episode = EpisodeCodec.Read(ref from),
            Quote = QuoteCodec.Read(ref from),
            Params = DataCodec.ReadMap(ref from),
            Positions = ReadPositions(ref from),
        };
    }

    public static void Write(ByteWriter to, Outline outline)
    {
        to.Number(outline.WordCount);
        to.Text(outline.Summary);
        to.Number(outline.Headings.Length);
        foreach (var heading in outline.Headings)
        {
            to.Number(heading.Level);
            to.Text(heading.Id);
            to.Text(heading.Text);
        }

        to.Number(outline.Anchors.Length);
        foreach (var anchor in outline.Anchors)
            to.Text(anchor);
        to.Number(outline.Quotes.Length);
        foreach (var quote in outline.Quotes)
            to.Text(quote);
        to.Number(outline.Links.Length);
        foreach (var link in outline.Links)
        {
            to.Number(((int)link.Target.Kind << 1) | (link.IsImage ? 1 : 0));
            to.Text(link.Target.Path);
            to.Text(link.Target.Suffix);
            DataCodec.WritePosition(to, link.Position);
        }
    }

    public static Outline ReadOutline(ref ByteReader from)
    {
        var (words, summary) = (from.Count(), from.Word());
        var headings = new Heading[from.Count()];
        for (var i = 0; i < headings.Length; i++)
            headings[i] = new(from.Count(), from.Word(), from.Word());
        var anchors = new string[from.Count()];
        for (var i = 0; i < anchors.Length; i++)
            anchors[i] = from.Word();
        var quotes = new string[from.Count()];
        for (var i = 0; i < quotes.Length; i++)
            quotes[i] = from.Word();
        var links = new OutlineLink[from.Count()];
        for (var i = 0; i < links.Length; i++)
        {
            var kind = from.Count();
            links[i] = new(new((LinkKind)(kind >> 1), from.Word(), from.Word()), (kind & 1) != 0, DataCodec.ReadPosition(ref from));
        }

        return new()
        {
            WordCount = words,
            Summary = summary,
            Headings = ImmutableArray.Create(headings),
            Anchors = ImmutableArray.Create(anchors),
            Quotes = ImmutableArray.Create(quotes),
            Links = ImmutableArray.Create(links),
        };
    }

    public static void WriteDate(ByteWriter to, DateTimeOffset? date)
    {
        to.Flag(date is not null);
        if (date is not { } known)
            return;

        to.Fixed((ulong)known.Ticks);
        to.Signed(known.Offset.Ticks / TimeSpan.TicksPerMinute);
    }

    public static DateTimeOffset? ReadDate(ref ByteReader from) =>
        from.Flag() ? new DateTimeOffset((long)from.Fixed(), TimeSpan.FromMinutes(from.Signed())) : null;

    private static int Flags(FrontMatter front) =>
        (front.IsUnreadable ? 1 : 0) | (front.Draft ? 2 : 0) | (front.Toc is null ? 0 : 4) | (front.Toc == true ? 8 : 0) | (front.Weight is null ? 0 : 16);

    private static void WriteSeries(ByteWriter to, SeriesRef? series)
    {
        to.Text(series?.Name);
        if (series is null)
            return;

        to.Flag(series.Part is not null);
        to.Signed(series.Part ?? 0);
        DataCodec.WritePosition(to, series.Position);
    }

    private static SeriesRef? ReadSeries(ref ByteReader from)
    {
        if (from.Text() is not { } name)
            return null;

        var hasPart = from.Flag();
        var part = (int)from.Signed();
        return new(name, hasPart ? part : null, DataCodec.ReadPosition(ref from));
    }

    public static void WriteLocated(ByteWriter to, ImmutableArray<Located> texts)
    {
        to.Number(texts.Length);
        foreach (var text in texts)
        {
            to.Text(text.Text);
            DataCodec.WritePosition(to, text.Position);
        }
    }

    public static ImmutableArray<Located> ReadLocated(ref ByteReader from)
    {
        var count = from.Count();
        if (count == 0)
            return [];

        var texts = new Located[count];
        for (var i = 0; i < count; i++)
            texts[i] = new(from.Word(), DataCodec.ReadPosition(ref from));
        return ImmutableArray.Create(texts);
    }

    private static ImmutableArray<MenuPlace> ReadMenu(ref ByteReader from)
    {
        var places = new MenuPlace[from.Count()];
        for (var i = 0; i < places.Length; i++)
            places[i] = new(from.Word(), from.Text(), (int)from.Signed());
        return ImmutableArray.Create(places);
    }

    private static ImmutableArray<TermRefs> ReadTerms(ref ByteReader from)
    {
        var terms = new TermRefs[from.Count()];
        for (var i = 0; i < terms.Length; i++)
            terms[i] = new(from.Word(), ReadLocated(ref from));
        return ImmutableArray.Create(terms);
    }

    public static ImmutableArray<(string Key, Position Position)> ReadPositions(ref ByteReader from)
    {
        var positions = new (string, Position)[from.Count()];
        for (var i = 0; i < positions.Length; i++)
            positions[i] = (from.Word(), DataCodec.ReadPosition(ref from));
        return ImmutableArray.Create(positions);
    }
}
