using System.Buffers.Binary;
using LeadershipHub.Engine.Model;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine;

/// <summary>Tells one build of the engine from another: what one remembers, another does not trust.</summary>
internal static class EngineVersion
{
    /// <summary>Of the modules of the engine and of the template language, and of the runtime.</summary>
    public static ulong Stamp { get; } = Make();

    private static ulong Make()
    {
        Span<byte> bytes = stackalloc byte[48];
        typeof(EngineVersion).Module.ModuleVersionId.TryWriteBytes(bytes);
        typeof(TemplateEngine).Module.ModuleVersionId.TryWriteBytes(bytes[16..]);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[32..], Environment.Version.Major);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[36..], Environment.Version.Minor);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[40..], Environment.Version.Build);
        return ContentHash.Of(bytes).Bits;
    }
}
