using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Model.Quotes;

namespace LeadershipHub.Engine.Tracing;

/// <summary>All sources by their places in the memory, with the texts that were parsed from them.</summary>
internal sealed class RecalledSources(ImmutableArray<SourceFile> all, ParseMemory parsed, Func<SourceFile, Body> body)
{
    /// <summary>In the order of the memory, which is that of their paths.</summary>
    public ImmutableArray<SourceFile> All => all;

    public ParsedPage PageAt(int place) => parsed.PageAt(place, all[place], body);

    /// <summary>Null for a source that is no collection of quotes.</summary>
    public QuoteCollection? QuotesAt(int place) => parsed.QuotesAt(place, all[place])?.Quotes;

    /// <summary>Null for a source that is no sound, transcript or file of chapters.</summary>
    public MediaFacts? MediaAt(int place) => parsed.MediaAt(place, all[place])?.Facts;
}
