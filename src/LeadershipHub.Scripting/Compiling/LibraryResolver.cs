using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LeadershipHub.Scripting.Files;
using LeadershipHub.Scripting.Packages;
using Microsoft.CodeAnalysis;

namespace LeadershipHub.Scripting.Compiling;

/// <summary>Answers the <c>#r</c> lines out of what was gathered and restored before.</summary>
/// <param name="root">The site.</param>
/// <param name="libraries">What was found for them.</param>
/// <param name="packages">What was restored for them.</param>
/// <param name="known">Something that is referenced anyway: the compiler takes one file for each line, and the files of packages come by another way.</param>
internal sealed class LibraryResolver(SiteRoot root, ImmutableArray<LibraryFile> libraries, PackageFiles packages, MetadataReference known)
    : MetadataReferenceResolver
{
    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        if (PackageDirective.IsPackage(reference))
            return packages.Identity.Length > 0 && known is PortableExecutableReference any ? [any.WithProperties(properties)] : [];

        var path = SiteRoot.Resolve(reference, baseFilePath ?? "");
        return libraries.Any(library => library.File.Path == path) && path is not null
            ? [MetadataReference.CreateFromImage(root.TryRead(path) ?? [], properties, filePath: path)]
            : [];
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
