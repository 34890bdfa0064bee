using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LeadershipHub.Scripting.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LeadershipHub.Scripting.Compiling;

/// <summary>Gives the compiler the texts that were gathered before, and nothing from the disk.</summary>
internal sealed class LoadResolver(ImmutableDictionary<string, SourceText> texts) : SourceReferenceResolver
{
    public override string? NormalizePath(string path, string? baseFilePath) => baseFilePath is null ? path : Places.PathOf(path, baseFilePath);

    public override string? ResolveReference(string path, string? baseFilePath) =>
        SiteRoot.Resolve(path, baseFilePath ?? "") is { } resolved && texts.ContainsKey(resolved) ? resolved : null;

    public override SourceText ReadText(string resolvedPath) => texts[resolvedPath];

    public override Stream OpenRead(string resolvedPath) => throw new NotSupportedException("Texts are read as text.");

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
