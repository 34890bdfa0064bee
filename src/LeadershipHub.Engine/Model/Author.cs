using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model;

/// <summary>Somebody who writes for the hub, from <c>content/authors/ID.yml</c>, or only a name from front matter (<see cref="Source"/> is null).</summary>
public sealed record Author
{
    /// <summary>The file name without extension, or the slug of the name.</summary>
    public required string Id { get; init; }

    public required SourceFile? Source { get; init; }

    public required string Name { get; init; }

    public string? Role { get; init; }

    /// <summary>Markdown.</summary>
    public Body Bio { get; init; } = Body.Empty;

    public string? ShortBio { get; init; }

    public string? Portrait { get; init; }

    public string? PortraitAlt { get; init; }

    public string? Signature { get; init; }

    public string? SignatureAlt { get; init; }

    public string? SignatureText { get; init; }

    public string? Location { get; init; }

    public string? Url { get; init; }

    public string? Email { get; init; }

    public ImmutableArray<SocialLink> Social { get; init; } = [];

    public DataMap Params { get; init; } = DataMap.Empty;

    /// <summary>Where the value of each key that the author wrote stands, for the complaints of later stages.</summary>
    public ImmutableArray<(string Key, Position Position)> Positions { get; init; } = [];

    public override string ToString() => Name;
}
