using System.Runtime.InteropServices;
using System.Text;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tracing;

/// <summary>
/// Which of the remembered routes has which site path: one more than its number (little-endian, four bytes), in the place that the hash of its path says or the next one that was
/// free; 0 is none. The paths stay with the routes: a text with two links needs two of twenty thousand.
/// </summary>
internal sealed class RoutePaths(ReadOnlyMemory<byte> table, Records routes)
{
    public bool TryFind(string path, out int number)
    {
        var numbers = MemoryMarshal.Cast<byte, int>(table.Span);
        var utf8 = Encoding.UTF8.GetBytes(path);
        for (var place = PlaceOf(utf8, numbers.Length); (number = numbers[place] - 1) >= 0; place = (place + 1) & (numbers.Length - 1))
        {
            var from = RouteMemory.OpenRoute(routes, number);
            if (from.Utf8(out _).SequenceEqual(utf8))
                return true;
        }

        return false;
    }

    public static byte[] Write(Records routes)
    {
        var table = new byte[4 * (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(routes.Count * 2) + 1)];
        var numbers = MemoryMarshal.Cast<byte, int>(table.AsSpan());
        for (var number = 0; number < routes.Count; number++)
        {
            var from = RouteMemory.OpenRoute(routes, number);
            var place = PlaceOf(from.Utf8(out _), numbers.Length);
            while (numbers[place] != 0)
                place = (place + 1) & (numbers.Length - 1);
            numbers[place] = number + 1;
        }

        return table;
    }

    private static int PlaceOf(ReadOnlySpan<byte> path, int places) => (int)ContentHash.Of(path).Bits & (places - 1);
}
