using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating.Functions;

/// <summary>JSON in and out. https://www.rfc-editor.org/rfc/rfc8259</summary>
internal static class Json
{
    private const int DeepestNesting = 64;

    public static Value Read(RenderContext context, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = DeepestNesting });
            return Read(document.RootElement);
        }
        catch (JsonException fault)
        {
            throw context.Error($"The text is not JSON: {fault.Message}", fault);
        }
    }

    public static string Write(RenderContext context, Value value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.Default }))
            Write(context, writer, value, depth: 0);

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static Value Read(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String: return element.GetString();
            case JsonValueKind.True: return true;
            case JsonValueKind.False: return false;
            case JsonValueKind.Number: return ReadNumber(element);
            case JsonValueKind.Array:
                var list = new ValueList();
                foreach (var item in element.EnumerateArray())
                    list.Add(Read(item));

                return list;
            case JsonValueKind.Object:
                var map = new ValueMap();
                foreach (var property in element.EnumerateObject())
                    map[property.Name] = Read(property.Value);

                return map;
            default: return default;
        }
    }

    private static Value ReadNumber(JsonElement element)
    {
        if (element.TryGetInt64(out var whole))
            return whole;

        return BigInteger.TryParse(element.GetRawText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var big)
            ? Value.From(big)
            : element.GetDouble();
    }

    private static void Write(RenderContext context, Utf8JsonWriter writer, Value value, int depth)
    {
        if (depth > DeepestNesting)
            throw context.Error("The value nests too deep for JSON.");

        context.NoteItems(value);
        switch (value.Kind)
        {
            case ValueKind.Null: writer.WriteNullValue(); break;
            case ValueKind.Bool: writer.WriteBooleanValue(value.AsBool); break;
            case ValueKind.Long: writer.WriteNumberValue(value.AsLong); break;
            case ValueKind.Double when double.IsFinite(value.AsDouble): writer.WriteNumberValue(value.AsDouble); break;
            case ValueKind.Float when float.IsFinite(value.AsFloat): writer.WriteNumberValue(value.AsFloat); break;
            case ValueKind.Decimal: writer.WriteNumberValue(value.AsDecimal); break;
            case ValueKind.BigInteger: writer.WriteRawValue(value.AsBigInteger.ToString(CultureInfo.InvariantCulture)); break;
            case ValueKind.Date: writer.WriteStringValue(value.AsDate); break;
            case ValueKind.List or ValueKind.Range: WriteList(context, writer, value, depth); break;
            case ValueKind.Map: WriteItems(context, writer, Maps.Items(value), depth); break;
            case ValueKind.Object: WriteItems(context, writer, MembersOf(context, value), depth); break;
            case ValueKind.Function: writer.WriteNullValue(); break;
            default: writer.WriteStringValue(context.Text(value)); break;
        }
    }

    private static void WriteList(RenderContext context, Utf8JsonWriter writer, Value list, int depth)
    {
        writer.WriteStartArray();
        for (var i = 0; i < Lists.Count(list); i++)
            Write(context, writer, Lists.At(list, i), depth + 1);

        writer.WriteEndArray();
    }

    private static void WriteItems(RenderContext context, Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, Value>> items, int depth)
    {
        writer.WriteStartObject();
        foreach (var (name, item) in items)
        {
            if (item.IsFunction)
                continue;

            writer.WritePropertyName(name);
            Write(context, writer, item, depth + 1);
        }

        writer.WriteEndObject();
    }

    private static IEnumerable<KeyValuePair<string, Value>> MembersOf(RenderContext context, Value value)
    {
        foreach (var name in context.Engine.TableOf(value.Reference)?.Names ?? [])
            yield return KeyValuePair.Create(name, context.GetMember(value, name, context.Current!));
    }
}
