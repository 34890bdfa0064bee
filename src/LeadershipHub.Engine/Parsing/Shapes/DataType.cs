using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Shapes;

/// <summary>What a key's value must be: how it is read and checked, and how JSON Schema describes it.</summary>
internal abstract class DataType<T>
{
    /// <summary>Completes "must be …": <c>a text</c>, <c>a list of texts</c>.</summary>
    public abstract string Expected { get; }

    /// <summary>Whether a map can be such a value.</summary>
    public virtual bool TakesMap => false;

    /// <summary>Reads a value; a wrong one is reported, once, and gives false.</summary>
    public abstract bool TryRead(DataNode node, ReadContext context, [MaybeNullWhen(false)] out T value);

    public abstract JsonObject ToSchema(SchemaDefinitions definitions);
}
