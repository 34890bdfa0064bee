using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LeadershipHub.Feedback.Forms;

namespace LeadershipHub.Feedback.Storing;

/// <summary>How parts of an entry lie in the database.</summary>
[JsonSerializable(typeof(ImmutableArray<EntryField>))]
[JsonSerializable(typeof(ImmutableArray<Consent>))]
internal sealed partial class EntryJson : JsonSerializerContext
{
    /// <summary>Letters of all scripts as they are, so that they take no six bytes each.</summary>
    public static EntryJson Plain { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter<FieldType>() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
