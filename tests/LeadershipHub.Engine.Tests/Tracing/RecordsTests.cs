using System.Text;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Tests.Tracing;

public sealed class RecordsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string Memory => Path.Combine(_folder.FullName, "site.memory");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Each_record_is_found_by_its_number()
    {
        var records = new Records(BytesOf("one", null, "", "four"));

        Assert.Equal((ulong)7, records.Mark);
        Assert.Equal(4, records.Count);
        Assert.Equal((string?[])["one", null, "", "four"], TextsOf(records));
        Assert.Throws<DamagedMemoryException>(() => records.Open(1).At);
        Assert.Equal((byte)'f', records.Open(3).Byte());
    }

    [Fact]
    public void One_of_the_same_length_takes_the_place_of_the_one_before()
    {
        var changes = new Records(BytesOf("one", "two")).With([Record(1, "TWO")]);

        Assert.True(changes.MovesNothing);
        Assert.Equal(BytesOf("one", "TWO"), changes.ToArray());
    }

    [Fact]
    public void One_that_is_as_it_was_changes_nothing() => Assert.True(new Records(BytesOf("one", "two")).With([Record(0, "one")]).IsEmpty);

    [Fact]
    public void One_of_another_length_goes_to_the_end_and_moves_nothing()
    {
        var before = BytesOf("one", null, "three");
        var changes = new Records(before).With([Record(0, "eins"), Record(1, "2")]);

        Assert.True(changes.MovesNothing);
        Assert.Equal((string?[])["eins", "2", "three"], TextsOf(new(changes.ToArray())));
        var into = new byte[changes.Length];
        before.CopyTo(into, 0);
        changes.WriteInto(into);
        Assert.Equal(changes.ToArray(), into);
    }

    [Fact]
    public void A_shorter_one_stays_where_it_is()
    {
        var before = BytesOf("one", "twelve");
        var changes = new Records(before).With([Record(1, "2")]);

        Assert.Equal(before.Length, changes.Length);
        Assert.Equal((string?[])["one", "2"], TextsOf(new(changes.ToArray())));
    }

    // Somebody works at one text for an hour.
    [Fact]
    public void Many_changes_of_the_same_records_take_each_others_place()
    {
        MemoryFile.Write(Memory, engine: 1, Sections(BytesOf([.. Enumerable.Repeat("a text of some length", 2000)])));
        var sizes = new List<long>();
        for (var turn = 0; turn < 100; turn++)
        {
            var file = Assert.IsType<MemoryFile>(MemoryFile.Open(Memory, engine: 1, out _));
            var changes = Enum.GetValues<MemorySection>().Select(section => new Splice(file.Read(section))).ToArray();
            var text = new string((char)('a' + (turn % 26)), turn == 0 ? 50 : 25 + (turn % 25));
            changes[(int)MemorySection.Routes] = new Records(file.Read(MemorySection.Routes)).With([Record(7, text), Record(1234, text)]);
            Assert.True(file.TryPatch(changes, out _));
            sizes.Add(new FileInfo(MemoryPatch.PathFor(Memory)).Length);
            Assert.Equal(text, TextsOf(new(Assert.IsType<MemoryFile>(MemoryFile.Open(Memory, engine: 1, out _)).Read(MemorySection.Routes)))[1234]);
        }

        Assert.All(sizes, size => Assert.InRange(size, sizes[0], sizes[0] + 64));
    }

    [Fact]
    public void What_is_of_no_use_is_cleared_away_when_it_is_an_eighth()
    {
        ReadOnlyMemory<byte> bytes = BytesOf("one", null, new('x', 1000));
        var whole = bytes.Length;
        for (var turn = 0; turn < 500; turn++)
        {
            bytes = Records.Tidied(new Records(bytes).With([Record(0, new('y', turn % 40))]).ToMemory());
            Assert.True(bytes.Length < (whole + 40) * 8 / 7 + 40, $"{bytes.Length} in turn {turn}");
            Assert.Equal((string?[])[new('y', turn % 40), null, new('x', 1000)], TextsOf(new(bytes)));
        }

        Assert.Equal((ulong)7, new Records(bytes).Mark);
    }

    [Fact]
    public void Nothing_is_tidied_as_nothing() => Assert.True(Records.Tidied(default).IsEmpty);

    // Of a file that is mapped, with patches over patches, as a build reads and writes it.
    [Theory]
    [InlineData(5)]
    [InlineData(3000)]
    public void Whatever_is_replaced_in_whatever_order_is_read_as_it_was_written_last(int count)
    {
        var random = new Random(count);
        var texts = Enumerable.Range(0, count).Select(i => i % 7 == 3 ? null : new string((char)('a' + (i % 26)), 20 + (i % 90))).ToArray();
        MemoryFile.Write(Memory, engine: 1, Sections(BytesOf(texts)));
        var written = File.ReadAllBytes(Memory);
        for (var turn = 0; turn < 60; turn++)
        {
            var file = Assert.IsType<MemoryFile>(MemoryFile.Open(Memory, engine: 1, out _));
            var changes = Enum.GetValues<MemorySection>().Select(section => new Splice(file.Read(section))).ToArray();
            var records = new Records(file.Read(MemorySection.Routes));
            var numbers = Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(count)).Distinct().Order().ToArray();
            foreach (var number in numbers)
                texts[number] = new((char)('A' + random.Next(26)), random.Next(3) == 0 ? texts[number]?.Length ?? 0 : random.Next(200));
            changes[(int)MemorySection.Routes] = records.With([.. numbers.Select(number => Record(number, texts[number] ?? ""))]);
            Assert.True(changes[(int)MemorySection.Routes].MovesNothing);
            Assert.True(file.TryPatch(changes, out _));

            Assert.Equal(texts, TextsOf(new(Assert.IsType<MemoryFile>(MemoryFile.Open(Memory, engine: 1, out _)).Read(MemorySection.Routes))));
        }

        Assert.Equal(written, File.ReadAllBytes(Memory));
    }

    private static NewRecord Record(int number, string text) => new(number, Encoding.UTF8.GetBytes(text));

    private static byte[] BytesOf(params string?[] texts)
    {
        var writer = new Records.Writer(mark: 7, texts.Length, capacity: 64);
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i] is not { } text)
                continue;

            writer.Begin(i).Raw(Encoding.UTF8.GetBytes(text));
            writer.End();
        }

        return writer.ToArray();
    }

    private static string?[] TextsOf(Records records) =>
        [.. Enumerable.Range(0, records.Count).Select(i => records.Has(i) ? Encoding.UTF8.GetString(records[i]) : null)];

    private static ReadOnlyMemory<byte>[] Sections(byte[] routes) =>
        [.. Enum.GetValues<MemorySection>().Select(section => section == MemorySection.Routes ? (ReadOnlyMemory<byte>)routes : default)];
}
