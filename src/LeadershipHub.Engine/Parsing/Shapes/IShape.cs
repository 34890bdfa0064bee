using System.Text.Json.Nodes;

namespace LeadershipHub.Engine.Parsing.Shapes;

/// <summary>What schemas and the reference of keys say of a <see cref="Shape{T}"/>, whatever it fills.</summary>
internal interface IShape
{
    /// <inheritdoc cref="Shape{T}.Name"/>
    string Name { get; }

    /// <inheritdoc cref="Shape{T}.Place"/>
    string Place { get; }

    /// <summary>A sentence for authors.</summary>
    string Doc { get; }

    /// <summary>In the order in which they are declared.</summary>
    IEnumerable<IShapeKey> Keys { get; }

    JsonObject ToSchema(SchemaDefinitions definitions);
}
