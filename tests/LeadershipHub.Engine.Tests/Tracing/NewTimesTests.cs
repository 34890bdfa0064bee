using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Tests.Tracing;

public sealed class NewTimesTests : IDisposable
{
    private const ulong Identity = 0x1234_5678_9ABC_DEF0;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string Memory => Path.Combine(_folder.FullName, "site.memory");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Times_come_back_by_place()
    {
        NewTimes.Write(Memory, Identity, [Source(700), Source(300), Source(500)], since: 600);
        var times = NewTimes.Read(Memory, Identity).Span;
        Assert.Equal(24, times.Length);
        Assert.Equal((0UL, 300UL, 500UL), (NewTimes.At(times, 0), NewTimes.At(times, 1), NewTimes.At(times, 2)));
    }

    [Fact]
    public void Those_of_another_memory_are_none()
    {
        NewTimes.Write(Memory, Identity, [Source(300)], since: 600);
        Assert.True(NewTimes.Read(Memory, Identity + 1).IsEmpty);
        Assert.True(NewTimes.Read(Path.Combine(_folder.FullName, "other.memory"), Identity).IsEmpty);
    }

    [Fact]
    public void A_damaged_file_is_none()
    {
        NewTimes.Write(Memory, Identity, [Source(300), Source(500)], since: 600);
        var whole = File.ReadAllBytes(NewTimes.PathFor(Memory));
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(NewTimes.PathFor(Memory), whole[..length]);
            Assert.True(NewTimes.Read(Memory, Identity).IsEmpty);
        }

        for (var at = 0; at < whole.Length; at++)
        {
            var other = (byte[])whole.Clone();
            other[at] ^= 0x10;
            File.WriteAllBytes(NewTimes.PathFor(Memory), other);
            Assert.True(NewTimes.Read(Memory, Identity).IsEmpty);
        }
    }

    private static SourceFile Source(long ticks) => new() { Path = "content/a.md", FullPath = "/a.md", Size = 1, ModifiedTicks = ticks };
}
