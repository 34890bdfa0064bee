using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Data;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Configuration;

/// <summary>Reads <c>site.config.yml</c>. An unknown key is an error.</summary>
public static class SiteConfigReader
{
    /// <summary>The configuration, always a usable one: a default stands where a value is missing or was reported as wrong.</summary>
    public static SiteConfig Read(SourceFile source, ReadOnlySpan<byte> bytes, ICollection<Diagnostic> diagnostics)
    {
        var root = YamlReader.Read(source, bytes, diagnostics);
        return RootReader.Read(SiteShape.Shape, root, new ReadContext(source.Path, SiteZone.Utc, diagnostics));
    }
}
