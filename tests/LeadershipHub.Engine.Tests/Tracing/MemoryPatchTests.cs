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
    public void Layers_lie_over_each_other()
    {
        var before = File.ReadAllBytes(Memory);
        Assert.True(Open().TryPatch(Changes("stamp 2", (0, 3, "1"), (8, 13, "drei"))));
        Assert.Equal(("stamp 2", "1 two drei"), Contents());

        Assert.True(Open().TryPatch(Changes("stamp 3", (2, 5, ""), (10, 10, "!"))));
        Assert.Equal(("stamp 3", "1  drei!"), Contents());
        Assert.Equal(before, File.ReadAllBytes(Memory));
    }

    [Fact]
    public void What_is_read_once_is_patched_too()
    {
        Assert.True(Open().TryPatch(Changes("stamp 2", (0, 3, "1"))));
        var file = Open();
        Assert.Equal("1 two three", Text(file, MemorySection.Parsed));
        Assert.Equal("1 two three", Text(file, MemorySection.Parsed));
    }

    [Fact]
    public void Each_layer_makes_another_memory_of_it()
    {
        var identities = new HashSet<ulong?> { Open().Identity };
        for (var i = 0; i < 3; i++)
        {
            Assert.True(Open().TryPatch(Changes("stamp", (0, 3, "one"))));
            Assert.True(identities.Add(Open().Identity));
        }
    }

    [Fact]
    public void After_some_layers_the_whole_is_to_be_written()
    {
        var layers = 0;
        while (layers < 100 && Open().TryPatch(Changes($"stamp {layers}", (0, 0, "x"))))
            layers++;

        Assert.Equal(8, layers);
        Assert.Equal(("stamp 7", "xxxxxxxxone two three"), Contents());
        MemoryFile.Write(Memory, Engine, Sections("new", "four"));
        Assert.Equal(("new", "four"), Contents());
        Assert.False(File.Exists(MemoryPatch.PathFor(Memory)));
    }

    [Fact]
    public void What_is_too_much_is_no_patch() => Assert.False(Open().TryPatch(Changes("stamp", (0, 3, new('x', 3_000_000)))));

    [Fact]
    public void A_patch_of_another_memory_is_none()
    {
        Assert.True(Open().TryPatch(Changes("stamp 2", (0, 3, "1"))));
        var patch = File.ReadAllBytes(MemoryPatch.PathFor(Memory));
        MemoryFile.Write(Memory, Engine, Sections("new", "four"));
        File.WriteAllBytes(MemoryPatch.PathFor(Memory), patch);
        Assert.Equal(("new", "four"), Contents());
    }

    [Fact]
    public void A_damaged_patch_is_none()
    {
        Assert.True(Open().TryPatch(Changes("stamp 2", (0, 3, "1"))));
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
    public void A_memory_at_hand_has_no_patch() => Assert.False(MemoryFile.Of(Memory, Sections("stamp", "one")).TryPatch(Changes("stamp", (0, 3, "1"))));

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
