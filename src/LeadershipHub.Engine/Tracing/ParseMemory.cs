using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Model.Quotes;
using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tracing;

/// <summary>A record that takes the place of another.</summary>
internal sealed record NewRecord(int Place, byte[] Bytes);

/// <summary>What sources were parsed to in the last build, by their places in its memory. Thread-safe.</summary>
public sealed class ParseMemory
{
    private const byte Nothing = 0;
    private const byte PageRecord = 1;
    private const byte DataRecord = 2;
    private const byte ImageRecord = 3;
    private const byte MediaRecord = 4;
    private const byte QuotesRecord = 5;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int[] _starts;

    private ParseMemory(ulong key, ReadOnlyMemory<byte> bytes, int[] starts) => (Key, _bytes, _starts) = (key, bytes, starts);

    /// <summary>Of the settings under which all of it was parsed.</summary>
    public ulong Key { get; }

    /// <summary>A Markdown source, with what is wrong with it.</summary>
    /// <param name="body">Parses a source again when its text is needed.</param>
    public (ParsedPage Page, ImmutableArray<Diagnostic> Diagnostics)? Page(SourceFile source, Func<SourceFile, Body> body)
    {
        if (!TryOpen(source, PageRecord, out var from))
            return null;

        return PageFrom(ref from, source, body);
    }

    private (ParsedPage Page, ImmutableArray<Diagnostic> Diagnostics) PageFrom(ref ByteReader from, SourceFile source, Func<SourceFile, Body> body)
    {
        var diagnostics = DiagnosticCodec.Read(ref from);
        var hash = new ContentHash(from.Fixed());
        var frontLength = from.Count();
        var front = _bytes.Slice(from.At, frontLength);
        return (new(source, new RecalledText(front, _bytes[(from.At + frontLength)..], body), hash), diagnostics);
    }

    /// <summary>A Markdown source by its place; null where it is none, or where something was wrong with it.</summary>
    internal ParsedPage? TextAt(int place, SourceFile source, Func<SourceFile, Body> body)
    {
        if (_starts[place] == _starts[place + 1])
            return null;

        var from = new ByteReader(_bytes.Span, _starts[place]);
        if (from.Byte() != PageRecord)
            return null;

        var (page, diagnostics) = PageFrom(ref from, source, body);
        return diagnostics.IsEmpty ? page : null;
    }

    /// <summary>The memory with other records in some places.</summary>
    /// <param name="records">In the order of their places.</param>
    internal Splice With(ReadOnlyMemory<byte> bytes, IReadOnlyList<NewRecord> records)
    {
        var head = new ByteWriter(_starts.Length * 3);
        head.Fixed(Key);
        head.Number(_starts.Length - 1);
        var next = 0;
        for (var place = 0; place < _starts.Length - 1; place++)
        {
            var isNew = next < records.Count && records[next].Place == place;
            head.Number(isNew ? records[next++].Bytes.Length : _starts[place + 1] - _starts[place]);
        }

        var splice = new Splice(bytes);
        splice.Replace(0, _starts[0], head.ToArray());
        foreach (var record in records)
            splice.Replace(_starts[record.Place], _starts[record.Place + 1], record.Bytes);
        return splice;
    }

    /// <summary>A Markdown source by its place.</summary>
    internal ParsedPage PageAt(int place, SourceFile source, Func<SourceFile, Body> body)
    {
        var from = new ByteReader(_bytes.Span, _starts[place]);
        if (from.Byte() != PageRecord)
            throw new DamagedMemoryException();

        return PageFrom(ref from, source, body).Page;
    }

    public (DataNode? Data, ImmutableArray<Diagnostic> Diagnostics)? Data(SourceFile source)
    {
        if (!TryOpen(source, DataRecord, out var from))
            return null;

        var diagnostics = DiagnosticCodec.Read(ref from);
        return (from.Flag() ? DataCodec.Read(ref from) : null, diagnostics);
    }

    public (ImageSize? Size, ImageKind Kind, ImmutableArray<Diagnostic> Diagnostics)? Image(SourceFile source)
    {
        if (!TryOpen(source, ImageRecord, out var from))
            return null;

        var diagnostics = DiagnosticCodec.Read(ref from);
        var kind = (ImageKind)from.Byte();
        return (from.Flag() ? new ImageSize(from.Count(), from.Count()) : null, kind, diagnostics);
    }

    /// <summary>A sound, a transcript or a file of chapters, with what is wrong with it.</summary>
    public (MediaFacts Facts, ImmutableArray<Diagnostic> Diagnostics)? Media(SourceFile source) =>
        source.Remembered < 0 ? null : MediaAt(source.Remembered, source);

    internal (MediaFacts Facts, ImmutableArray<Diagnostic> Diagnostics)? MediaAt(int place, SourceFile source)
    {
        if (_starts[place] == _starts[place + 1])
            return null;

        var from = new ByteReader(_bytes.Span, _starts[place]);
        if (from.Byte() != MediaRecord)
            return null;

        var diagnostics = DiagnosticCodec.Read(ref from);
        return (MediaCodec.Read(ref from, source), diagnostics);
    }

    /// <summary>A collection of quotes, with what is wrong with it.</summary>
    public (QuoteCollection Quotes, ImmutableArray<Diagnostic> Diagnostics)? Quotes(SourceFile source) =>
        source.Remembered < 0 ? null : QuotesAt(source.Remembered, source);

    internal (QuoteCollection Quotes, ImmutableArray<Diagnostic> Diagnostics)? QuotesAt(int place, SourceFile source)
    {
        if (_starts[place] == _starts[place + 1])
            return null;

        var from = new ByteReader(_bytes.Span, _starts[place]);
        if (from.Byte() != QuotesRecord)
            return null;

        var diagnostics = DiagnosticCodec.Read(ref from);
        return (QuoteCodec.ReadCollection(ref from, source), diagnostics);
    }

    /// <summary>A record as it was written; empty where there is none.</summary>
    internal ReadOnlySpan<byte> Record(int place) => _bytes.Span[_starts[place].._starts[place + 1]];

    internal static ParseMemory Read(ReadOnlyMemory<byte> bytes)
    {
        var from = new ByteReader(bytes.Span);
        var key = from.Fixed();
        var starts = new int[from.Count() + 1];
        var lengths = new int[starts.Length - 1];
        for (var i = 0; i < lengths.Length; i++)
            lengths[i] = from.Count();

        starts[0] = from.At;
        for (var i = 0; i < lengths.Length; i++)
            starts[i + 1] = starts[i] + lengths[i];
        return starts[^1] == bytes.Length ? new(key, bytes, starts) : throw new DamagedMemoryException();
    }

    internal static void Write(ByteWriter to, ParsedPage page, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        to.Byte(PageRecord);
        DiagnosticCodec.Write(to, diagnostics);
        to.Fixed(page.TextHash.Bits);
        var front = new ByteWriter();
        TextCodec.Write(front, page.Front);
        to.Block(front.Written);
        // The first paragraph is a summary only where the author wrote none, and it is the longest text here.
        TextCodec.Write(to, page.Front.Summary is null ? page.Outline : page.Outline with { Summary = "" });
    }

    internal static void Write(ByteWriter to, DataNode? data, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        to.Byte(DataRecord);
        DiagnosticCodec.Write(to, diagnostics);
        to.Flag(data is not null);
        if (data is not null)
            DataCodec.Write(to, data);
    }

    internal static void Write(ByteWriter to, ImageSize? size, ImageKind kind, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        to.Byte(ImageRecord);
        DiagnosticCodec.Write(to, diagnostics);
        to.Byte((byte)kind);
        to.Flag(size is not null);
        if (size is not { } known)
            return;

        to.Number(known.Width);
        to.Number(known.Height);
    }

    internal static void Write(ByteWriter to, QuoteCollection quotes, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        to.Byte(QuotesRecord);
        DiagnosticCodec.Write(to, diagnostics);
        QuoteCodec.Write(to, quotes);
    }

    internal static void Write(ByteWriter to, MediaFacts facts, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        to.Byte(MediaRecord);
        DiagnosticCodec.Write(to, diagnostics);
        MediaCodec.Write(to, facts);
    }

    private bool TryOpen(SourceFile source, byte kind, out ByteReader record)
    {
        record = default;
        if (source.Remembered < 0 || _starts[source.Remembered] == _starts[source.Remembered + 1])
            return false;

        record = new(_bytes.Span, _starts[source.Remembered]);
        return record.Byte() == kind && kind != Nothing;
    }

    private sealed class RecalledText(ReadOnlyMemory<byte> front, ReadOnlyMemory<byte> outline, Func<SourceFile, Body> body) : IRecalledText
    {
        public FrontMatter Front()
        {
            var from = new ByteReader(front.Span);
            return TextCodec.ReadFront(ref from);
        }

        public Outline Outline()
        {
            var from = new ByteReader(outline.Span);
            return TextCodec.ReadOutline(ref from);
        }

        public Body Body(SourceFile source) => body(source);
    }
}
