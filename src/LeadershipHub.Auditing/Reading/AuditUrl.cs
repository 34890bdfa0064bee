namespace LeadershipHub.Auditing.Reading;

internal enum UrlKind
{
    /// <summary>A file or page of the hub, there or not.</summary>
    Inside,

    /// <summary>On the hub's host, but outside of its path.</summary>
    Beside,

    /// <summary>http or https, somewhere else.</summary>
    Outside,

    /// <summary>Another scheme: mailto, tel, data.</summary>
    Other,

    /// <summary>javascript:</summary>
    Script,
}

/// <summary>Where an address of a page leads. One object for all links with the same address.</summary>
internal sealed record AuditUrl
{
    public required UrlKind Kind { get; init; }

    /// <summary>As it is written; of relative ones what it comes to.</summary>
    public required string Text { get; init; }

    /// <summary>Of <see cref="UrlKind.Inside"/>: below the base path, decoded, with a leading slash.</summary>
    public string Path { get; init; } = "";

    /// <summary>Without '#', decoded; null where there is none.</summary>
    public string? Fragment { get; init; }

    /// <summary>Index of the file; -1 where the hub has none.</summary>
    public int File { get; init; } = -1;

    /// <summary>The hub has it only with a slash at its end.</summary>
    public bool LacksSlash { get; init; }

    /// <summary>Scheme and host of <see cref="UrlKind.Outside"/>.</summary>
    public string Origin { get; init; } = "";

    public bool IsInsecure => Text.StartsWith("http:", StringComparison.OrdinalIgnoreCase);
}
