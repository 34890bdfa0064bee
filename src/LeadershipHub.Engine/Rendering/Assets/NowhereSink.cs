using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Rendering.Assets;

/// <summary>Takes files and keeps none: their names and hashes are all that is wanted.</summary>
internal sealed class NowhereSink : IOutputSink
{
    public OutputFile Write(string outputPath, ReadOnlySpan<byte> content) => new(ContentHash.Of(content), content.Length);

    public OutputFile Copy(string outputPath, SourceFile file) => OutputFile.Unknown;

    public bool TryKeep(string outputPath, OutputFile file) => false;
}
