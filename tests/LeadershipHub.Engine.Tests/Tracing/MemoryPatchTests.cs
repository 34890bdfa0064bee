using System.Text;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Tests.Tracing;

public sealed class MemoryPatchTests : IDisposable
{
    private const ulong Engine = 7;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public MemoryPatchTests() => MemoryFile.Write(Memory, Engine, Sections("stamp", "one two three"));

    private string Memory => Path.Combine(_folder.FullName, "site.memory");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Changes_lie_over_each_other()
    {
        var before = File.ReadAllBytes(Memory);
        Assert.True(Open().TryPatch(Changes("stamp 2", (0, 3, "1"), (8, 13, "drei")), out _));
        Assert.Equal(("stamp 2", "1 two drei"), Contents());

        Assert.True(Open().TryPatch(Changes("stamp 3", (2, 5, ""), (10, 10, "!")), out _));
        Assert.Equal(("stamp 3", "1  drei!"), Contents());
        Assert.Equal(before, File.ReadAllBytes(Memory));
    }

    [Fact]
    public void What_is_read_once_is_patched_too()
    {
        Assert.True(Open().TryPatch(Changes("stamp 2", (0, 3, "1")), out _));
        var file = Open();
        Assert.Equal("1 two three", Text(file, MemorySection.Parsed));
        Assert.Equal("1 two three", Text(file, MemorySection.Parsed));
    }

    [Fact]
    public void Each_change_makes_another_memory_of_it()
    {
        var identities = new HashSet<ulong?> { Open().Identity };
        for (var i = 0; i < 3; i++)
        {
            Assert.True(Open().TryPatch(Changes($"stamp {i}", (0, 3, "one")), out _));
            Assert.True(identities.Add(Open().Identity));
        }
    }

    [Fact]
    public void A_patch_that_grows_too_large_is_no_more_added_to()
    {
        var changes = 0;
        while (changes < 100 && Open().TryPatch(Changes($"stamp {changes}", (0, 0, new('x', 300_000))), out _))
            changes++;

        Assert.Equal(6, changes);
        Assert.Equal(("stamp 5", new string('x', 1_800_000) + "one two three"), Contents());
        MemoryFile.Write(Memory, Engine, Sections("new", "four"));
        Assert.Equal(("new", "four"), Contents());
        Assert.False(File.Exists(MemoryPatch.PathFor(Memory)));
    }

    [Fact]
    public void A_change_of_what_was_changed_takes_its_place()
    {
        Assert.True(Open().TryPatch(Changes("stamp 1", (0, 3, "one"), (8, 13, "three")), out _));
        var size = new FileInfo(MemoryPatch.PathFor(Memory)).Length;
        for (var i = 0; i < 50; i++)
            Assert.True(Open().TryPatch(Changes("stamp 2", (0, 3, "ONE"), (8, 13, "THREE")), out _));

        Assert.Equal(size, new FileInfo(MemoryPatch.PathFor(Memory)).Length);
        Assert.Equal(("stamp 2", "ONE two THREE"), Contents());
    }

    [Fact]
    public void A_large_section_is_read_and_written_again_as_it_is()
    {
        var large = string.Concat(Enumerable.Repeat("0123456789abcdef", 200_000));
        MemoryFile.Write(Memory, Engine, Sections("stamp", large));
        Assert.Equal(("stamp", large), Contents());
        Assert.True(Open().TryPatch(Changes("stamp 2", (16, 32, "-")), out _));
        Assert.Equal(("stamp 2", large[..16] + "-" + large[32..]), Contents());

        var file = Open();
        MemoryFile.Write(Memory, Engine, [.. Enum.GetValues<MemorySection>().Select(file.Read)]);
        Assert.Equal(large[..16] + "-" + large[32..], Text(file, MemorySection.Parsed));
        Assert.Equal(("stamp 2", large[..16] + "-" + large[32..]), Contents());
        Assert.Equal(large[..16] + "-" + large[32..], Text(Open(), MemorySection.Parsed));
    }

    [Fact]
    public void Changes_that_move_nothing_in_a_large_section_leave_the_file_as_it_is()
    {
        var large = string.Concat(Enumerable.Repeat("0123456789abcdef", 200_000));
        MemoryFile.Write(Memory, Engine, Sections("stamp", large));
        var before = File.ReadAllBytes(Memory);
        Assert.True(Open().TryPatch(Changes("stamp", (16, 20, "ABCD"), (2_500_000, 2_500_004, "EFGH")), out _));

        var changed = $"{large[..16]}ABCD{large[20..2_500_000]}EFGH{large[2_500_004..]}";
        Assert.Equal(("stamp", changed), Contents());
        Assert.Equal(before, File.ReadAllBytes(Memory));
        Assert.True(Open().TryPatch(Changes("stamp", (18, 19, "-+-")), out _));
        Assert.Equal(("stamp", $"{changed[..18]}-+-{changed[19..]}"), Contents());
    }

    [Fact]
    public void A_large_section_that_is_damaged_or_cut_off_is_found_out()
    {
        MemoryFile.Write(Memory, Engine, Sections("stamp", new('x', 3_000_000)));
        var whole = File.ReadAllBytes(Memory);
        var other = (byte[])whole.Clone();
        other[2_000_000] ^= 1;
        File.WriteAllBytes(Memory, other);
        Assert.Throws<DamagedMemoryException>(() => Open().Read(MemorySection.Parsed));
        File.WriteAllBytes(Memory, whole[..2_000_000]);
        Assert.Throws<DamagedMemoryException>(() => Open().Read(MemorySection.Parsed));
    }

    [Fact]
    public void What_is_too_much_is_no_patch() => Assert.False(Open().TryPatch(Changes("stamp", (0, 3, new('x', 3_000_000))), out _));

    [Fact]
    public void A_patch_of_another_memory_is_none()
    {
        Assert.True(Open().TryPatch(Changes("stamp 2", (0, 3, "1")), out _));
        var patch = File.ReadAllBytes(MemoryPatch.PathFor(Memory));
        MemoryFile.Write(Memory, Engine, Sections("new", "four"));
        File.WriteAllBytes(MemoryPatch.PathFor(Memory), patch);
        Assert.Equal(("new", "four"), Contents());
    }

    [Fact]
    public void A_damaged_patch_is_none()
    {
        Assert.True(Open().TryPatch(Changes("stamp 2", (0, 3, "1")), out _));
        var whole = File.ReadAllBytes(MemoryPatch.PathFor(Memory));
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(MemoryPatch.PathFor(Memory), whole[..length]);
            Assert.Equal(("stamp", "one two three"), Contents());
        }

        for (var at = 0; at < whole.Length; at++)
        {
            var other = (byte[])whole.Clone();
            other[at] ^= 0x10;
            File.WriteAllBytes(MemoryPatch.PathFor(Memory), other);
            Assert.Equal(("stamp", "one two three"), Contents());
        }
    }

    [Fact]
    public void A_memory_at_hand_has_no_patch() => Assert.False(MemoryFile.Of(Memory, Sections("stamp", "one")).TryPatch(Changes("stamp", (0, 3, "1")), out _));

    private MemoryFile Open() => Assert.IsType<MemoryFile>(MemoryFile.Open(Memory, Engine, out _));

    private (string Stamp, string Parsed) Contents()
    {
        var file = Open();
        return (Text(file, MemorySection.Stamp), Text(file, MemorySection.Parsed));
    }

    private Splice[] Changes(string stamp, params (int Start, int End, string New)[] parsed)
    {
        var file = Open();
        var changes = Enum.GetValues<MemorySection>().Select(section => new Splice(file.Read(section))).ToArray();
        changes[(int)MemorySection.Stamp].Replace(0, file.Read(MemorySection.Stamp).Length, Encoding.UTF8.GetBytes(stamp));
        foreach (var (start, end, text) in parsed)
            changes[(int)MemorySection.Parsed].Replace(start, end, Encoding.UTF8.GetBytes(text));
        return changes;
    }

    private static ReadOnlyMemory<byte>[] Sections(string stamp, string parsed) =>
        [.. Enum.GetValues<MemorySection>().Select(section => (ReadOnlyMemory<byte>)(section switch
        {
            MemorySection.Stamp => Encoding.UTF8.GetBytes(stamp),
            MemorySection.Parsed => Encoding.UTF8.GetBytes(parsed),
            _ => [],
        }))];

    private static string Text(MemoryFile file, MemorySection section) => Encoding.UTF8.GetString(file.Read(section).Span);
}
