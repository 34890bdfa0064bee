using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Rendering.Objects;

// What templates see of podcasts that the model has no type for. Records of plain values, so that they can be told apart.

/// <summary>A sound that can be fetched. <paramref name="Url"/> is a path where it is a file of the site; <paramref name="Permalink"/> is absolute.</summary>
internal sealed record SoundObject(string Url, string Permalink, string? Type, long? Length, string? Title);

/// <summary>A chapter with its link into the player.</summary>
internal sealed record ChapterObject(Chapter Chapter, string Url);

/// <summary>A form of the transcript.</summary>
internal sealed record TranscriptLink(string Url, string Type, string Name);

/// <summary>Somebody who is heard, from the hub's authors or by name.</summary>
internal sealed record PersonObject(string Name, string Role, string Group, string? Url, ImageObject? Image);

/// <summary>The episodes of a season, in the order of the show.</summary>
internal sealed record SeasonObject(int Number, string? Name, ImmutableArray<Page> Episodes);

/// <summary>Where listeners subscribe.</summary>
internal sealed record SubscribeObject(string Service, string Label, string Url);
