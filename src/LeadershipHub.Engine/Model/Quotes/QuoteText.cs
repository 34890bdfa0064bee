namespace LeadershipHub.Engine.Model.Quotes;

/// <summary>A quote with its collection, and as a text of its own.</summary>
/// <param name="Number">In its collection, from 0.</param>
public sealed record QuoteText(QuoteCollection Collection, Quote Quote, int Number, ParsedPage Page);
