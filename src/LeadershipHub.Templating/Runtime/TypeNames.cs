namespace LeadershipHub.Templating.Runtime;

/// <summary>What values are called in errors and by <c>object.typeof</c> and <c>object.kind</c>.</summary>
internal static class TypeNames
{
    /// <summary>As in an error message.</summary>
    public static string Of(Value value, TemplateEngine? engine = null) => value.Kind switch
    {
        ValueKind.Object => engine?.TableOf(value.Reference)?.TypeName ?? "object",
        ValueKind.Date => "datetime",
        ValueKind.TimeSpan => "timespan",
        ValueKind.Null => "null",
        ValueKind.Html => "html",
        _ => KindOf(value) ?? "null",
    };

    /// <summary>As <c>object.kind</c> tells it; null for null.</summary>
    public static string? KindOf(Value value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Bool => "bool",
        ValueKind.Long => value.AsLong is >= int.MinValue and <= int.MaxValue ? "int" : "long",
        ValueKind.Double => "double",
        ValueKind.Float => "float",
        ValueKind.Decimal => "decimal",
        ValueKind.BigInteger => "bigint",
        ValueKind.String or ValueKind.Html => "string",
        ValueKind.List => "array",
        ValueKind.Range => "range",
        ValueKind.Function => "function",
        ValueKind.Date => "datetime",
        ValueKind.TimeSpan => "timespan",
        _ => "object",
    };

    /// <summary>As <c>object.typeof</c> tells it; null for null.</summary>
    public static string? TypeOf(Value value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Bool => "boolean",
        >= ValueKind.Long and <= ValueKind.BigInteger => "number",
        ValueKind.String or ValueKind.Html => "string",
        ValueKind.List => "array",
        ValueKind.Range => "iterator",
        _ => "object",
    };
}
