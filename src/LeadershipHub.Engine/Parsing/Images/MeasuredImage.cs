using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Parsing.Images;

/// <summary>An image with its size, read from the file or remembered.</summary>
internal readonly record struct MeasuredImage(SourceFile Source, ImageSize? Size, ImageKind Kind, ImmutableArray<Diagnostic> Diagnostics, bool IsRecalled)
{
    public static MeasuredImage Of(SourceFile source, ISourceReader reader, ParseMemory? memory)
    {
        if (memory?.Image(source) is { } known)
            return new(source, known.Size, known.Kind, known.Diagnostics, IsRecalled: true);

        var (size, problem) = ImageSizeReader.Read(reader, source, out var kind);
        return new(source, size, kind, problem is null ? [] : [problem], IsRecalled: false);
    }
}
