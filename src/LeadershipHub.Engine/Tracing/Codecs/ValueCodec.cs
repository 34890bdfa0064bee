namespace LeadershipHub.Engine.Tracing.Codecs;

/// <summary>Small values of which settings are made.</summary>
internal static class ValueCodec
{
    /// <summary>Yes, no, or null.</summary>
    public static void WriteAnswer(ByteWriter to, bool? answer) => to.Byte(answer switch { null => 0, false => 1, true => 2 });

    public static bool? ReadAnswer(ref ByteReader from) => from.Byte() switch { 0 => null, 1 => false, _ => true };

    /// <summary>In ordinal order of the keys.</summary>
    public static void WriteMap(ByteWriter to, IReadOnlyDictionary<string, string> texts)
    {
        to.Number(texts.Count);
        foreach (var key in texts.Keys.Order(StringComparer.Ordinal))
            to.Texts(key, texts[key]);
    }

    public static Dictionary<string, string> ReadMap(ref ByteReader from)
    {
        var count = from.Count();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (; count > 0; count--)
            texts.Add(from.Word(), from.Word());
        return texts;
    }
}
