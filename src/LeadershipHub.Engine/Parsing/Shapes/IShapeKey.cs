namespace LeadershipHub.Engine.Parsing.Shapes;

/// <summary>What the reference of keys says of one key.</summary>
internal interface IShapeKey
{
    string Name { get; }

    /// <summary>A sentence for authors.</summary>
    string Doc { get; }

    /// <summary>Completes "must be …": <c>a text</c>, <c>a list of texts</c>.</summary>
    string Expected { get; }

    bool IsRequired { get; }
}
