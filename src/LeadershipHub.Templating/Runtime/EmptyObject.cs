namespace LeadershipHub.Templating.Runtime;

/// <summary>The variable <c>empty</c>: equal to every object, array and string that has nothing in it.</summary>
internal static class EmptyObject
{
    public static readonly ValueMap Map = new ValueMap(0).Freeze();

    public static bool Is(Value value) => ReferenceEquals(value.Reference, Map);

    /// <summary>What <c>.empty?</c> tells; null for what cannot be empty.</summary>
    public static bool? Test(Value value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.String => value.AsString.Length == 0,
        ValueKind.Html => value.AsHtml.ToString().Length == 0,
        ValueKind.List or ValueKind.Range => Lists.Count(value) == 0,
        ValueKind.Map => Maps.Count(value) == 0,
        _ => false,
    };
}
