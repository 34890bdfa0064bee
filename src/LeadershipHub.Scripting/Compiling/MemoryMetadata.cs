using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;

namespace LeadershipHub.Scripting.Compiling;

/// <summary>What an assembly declares, as the runtime has it in memory. The assembly must not be a collectible one.</summary>
internal static class MemoryMetadata
{
    public static MetadataReference ReferenceTo(Assembly assembly)
    {
        var (start, length) = BlobOf(assembly);
        return AssemblyMetadata.Create(ModuleMetadata.CreateFromMetadata(start, length)).GetReference(display: assembly.GetName().Name);
    }

    /// <summary>The metadata root (ECMA-335, II.24.2.1).</summary>
    public static unsafe ImmutableArray<byte> BytesOf(Assembly assembly)
    {
        var (start, length) = BlobOf(assembly);
        return [.. new ReadOnlySpan<byte>((void*)start, length)];
    }

    private static unsafe (nint Start, int Length) BlobOf(Assembly assembly) => assembly.TryGetRawMetadata(out var blob, out var length)
        ? ((nint)blob, length)
        : throw new InvalidOperationException($"{assembly.GetName().Name} has no metadata, so that scripts cannot be compiled against it.");
}
