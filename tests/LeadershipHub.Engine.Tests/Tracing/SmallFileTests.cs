using System.Security.Cryptography;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Tests.Tracing;

public sealed class SmallFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("a.txt", 1)]
    [InlineData("übung 日本.txt", 999)]
    [InlineData("b.txt", 70_000)]
    public void What_it_writes_it_reads(string name, int size)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "It is of use only on Linux.");
        var (path, content, buffer) = (PathOf(name), RandomNumberGenerator.GetBytes(size), new byte[size + 1]);
        Assert.True(SmallFile.TryCreate(path, content));
        Assert.Equal(content, File.ReadAllBytes(path));
        Assert.True(SmallFile.TryRead(path, -1, buffer, out var length));
        Assert.Equal(content, buffer[..length]);
    }

    [Fact]
    public void It_gives_files_the_rights_that_the_framework_gives_them()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "It is of use only on Linux.");
        File.WriteAllBytes(PathOf("a"), [1]);
        Assert.True(SmallFile.TryCreate(PathOf("b"), [1]));
        Assert.Equal(new FileInfo(PathOf("a")).UnixFileMode, new FileInfo(PathOf("b")).UnixFileMode);
    }

    [Fact]
    public void It_reads_an_empty_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "It is of use only on Linux.");
        File.WriteAllBytes(PathOf("empty"), []);
        Assert.True(SmallFile.TryRead(PathOf("empty"), -1, new byte[8], out var length));
        Assert.Equal(0, length);
    }

    [Fact]
    public void What_does_not_fit_or_is_not_there_is_left_to_the_framework()
    {
        File.WriteAllBytes(PathOf("eight"), new byte[8]);
        Assert.False(SmallFile.TryRead(PathOf("eight"), -1, new byte[8], out _));
        Assert.False(SmallFile.TryRead(PathOf("nine"), -1, new byte[8], out _));
        Assert.False(SmallFile.TryRead(_folder.FullName, -1, new byte[8], out _));
        Assert.False(SmallFile.TryRead(PathOf(new string('x', 2000)), -1, new byte[8], out _));
    }

    [Fact]
    public void It_writes_over_nothing()
    {
        File.WriteAllBytes(PathOf("there"), [1]);
        Assert.False(SmallFile.TryCreate(PathOf("there"), [2]));
        Assert.Equal([1], File.ReadAllBytes(PathOf("there")));
        Assert.False(SmallFile.TryCreate(PathOf("no-folder/file"), [2]));
        Assert.False(SmallFile.TryCreate(PathOf("empty"), []));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300_000)]
    public void A_file_of_any_size_is_read_in_whole(int size)
    {
        var content = RandomNumberGenerator.GetBytes(size);
        File.WriteAllBytes(PathOf("file"), content);
        File.CreateSymbolicLink(PathOf("link"), PathOf("file"));

        Assert.Equal(content, SmallFile.ReadAll(PathOf("file")));
        Assert.Equal(content, SmallFile.ReadAll(PathOf("link")));
        Assert.Throws<FileNotFoundException>(() => SmallFile.ReadAll(PathOf("none")));
    }

    [Fact]
    public void Two_parts_are_written_in_place_of_what_was_there()
    {
        File.WriteAllBytes(PathOf("file"), new byte[1000]);

        SmallFile.WriteAll(PathOf("file"), [1, 2], [3]);
        SmallFile.WriteAll(PathOf("empty"), []);

        Assert.Equal([1, 2, 3], File.ReadAllBytes(PathOf("file")));
        Assert.Empty(File.ReadAllBytes(PathOf("empty")));
        Assert.Throws<DirectoryNotFoundException>(() => SmallFile.WriteAll(PathOf("none/file"), [1]));
    }

    [Fact]
    public void What_is_open_alone_nobody_else_opens_until_it_is_closed()
    {
        using (SmallFile.OpenAlone(PathOf("lock")))
        {
            Assert.Throws<IOException>(() => SmallFile.OpenAlone(PathOf("lock")).Dispose());
            // Nor does another version of the program, which asks the framework.
            Assert.Throws<IOException>(() => File.OpenHandle(PathOf("lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None).Dispose());
        }

        using var again = SmallFile.OpenAlone(PathOf("lock"));
        Assert.False(again.IsInvalid);
    }

    [Fact]
    public void What_is_opened_is_read_at_any_place()
    {
        File.WriteAllBytes(PathOf("file"), [1, 2, 3, 4]);
        using var file = SmallFile.Open(PathOf("file"));
        var part = new byte[2];

        Assert.Equal(2, RandomAccess.Read(file, part, 1));
        Assert.Equal([2, 3], part);
        Assert.Equal(4, RandomAccess.GetLength(file));
        Assert.Throws<FileNotFoundException>(() => SmallFile.Open(PathOf("none")));
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
