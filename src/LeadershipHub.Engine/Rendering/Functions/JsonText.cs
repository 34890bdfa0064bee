using System.Buffers;
using System.Text;
using System.Text.Json;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering.Functions;

/// <summary>Values as JSON that may stand in HTML: <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c> and quotes are written as escapes.</summary>
internal static class JsonText
{
    public static string Of(Value value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            Write(writer, value, depth: 0);

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, Value value, int depth)
    {
        if (depth > 32)
            throw new InvalidOperationException("A value is nested too deeply for JSON.");

        switch (value.ToObject())
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case long whole:
                writer.WriteNumberValue(whole);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case DateTimeOffset date:
                writer.WriteStringValue(date);
                break;
            case IReadOnlyDictionary<string, Value> map:
                writer.WriteStartObject();
                foreach (var (key, item) in map)
                {
                    writer.WritePropertyName(key);
                    Write(writer, item, depth + 1);
                }

                writer.WriteEndObject();
                break;
            case ValueList list:
                writer.WriteStartArray();
                foreach (var item in list)
                    Write(writer, item, depth + 1);
                writer.WriteEndArray();
                break;
            case IReadOnlyList<object> items:
                writer.WriteStartArray();
                foreach (var item in items)
                    Write(writer, Value.From(item), depth + 1);
                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }
}
