namespace LeadershipHub.Engine.Model;

/// <summary>A file that the build reads. Its bytes come from an <see cref="ISourceReader"/>.</summary>
public sealed class SourceFile
{
    private string? _fullPath;

    /// <summary>Path below the site's root (or below the engine's own theme), always with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>Where it lies on this machine; never printed and never part of the output.</summary>
    public string FullPath
    {
        get => _fullPath ??= System.IO.Path.Join(InFolder, Name);
        init => _fullPath = value;
    }

    /// <summary>The folder on this machine, for a file that has the name in it that its path ends with: most are never asked for <see cref="FullPath"/>.</summary>
    internal string? InFolder { get; init; }

    /// <summary><see cref="FullPath"/>, written into a buffer where nobody has asked for it yet: most are read once and never asked again.</summary>
    internal ReadOnlySpan<char> FullPathIn(Span<char> buffer) =>
        _fullPath is null && System.IO.Path.TryJoin(InFolder, NameSpan, buffer, out var length) ? buffer[..length] : FullPath;

    /// <summary>Size in bytes when the tree was walked.</summary>
    public required long Size { get; init; }

    /// <summary>Last write time in UTC ticks.</summary>
    public required long ModifiedTicks { get; init; }

    /// <summary>Of its content, once it has been read or is known from an earlier build; null before.</summary>
    public ContentHash? Hash { get; set; }

    /// <summary>Its place in the memory of the last build, where its content is the same as then; -1 otherwise.</summary>
    public int Remembered { get; set; } = -1;

    /// <summary>The file name with extension.</summary>
    public string Name => NameSpan.ToString();

    internal ReadOnlySpan<char> NameSpan => Path.AsSpan(Path.LastIndexOf('/') + 1);

    /// <summary>The extension with its dot in lower case, or "".</summary>
    public string Extension => System.IO.Path.GetExtension(Path).ToLowerInvariant();

    /// <summary>The folder's path without a trailing slash; "" at the root.</summary>
    public string Folder => Path.LastIndexOf('/') is >= 0 and var at ? Path[..at] : "";

    public override string ToString() => Path;
}
