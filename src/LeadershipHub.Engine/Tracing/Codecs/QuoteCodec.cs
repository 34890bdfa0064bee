using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Quotes;

namespace LeadershipHub.Engine.Tracing.Codecs;

/// <summary>Quotes and their collections.</summary>
internal static class QuoteCodec
{
    public static void Write(ByteWriter to, Quote? quote)
    {
        to.Flag(quote is not null);
        if (quote is null)
            return;

        foreach (var text in (ReadOnlySpan<string?>)
            [quote.Id, quote.Text, quote.Language, quote.Translator, quote.Original, quote.OriginalLanguage, quote.Note, quote.Speaker,
                quote.Author?.Name, quote.Author?.Life, quote.Author?.Link, quote.Author?.Portrait])
        {
            to.Text(text);
        }

        to.Flag(quote.Source is not null);
        if (quote.Source is { } source)
        {
            to.Text(source.Work);
            to.Text(source.Year);
            to.Text(source.Page);
            to.Text(source.Url);
        }

        WriteLocated(to, quote.Topics);
        WriteLocated(to, quote.Days);
        to.Byte((byte)quote.Status);
        TextCodec.WriteDate(to, quote.Added);
        DataCodec.WritePosition(to, quote.Position);
    }

    public static Quote? Read(ref ByteReader from)
    {
        if (!from.Flag())
            return null;

        var (id, text) = (from.Word(), from.Word());
        var (language, translator, original, originalLanguage) = (from.Text(), from.Text(), from.Text(), from.Text());
        var (note, speaker) = (from.Text(), from.Text());
        var (name, life, link, portrait) = (from.Text(), from.Text(), from.Text(), from.Text());
        return new()
        {
            Id = id,
            Text = text,
            Language = language,
            Translator = translator,
            Original = original,
            OriginalLanguage = originalLanguage,
            Note = note,
            Speaker = speaker,
            Author = name is null ? null : new(name, life, link, portrait),
            Source = from.Flag() ? new(from.Text(), from.Text(), from.Text(), from.Text()) : null,
            Topics = ReadLocated(ref from),
            Days = ReadLocated(ref from),
            Status = (QuoteStatus)from.Byte(),
            Added = TextCodec.ReadDate(ref from),
            Position = DataCodec.ReadPosition(ref from),
        };
    }

    public static void Write(ByteWriter to, QuoteCollection collection)
    {
        to.Text(collection.Name);
        to.Text(collection.Title);
        to.Text(collection.Description);
        to.Byte((byte)collection.Order);
        to.Number(collection.Quotes.Length);
        foreach (var quote in collection.Quotes)
            Write(to, quote);
    }

    public static QuoteCollection ReadCollection(ref ByteReader from, SourceFile source)
    {
        var (name, title, description, order) = (from.Word(), from.Word(), from.Text(), (QuoteOrder)from.Byte());
        var quotes = new Quote[from.Count()];
        for (var i = 0; i < quotes.Length; i++)
            quotes[i] = Read(ref from) ?? throw new DamagedMemoryException();
        return new() { Source = source, Name = name, Title = title, Description = description, Order = order, Quotes = ImmutableArray.Create(quotes) };
    }

    private static void WriteLocated(ByteWriter to, ImmutableArray<Located> texts)
    {
        to.Number(texts.Length);
        foreach (var text in texts)
        {
            to.Text(text.Text);
            DataCodec.WritePosition(to, text.Position);
        }
    }

    private static ImmutableArray<Located> ReadLocated(ref ByteReader from)
    {
        var texts = new Located[from.Count()];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = new(from.Word(), DataCodec.ReadPosition(ref from));
        return ImmutableArray.Create(texts);
    }
}
