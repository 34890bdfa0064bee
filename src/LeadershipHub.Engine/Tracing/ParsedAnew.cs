using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Model.Quotes;

namespace LeadershipHub.Engine.Tracing;

/// <summary>The settings of a build, and how it reads again what the memory does not hold.</summary>
/// <param name="Body">The text of a source that is as it was.</param>
/// <param name="Words">The words of a transcript that is as it was.</param>
/// <param name="Quote">Makes the text of a quote.</param>
public sealed record ParsedAnew(Settings Settings, Func<SourceFile, Body> Body, Func<SourceFile, Transcript> Words, Func<QuoteCollection, Quote, ParsedPage> Quote);
