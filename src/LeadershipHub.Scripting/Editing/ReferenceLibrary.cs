using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace LeadershipHub.Scripting.Editing;

/// <summary>A library of declarations without code, for compilers and editors only.</summary>
/// <remarks>ECMA-335, II.25: one section with the CLI header and, behind it, the metadata.</remarks>
internal sealed class ReferenceLibrary : PEBuilder
{
    private const string SectionName = ".text";
    private const int HeaderSize = 72;
    private readonly ImmutableArray<byte> _metadata;
    private readonly PEDirectoriesBuilder _directories = new();

    private ReferenceLibrary(ImmutableArray<byte> metadata)
        : base(new(imageCharacteristics: Characteristics.Dll | Characteristics.ExecutableImage), _ => default) => _metadata = metadata;

    /// <param name="metadata">A metadata root.</param>
    public static byte[] Of(ImmutableArray<byte> metadata)
    {
        var image = new BlobBuilder();
        new ReferenceLibrary(metadata).Serialize(image);
        return image.ToArray();
    }

    protected override ImmutableArray<Section> CreateSections() => [new(SectionName, SectionCharacteristics.MemRead | SectionCharacteristics.ContainsInitializedData)];

    protected override BlobBuilder SerializeSection(string name, SectionLocation location)
    {
        _directories.CorHeaderTable = new(location.RelativeVirtualAddress, HeaderSize);
        var section = new BlobBuilder();
        section.WriteInt32(HeaderSize);

        // The version of the header's form.
        section.WriteUInt16(2);
        section.WriteUInt16(5);
        section.WriteInt32(location.RelativeVirtualAddress + HeaderSize);
        section.WriteInt32(_metadata.Length);
        section.WriteInt32((int)CorFlags.ILOnly);
        section.WriteBytes(0, HeaderSize - section.Count);
        section.WriteBytes(_metadata);
        return section;
    }

    protected override PEDirectoriesBuilder GetDirectories() => _directories;
}
