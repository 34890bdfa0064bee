using System.Collections.Immutable;
using System.Text.Json.Nodes;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Configuration;

/// <summary>The declared taxonomies, which are read together with the built-in ones.</summary>
internal sealed class TaxonomiesType : DataType<ImmutableArray<TaxonomyConfig>>
{
    private static readonly MapType<TaxonomyConfig> Declared = new(new ShapeType<TaxonomyConfig>(TaxonomyShape.Shape), "taxonomies by name");

    public override string Expected => Declared.Expected;

    public override bool TryRead(DataNode node, ReadContext context, out ImmutableArray<TaxonomyConfig> value)
    {
        value = Declared.TryRead(node, context, out var declared) ? TaxonomyShape.Complete(declared, context) : [];
        return !value.IsEmpty;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions) => Declared.ToSchema(definitions);
}
