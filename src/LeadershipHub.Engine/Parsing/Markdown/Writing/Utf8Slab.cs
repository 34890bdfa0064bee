namespace LeadershipHub.Engine.Parsing.Markdown.Writing;

/// <summary>
/// Keeps many small texts in a few arrays: bodies stay until the end of a build, and the garbage collector has less to look at
/// and to move.
/// </summary>
internal sealed class Utf8Slab
{
    private const int Smallest = 8 * 1024;

    // Below the size from which arrays are collected only with everything else.
    private const int Largest = 64 * 1024;

    private byte[] _bytes = [];
    private int _used;

    public ReadOnlyMemory<byte> Keep(ReadOnlySpan<byte> text)
    {
        // One that fills a good part of an array gets its own, so that no end of an array is lost for it.
        if (text.Length > Largest / 4)
            return text.ToArray();

        if (text.Length > _bytes.Length - _used)
        {
            _bytes = GC.AllocateUninitializedArray<byte>(Math.Clamp(_bytes.Length * 2, Math.Max(Smallest, text.Length), Largest));
            _used = 0;
        }

        var kept = _bytes.AsMemory(_used, text.Length);
        text.CopyTo(kept.Span);
        _used += text.Length;
        return kept;
    }
}
