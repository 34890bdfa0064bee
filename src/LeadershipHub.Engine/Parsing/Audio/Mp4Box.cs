using System.Text;

namespace LeadershipHub.Engine.Parsing.Audio;

/// <summary>A box of an MP4 file.</summary>
/// <param name="Type">Four characters.</param>
/// <param name="Start">Of its contents.</param>
/// <param name="End">Behind its contents, within what it lies in.</param>
/// <param name="IsCut">Whether it states more than there is.</param>
internal sealed record Mp4Box(string Type, long Start, long End, bool IsCut)
{
    private const int MostBoxes = 20_000;

    public long Length => End - Start;

    public bool Is(string type) => string.Equals(Type, type, StringComparison.Ordinal);

    public static List<Mp4Box> Children(AudioWindow bytes, Mp4Box parent) => Children(bytes, parent.Start, parent.End);

    public static List<Mp4Box> Children(AudioWindow bytes, long start, long end)
    {
        var boxes = new List<Mp4Box>();
        for (var at = start; at + 8 <= end && boxes.Count < MostBoxes;)
        {
            var head = bytes.At(at, 8);
            if (head.Length < 8)
                break;

            var size = (long)bytes.UInt32At(at);
            var type = Encoding.Latin1.GetString(bytes.At(at + 4, 4));
            var header = 8;
            if (size == 1)
            {
                var large = bytes.UInt64At(at + 8);
                size = large > long.MaxValue / 2 ? long.MaxValue / 2 : (long)large;
                header = 16;
            }
            else if (size == 0)
            {
                size = end - at;
            }

            if (size < header)
                break;

            boxes.Add(new(type, at + header, Math.Min(at + size, end), at + size > end));
            at += size;
        }

        return boxes;
    }

    /// <summary>The first box on a path of types; null where there is none.</summary>
    public static Mp4Box? Find(AudioWindow bytes, Mp4Box from, params ReadOnlySpan<string> path)
    {
        var box = from;
        foreach (var type in path)
        {
            Mp4Box? next = null;
            foreach (var child in Children(bytes, box))
            {
                if (child.Is(type))
                {
                    next = child;
                    break;
                }
            }

            if (next is null)
                return null;
            box = next;
        }

        return box;
    }
}
