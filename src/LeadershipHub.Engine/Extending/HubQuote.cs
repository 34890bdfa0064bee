using System.Collections.Immutable;
using LeadershipHub.Engine.Model.Quotes;

namespace LeadershipHub.Engine.Extending;

/// <summary>A quotation. Immutable.</summary>
public sealed class HubQuote
{
    private readonly Quote _quote;

    internal HubQuote(Quote quote) => _quote = quote;

    /// <summary>Its permanent name.</summary>
    public string Id => _quote.Id;

    /// <summary>The words, without quotation marks.</summary>
    public string Text => _quote.Text;

    /// <summary>Whose they are; null where nobody knows.</summary>
    public string? Author => _quote.Author?.Name;

    /// <summary>The work in which they stand; null where none is named.</summary>
    public string? Work => _quote.Source?.Work;

    /// <summary>How sure its source is: <c>verified</c>, <c>attributed</c>, <c>disputed</c> or <c>misattributed</c>.</summary>
    public string Status => _quote.Status.ToString().ToLowerInvariant();

    /// <summary>What it is about, as the collection writes it.</summary>
    public ImmutableArray<string> Topics => [.. _quote.Topics.Select(topic => topic.Text)];
}
