using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Engine.Tracing.Codecs;

/// <summary>Diagnostics, so that an incremental build can say again what is still wrong.</summary>
internal static class DiagnosticCodec
{
    public static void Write(ByteWriter to, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        to.Number(diagnostics.Count);
        foreach (var diagnostic in diagnostics)
        {
            to.Text(diagnostic.Code);
            to.Byte((byte)diagnostic.Severity);
            to.Text(diagnostic.Message);
            to.Text(diagnostic.Span.Path);
            to.Number(diagnostic.Span.Line);
            to.Number(diagnostic.Span.Column);
            to.Text(diagnostic.Help);
        }
    }

    public static ImmutableArray<Diagnostic> Read(ref ByteReader from)
    {
        var count = from.Count();
        if (count == 0)
            return [];

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>(count);
        for (var i = 0; i < count; i++)
            diagnostics.Add(new(from.Word(), (Severity)from.Byte(), from.Word(), new(from.Word(), from.Count(), from.Count()), from.Text()));

        return diagnostics.MoveToImmutable();
    }
}
