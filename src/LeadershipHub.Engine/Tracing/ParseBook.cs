using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Model.Quotes;
using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tracing;

/// <summary>What a parsing hands over to be remembered: the sources that it parsed itself. Those that it recalled are copied.</summary>
public sealed class ParseBook
{
    private readonly Dictionary<SourceFile, Action<ByteWriter>> _parsed = new(ReferenceEqualityComparer.Instance);

    /// <param name="key">Of the settings under which sources were parsed.</param>
    /// <param name="recalled">The memory that unchanged sources came from, or null.</param>
    public ParseBook(ulong key, ParseMemory? recalled) => (Key, Recalled) = (key, recalled);

    public ulong Key { get; }

    public ParseMemory? Recalled { get; }

    public void Add(ParsedPage page, IReadOnlyCollection<Diagnostic> diagnostics) => _parsed[page.Source] = to => ParseMemory.Write(to, page, diagnostics);

    public void Add(SourceFile source, DataNode? data, IReadOnlyCollection<Diagnostic> diagnostics) => _parsed[source] = to => ParseMemory.Write(to, data, diagnostics);

    public void Add(SourceFile source, ImageSize? size, ImageKind kind, IReadOnlyCollection<Diagnostic> diagnostics) => _parsed[source] = to => ParseMemory.Write(to, size, kind, diagnostics);

    public void Add(SourceFile source, MediaFacts facts, IReadOnlyCollection<Diagnostic> diagnostics) => _parsed[source] = to => ParseMemory.Write(to, facts, diagnostics);

    public void Add(SourceFile source, QuoteCollection quotes, IReadOnlyCollection<Diagnostic> diagnostics) => _parsed[source] = to => ParseMemory.Write(to, quotes, diagnostics);

    internal byte[] Write(ImmutableArray<SourceFile> sources)
    {
        var records = new Records.Writer(Key, sources.Length, 1024 * 1024);
        for (var place = 0; place < sources.Length; place++)
        {
            var source = sources[place];
            if (_parsed.TryGetValue(source, out var write))
                write(records.Begin(place));
            else if (source.Remembered >= 0 && Recalled is not null && Recalled.Record(source.Remembered) is { IsEmpty: false } record)
                records.Begin(place).Raw(record);
            else
                continue;

            records.End();
        }

        return records.ToArray();
    }
}
