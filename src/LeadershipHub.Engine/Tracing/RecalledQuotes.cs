using System.Collections.Concurrent;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Quotes;

namespace LeadershipHub.Engine.Tracing;

/// <summary>Texts of quotes out of the memory; a collection is read when the first of its quotes is asked for. Thread-safe.</summary>
internal sealed class RecalledQuotes(RecalledSources sources, Func<QuoteCollection, Quote, ParsedPage> text)
{
    private readonly ConcurrentDictionary<int, Lazy<QuoteCollection>> _collections = new();

    /// <param name="place">Of the collection's file.</param>
    /// <param name="index">In the order of the file.</param>
    public ParsedPage TextAt(int place, int index) => new(sources.All[place], new Recalled(this, place, index, text), default);

    private QuoteCollection At(int place) =>
        _collections.GetOrAdd(place, (p, s) => new(() => s.QuotesAt(p) ?? throw new DamagedMemoryException()), sources).Value;

    private sealed class Recalled(RecalledQuotes quotes, int place, int index, Func<QuoteCollection, Quote, ParsedPage> text) : IRecalledText
    {
        private ParsedPage? _made;

        public FrontMatter Front() => Made().Front;

        public Outline Outline() => Model.Outline.Empty;

        public Body Body(SourceFile source) => Made().Body;

        public ParsedPage Made()
        {
            if (_made is not null)
                return _made;

            var collection = quotes.At(place);
            return _made = text(collection, collection.Quotes[index]);
        }
    }
}
