using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Extending;

/// <summary>Values of scripts as data of templates, and back. Names of members become snake case: <c>ReadingMinutes</c> is <c>reading_minutes</c>.</summary>
internal static class HubValues
{
    private const int Deepest = 16;

    /// <exception cref="ArgumentException">The value lies in itself, or deeper than 16 levels.</exception>
    public static DataNode ToData(object? value) => ToData(value, 0);

    public static object? ToObject(DataNode node) => node switch
    {
        DataMap map => map.Entries.ToDictionary(entry => entry.Key, entry => ToObject(entry.Value), StringComparer.Ordinal),
        DataList list => list.Items.Select(ToObject).ToList(),
        DataScalar { IsNull: true } => null,
        DataScalar { IsPlain: true, Text: "true" or "false" } truth => truth.Text is "true",
        DataScalar { IsPlain: true } plain when long.TryParse(plain.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        DataScalar { IsPlain: true } plain when double.TryParse(plain.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        DataScalar scalar => scalar.Text,
        _ => null,
    };

    private static DataNode ToData(object? value, int depth)
    {
        if (depth > Deepest)
            throw new ArgumentException($"The value is nested more than {Deepest} levels deep.", nameof(value));

        return value switch
        {
            null => Plain("null"),
            string text => new DataScalar(text, IsPlain: false, default),
            bool truth => Plain(truth ? "true" : "false"),
            DateTimeOffset date => Plain(date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)),
            DateOnly day => Plain(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            TimeSpan span => new DataScalar(span.ToString("c", CultureInfo.InvariantCulture), IsPlain: false, default),
            Enum or char => new DataScalar(value.ToString() ?? "", IsPlain: false, default),
            IFormattable number when IsNumber(number) => Plain(number.ToString(null, CultureInfo.InvariantCulture)),
            IDictionary map => MapOf(map, depth),
            IEnumerable items => new DataList([.. items.Cast<object?>().Select(item => ToData(item, depth + 1))], default),
            _ => MembersOf(value, depth),
        };
    }

    private static bool IsNumber(object value) => value is byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal;

    private static DataScalar Plain(string text) => new(text, IsPlain: true, default);

    private static DataMap MapOf(IDictionary map, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<DataEntry>(map.Count);
        foreach (DictionaryEntry entry in map)
            entries.Add(new(entry.Key.ToString() ?? "", default, ToData(entry.Value, depth + 1)));
        return new(entries.DrainToImmutable(), default);
    }

    // Of our own objects only what stands for itself: pages lead to pages without end.
    private static DataMap MembersOf(object value, int depth)
    {
        var isOurs = value.GetType().Assembly == typeof(HubValues).Assembly;
        var entries = ImmutableArray.CreateBuilder<DataEntry>();
        foreach (var member in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            if (member.GetIndexParameters().Length > 0 || (isOurs && !StandsForItself(member.PropertyType)))
                continue;

            entries.Add(new(SnakeCase(member.Name), default, ToData(member.GetValue(value), depth + 1)));
        }

        return new(entries.DrainToImmutable(), default);
    }

    private static bool StandsForItself(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsPrimitive || plain == typeof(string) || plain == typeof(DateTimeOffset) || plain == typeof(TimeSpan) || plain == typeof(ImmutableArray<string>);
    }

    internal static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && !char.IsUpper(name[i - 1]) && name[i - 1] != '_')
                text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
