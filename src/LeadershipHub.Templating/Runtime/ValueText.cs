namespace LeadershipHub.Templating.Runtime;

internal static class ValueText
{
    public static string Of(Value value) => value.ToObject()?.ToString() ?? "";
}
