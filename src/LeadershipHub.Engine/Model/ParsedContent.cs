using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadershipHub.Engine.Model.Forms;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Model.Quotes;
using LeadershipHub.Engine.Model.Scripts;

namespace LeadershipHub.Engine.Model;

/// <summary>What stage 2 made of the sources; lists are in ordinal order of source paths.</summary>
public sealed record ParsedContent
{
    public required SiteConfig Config { get; init; }

    public required ImmutableArray<ParsedPage> Pages { get; init; }

    public required ImmutableArray<Author> Authors { get; init; }

    public required ImmutableArray<Book> Books { get; init; }

    /// <summary>Data files by their path below <c>content/data/</c> without extension, folders joined by <c>/</c>.</summary>
    public required FrozenDictionary<string, DataNode> Data { get; init; }

    /// <summary>Files below <c>content/</c> that are published as they are.</summary>
    public required ImmutableArray<SourceFile> Assets { get; init; }

    /// <summary>Width and height in pixels of the images among the assets and static files whose size could be read, by source path.</summary>
    public required FrozenDictionary<string, ImageSize> ImageSizes { get; init; }

    /// <summary>What the images are by their content, by source path; empty where no show asks.</summary>
    public FrozenDictionary<string, ImageKind> ImageKinds { get; init; } = FrozenDictionary<string, ImageKind>.Empty;

    public required ParsedTheme Theme { get; init; }

    public ImmutableArray<ShowConfig> Shows { get; init; } = [];

    /// <summary>In ordinal order of their paths.</summary>
    public ImmutableArray<Form> Forms { get; init; } = [];

    /// <summary>All quotes, collection after collection.</summary>
    public ImmutableArray<QuoteText> Quotes { get; init; } = [];

    /// <summary>What was read from sounds, transcripts and chapter files.</summary>
    public IMediaShelf Media { get; init; } = NoMedia.Shelf;

    /// <summary>What scripts add besides pages and data.</summary>
    public ScriptAdditions Scripts { get; init; } = ScriptAdditions.None;

    public IdentityLock Lock { get; init; } = IdentityLock.Empty;

    public Settings Settings => new(Config, Theme, new(Shows, Lock), new(Forms));
}

public readonly record struct ImageSize(int Width, int Height);

/// <summary>The theme in use with the site's overrides laid over it.</summary>
public sealed record ParsedTheme
{
    public required string Name { get; init; }

    /// <summary>Every file by its path below the theme (<c>layouts/post.sbn-html</c>), the site's override where there is one.</summary>
    public required IReadOnlyDictionary<string, SourceFile> Files { get; init; }

    /// <summary>UI strings of the site's language, English filling the gaps.</summary>
    public required IReadOnlyDictionary<string, UiString> Strings { get; init; }
}

/// <summary>A UI string with <c>{0}</c> places, or its plural forms by CLDR category (<c>one</c>, <c>other</c>, …).</summary>
public sealed record UiString(string? Text, IReadOnlyDictionary<string, string>? Plurals);
