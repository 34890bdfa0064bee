namespace LeadershipHub.Auditing.Reading;

internal enum LinkUse : byte
{
    /// <summary>A link that a reader follows.</summary>
    Anchor,

    /// <summary>An image of the page.</summary>
    Image,

    /// <summary>One of several files for an image, of which a browser takes one.</summary>
    Candidate,

    /// <summary>A style sheet or script.</summary>
    Code,

    /// <summary>Sound, video and their tracks, loaded when asked for.</summary>
    Media,

    /// <summary>A page in a frame.</summary>
    Frame,

    /// <summary>Icons, manifests and what else the head names.</summary>
    Head,

    /// <summary>Where a form goes.</summary>
    Form,

    /// <summary>The same content in another form or language.</summary>
    Alternate,
}

/// <summary>An address on a page, and what for.</summary>
internal readonly record struct PageLink(AuditUrl Url, LinkUse Use, int Width = 0, int Height = 0);

/// <summary>What a page says of itself, as far as other pages have to do with it.</summary>
internal sealed class PageFacts
{
    /// <summary>Index of the file.</summary>
    public required int File { get; init; }

    /// <summary>Bytes of the page alone.</summary>
    public required long Size { get; init; }

    public string? Title { get; set; }

    public string? Description { get; set; }

    public AuditUrl? Canonical { get; set; }

    public bool NoIndex { get; set; }

    /// <summary>Where the page sends its readers at once; null where it keeps them.</summary>
    public AuditUrl? Refresh { get; set; }

    /// <summary>Hashes of its ids, in ascending order.</summary>
    public ulong[] Ids { get; set; } = [];

    /// <summary>It has something to play, which takes fragments such as <c>#t=75</c>.</summary>
    public bool HasPlayer { get; set; }

    public PageLink[] Links { get; set; } = [];

    public string? OpenGraphImage { get; set; }

    /// <summary>A page that people look for, not an answer, a frame's content or an old address.</summary>
    public bool IsIndexed => !NoIndex && Refresh is null;
}
