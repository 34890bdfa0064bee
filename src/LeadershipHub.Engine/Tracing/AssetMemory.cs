using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tracing;

/// <summary>The URLs of the theme's assets by name.</summary>
internal static class AssetMemory
{
    public static byte[] Write(IReadOnlyDictionary<string, string> urls)
    {
        var to = new ByteWriter();
        to.Number(urls.Count);
        foreach (var (name, url) in urls.OrderBy(u => u.Key, StringComparer.Ordinal))
        {
            to.Text(name);
            to.Text(url);
        }

        return to.ToArray();
    }

    public static Dictionary<string, string> Read(ReadOnlySpan<byte> bytes)
    {
        var from = new ByteReader(bytes);
        var urls = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var count = from.Count(); count > 0; count--)
            urls.Add(from.Word(), from.Word());
        return urls;
    }
}
