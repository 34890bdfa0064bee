using System.Text;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tracing;

/// <summary>Where the records of routes begin in the memory, by their site paths. The paths stay where they are: a text with two links needs two of twenty thousand.</summary>
internal sealed class RoutePaths
{
    private readonly ReadOnlyMemory<byte> _routes;

    // Starts of records, each in the place that the hash of its path says or the next one that was free; 0 is none, since no record begins there.
    private readonly int[] _starts;

    private RoutePaths(ReadOnlyMemory<byte> routes, int[] starts) => (_routes, _starts) = (routes, starts);

    /// <param name="routes">The section of the memory.</param>
    public static RoutePaths Of(ReadOnlyMemory<byte> routes)
    {
        var from = new ByteReader(routes.Span);
        var count = from.Count();
        var starts = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(count * 2) + 1)];
        for (; count > 0; count--)
        {
            var start = from.At;
            var place = PlaceOf(RouteMemory.Pass(ref from), starts);
            while (starts[place] != 0)
                place = (place + 1) & (starts.Length - 1);
            starts[place] = start;
        }

        return new(routes, starts);
    }

    public bool TryFind(string path, out int start)
    {
        var utf8 = Encoding.UTF8.GetBytes(path);
        for (var place = PlaceOf(utf8, _starts); (start = _starts[place]) != 0; place = (place + 1) & (_starts.Length - 1))
        {
            var from = new ByteReader(_routes.Span, start);
            if (from.Utf8(out _).SequenceEqual(utf8))
                return true;
        }

        return false;
    }

    private static int PlaceOf(ReadOnlySpan<byte> path, int[] starts) => (int)ContentHash.Of(path).Bits & (starts.Length - 1);
}
