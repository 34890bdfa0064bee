using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Model.Quotes;
using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tracing;

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
    private readonly Records _records;

    private ParseMemory(ReadOnlyMemory<byte> bytes) => (_bytes, _records) = (bytes, new(bytes));

    /// <summary>Of the settings under which all of it was parsed.</summary>
    public ulong Key => _records.Mark;

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
        if (!_records.Has(place))
            return null;

        var from = _records.Open(place);
        if (from.Byte() != PageRecord)
            return null;

        var (page, diagnostics) = PageFrom(ref from, source, body);
        return diagnostics.IsEmpty ? page : null;
    }

    /// <summary>The memory with other records in some places.</summary>
    /// <param name="records">In the order of their places.</param>
    internal Splice With(NewRecord[] records) => _records.With(records);

    /// <summary>A Markdown source by its place.</summary>
    internal ParsedPage PageAt(int place, SourceFile source, Func<SourceFile, Body> body)
    {
        var from = _records.Open(place);
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
        if (!_records.Has(place))
            return null;

        var from = _records.Open(place);
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
        if (!_records.Has(place))
            return null;

        var from = _records.Open(place);
        if (from.Byte() != QuotesRecord)
            return null;

        var diagnostics = DiagnosticCodec.Read(ref from);
        return (QuoteCodec.ReadCollection(ref from, source), diagnostics);
    }

    /// <summary>A record as it was written; empty where there is none.</summary>
    internal ReadOnlySpan<byte> Record(int place) => _records[place];

    internal static ParseMemory Read(ReadOnlyMemory<byte> bytes) => new(bytes);

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
        if (source.Remembered < 0 || !_records.Has(source.Remembered))
            return false;

        record = _records.Open(source.Remembered);
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
