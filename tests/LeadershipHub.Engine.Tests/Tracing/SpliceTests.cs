using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LeadershipHub.Engine.Tracing;
using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tests.Tracing;

public sealed class SpliceTests
{
    [Fact]
    public void Ranges_are_replaced_inserted_and_left_out()
    {
        var splice = Of("one two three", (0, 3, "1"), (4, 8, ""), (13, 13, "!"));
        Assert.Equal("1 three!", Text(splice));
        Assert.Equal("1 three!", Text(Written(splice, "one two three")));
    }

    [Fact]
    public void What_replaces_a_replacement_stands_for_the_same_range()
    {
        var joined = Splice.Join(Of("one two three", (0, 3, "1"), (4, 7, "2")), Of("1 2 three", (0, 1, "uno"), (2, 3, "due")));
        Assert.Equal(BytesOf(Of("one two three", (0, 3, "uno"), (4, 7, "due"))), BytesOf(joined));
    }

    [Fact]
    public void Ranges_of_the_same_length_move_nothing()
    {
        var splice = Of("one two three", (0, 3, "ONE"), (8, 13, "THREE"));
        Assert.True(splice.MovesNothing);
        Assert.Equal("ONE two THREE", WrittenInto(splice, "one two three"));
        Assert.False(Of("one two three", (0, 3, "ONE"), (8, 13, "3")).MovesNothing);
    }

    [Fact]
    public void What_is_added_at_the_end_moves_nothing()
    {
        var splice = Of("one two", (0, 3, "ONE"), (7, 7, " three"), (7, 7, " four"));
        Assert.True(splice.MovesNothing);
        Assert.Equal("ONE two three four", WrittenInto(splice, "one two"));
        Assert.False(Of("one two", (3, 3, "!")).MovesNothing);
    }

    [Fact]
    public void Two_joined_are_as_one_after_the_other() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), AreJoined));

    private static bool AreJoined(int seed)
    {
        var random = new Random(seed);
        var original = Letters(random, random.Next(40), 'a');
        var first = Random(random, original, 'A');
        var second = Random(random, Text(first), '0');
        var joined = Splice.Join(first, second);
        var third = Random(random, Text(second), '!');

        return Text(joined) == Text(second)
            && Text(Written(joined, original)) == Text(second)
            && joined.Length == Text(second).Length
            && (!joined.MovesNothing || WrittenInto(joined, original) == Text(second))
            && Text(Splice.Join(joined, third)) == Text(third);
    }

    private static Splice Random(Random random, string text, char letter)
    {
        var changes = new List<(int Start, int End, string New)>();
        for (var at = random.Next(5); at <= text.Length; at += random.Next(6))
        {
            var end = Math.Min(text.Length, at + random.Next(6));
            changes.Add((at, end, Letters(random, random.Next(4), letter)));
            at = end;
        }

        return Of(text, [.. changes]);
    }

    private static string Letters(Random random, int count, char first) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)(first + random.Next(8))));

    private static Splice Of(string text, params (int Start, int End, string New)[] changes)
    {
        var splice = new Splice(Encoding.ASCII.GetBytes(text));
        foreach (var (start, end, replacement) in changes)
            splice.Replace(start, end, Encoding.ASCII.GetBytes(replacement));
        return splice;
    }

    private static Splice Written(Splice splice, string original) => Splice.Read(Encoding.ASCII.GetBytes(original), BytesOf(splice));

    private static string WrittenInto(Splice splice, string original)
    {
        var copy = Encoding.ASCII.GetBytes(original.PadRight(splice.Length));
        splice.WriteInto(copy);
        return Encoding.ASCII.GetString(copy);
    }

    private static byte[] BytesOf(Splice splice)
    {
        var to = new ByteWriter();
        splice.Write(to);
        return to.ToArray();
    }

    private static string Text(Splice splice) => Encoding.ASCII.GetString(splice.ToMemory().Span);
}
