using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Parsing.Data;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Podcasts;

/// <summary>Reads <c>_show.yml</c>. An unknown key is an error.</summary>
internal static class ShowReader
{
    /// <summary>The show, named by its folder where <c>title</c> is missing; what is wrong was reported and is left out.</summary>
    public static ShowConfig Read(SourceFile source, ReadOnlySpan<byte> bytes, SiteZone zone, ICollection<Diagnostic> diagnostics)
    {
        var root = YamlReader.Read(source, bytes, diagnostics);
        var context = new ReadContext(source.Path, zone, diagnostics);
        var show = RootReader.Read(ShowShape.Shape, root, context);
        return show with
        {
            Source = source,
            Title = show.Title.Length > 0 ? show.Title : source.Folder[(source.Folder.LastIndexOf('/') + 1)..],
            Positions = context.TakePositions(),
        };
    }
}
