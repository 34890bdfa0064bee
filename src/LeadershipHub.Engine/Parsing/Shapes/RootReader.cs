using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Shapes;

/// <summary>Reads a whole file that is one map; null stands for one that could not be read.</summary>
internal static class RootReader
{
    /// <param name="subject">Begins the sentence that says it is no map.</param>
    public static T Read<T>(Shape<T> shape, DataNode? root, ReadContext context, List<DataEntry>? unknown = null, string subject = "The file")
    {
        switch (root)
        {
            case DataMap map:
                return shape.Read(map, context, unknown);
            case DataScalar { IsNull: true }:
                return shape.Read(DataMap.Empty, context, unknown);
            case not null:
                context.Report(ShapeDiagnostics.WrongType(context.Span(root.Position), subject, "keys with values, 'key: value'", root, help: null));
                break;
        }

        // Of a file that is no map at all, one complaint is enough: the keys that seem to be missing may be there.
        return shape.Read(DataMap.Empty, context.Silenced(), unknown);
    }
}
