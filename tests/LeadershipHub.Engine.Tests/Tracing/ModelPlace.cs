using System.Collections;
using System.Reflection;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests.Tracing;

/// <summary>A property of an object somewhere in the model that can be set.</summary>
/// <param name="Path">From the root; parts of a list under the name of their type.</param>
internal sealed record ModelPlace(string Path, object Holder, PropertyInfo Property)
{
    /// <summary>All of them, of parts that are alike the first.</summary>
    public static IEnumerable<ModelPlace> In(object root) => In(root, root.GetType().Name).DistinctBy(place => place.Path, StringComparer.Ordinal);

    public static IEnumerable<PropertyInfo> PropertiesOf(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.GetIndexParameters().Length == 0);

    /// <summary>What is not the same in two objects, each with its path.</summary>
    public static IEnumerable<string> Differences(object? one, object? other, string path = "")
    {
        if (one is null || other is null)
            return one is null && other is null ? [] : Difference();

        return (one, other) switch
        {
            (string or Enum or TimeSpan, _) => one.Equals(other) ? [] : Difference(),
            (DateTimeOffset moment, DateTimeOffset then) => moment.EqualsExact(then) ? [] : Difference(),
            (ReadOnlyMemory<byte> bytes, ReadOnlyMemory<byte> others) => bytes.Span.SequenceEqual(others.Span) ? [] : Difference(),
            (SourceFile, _) => ReferenceEquals(one, other) ? [] : Difference(),
            (IDictionary map, IDictionary others) => OfMaps(map, others, path),
            (IList list, IList others) => OfLists(list, others, path),
            (IReadOnlySet<string> set, IReadOnlySet<string> others) => set.SetEquals(others) ? [] : Difference(),
            _ when one.GetType() != other.GetType() => Difference(),
            _ when one.GetType().IsPrimitive => one.Equals(other) ? [] : Difference(),
            _ => OfObjects(one, other, path),
        };

        string[] Difference() => [$"{path}: {one ?? "null"} became {other ?? "null"}"];
    }

    private static IEnumerable<string> OfMaps(IDictionary map, IDictionary others, string path)
    {
        var keys = map.Keys.Cast<string>().Order(StringComparer.Ordinal).ToArray();
        if (!keys.SequenceEqual(others.Keys.Cast<string>().Order(StringComparer.Ordinal), StringComparer.Ordinal))
            return [$"{path}: other keys"];
        if (keys.Length > 0 && ComparerOf(map) != ComparerOf(others))
            return [$"{path}: other comparer"];

        return keys.SelectMany(key => Differences(map[key], others[key], $"{path}[{key}]"));
    }

    private static IEnumerable<string> OfLists(IList list, IList others, string path) => list.Count != others.Count
        ? [$"{path}: {list.Count} became {others.Count}"]
        : Enumerable.Range(0, list.Count).SelectMany(i => Differences(list[i], others[i], $"{path}[{i}]"));

    private static IEnumerable<string> OfObjects(object one, object other, string path)
    {
        var properties = PropertiesOf(one.GetType()).SelectMany(property => Differences(property.GetValue(one), property.GetValue(other), $"{path}.{property.Name}"));
        var fields = one.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public).SelectMany(field => Differences(field.GetValue(one), field.GetValue(other), $"{path}.{field.Name}"));
        return properties.Concat(fields);
    }

    private static object? ComparerOf(IDictionary map) => map.GetType().GetProperty("Comparer")?.GetValue(map);

    private static IEnumerable<ModelPlace> In(object holder, string path)
    {
        foreach (var property in PropertiesOf(holder.GetType()))
        {
            var at = $"{path}.{property.Name}";
            if (property.CanWrite)
                yield return new(at, holder, property);
            foreach (var place in Below(property.GetValue(holder), at))
                yield return place;
        }
    }

    private static IEnumerable<ModelPlace> Below(object? value, string path) => value switch
    {
        null or string or SourceFile => [],
        IDictionary map => map.Values.Cast<object>().SelectMany(part => Below(part, path)),
        IList list => list.Cast<object>().SelectMany(part => Below(part, $"{path}[{part.GetType().Name}]")),
        IEnumerable or ValueType => [],
        _ => In(value, path),
    };
}
