using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Shapes;

/// <summary>A type that is made when the first value of it is read: most files have few of the keys that they may have, and a shape of many keys takes a while to make.</summary>
internal sealed class LaterType<T>(Func<DataType<T>> make) : DataType<T>
{
    private DataType<T>? _type;

    public override string Expected => Type.Expected;

    public override bool TakesMap => Type.TakesMap;

    // Two threads may make one each; they are the same.
    private DataType<T> Type => _type ??= make();

    public override bool TryRead(DataNode node, ReadContext context, [MaybeNullWhen(false)] out T value) => Type.TryRead(node, context, out value);

    public override JsonObject ToSchema(SchemaDefinitions definitions) => Type.ToSchema(definitions);
}
