using System.Security.Cryptography;
using LeadershipHub.Engine.Loading;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests.Loading;

public sealed class DiskReaderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("lhub-reader-").FullName;
    private readonly DiskReader _reader = new();

    [Fact]
    public void Files_of_several_folders_are_hashed_together_as_one_by_one()
    {
        SourceFile[] files =
        [
            Write("content/posts/a.md", 10), Write("content/posts/empty.md", 0), Write("content/posts/größer.md", 64 * 1024), Write("content/posts/large.md", 200_000),
            Write("content/pages/a.md", 11), Write("static/b.txt", 12), Write("content/posts/z.md", 13),
        ];

        _reader.HashAll(files);

        Assert.Equal(files.Select(file => ContentHash.Of(File.ReadAllBytes(file.FullPath))), files.Select(file => Assert.IsType<ContentHash>(file.Hash)));
    }

    [Fact]
    public void A_file_that_is_known_by_its_whole_path_is_hashed_too()
    {
        var file = Write("content/posts/a.md", 10);
        var linked = new SourceFile { Path = "content/posts/other-name.md", FullPath = file.FullPath, Size = 10, ModifiedTicks = 0 };

        _reader.HashAll([file, linked]);

        Assert.NotNull(file.Hash);
        Assert.Equal(file.Hash, linked.Hash);
    }

    [Fact]
    public void One_that_is_gone_or_whose_folder_is_gone_has_no_hash_and_does_not_hinder_the_others()
    {
        SourceFile[] files = [Write("content/posts/a.md", 10), Write("content/posts/b.md", 10), Write("content/gone/c.md", 10), Write("content/posts/d.md", 10)];
        _reader.HashAll(files);
        File.Delete(Path.Combine(_root, "content/posts/b.md"));
        Directory.Delete(Path.Combine(_root, "content/gone"), recursive: true);

        _reader.HashAll(files);

        Assert.Equal([true, false, false, true], files.Select(file => file.Hash is not null));
    }

    [Fact]
    public void One_that_has_another_size_by_now_is_hashed_as_it_is()
    {
        var file = Write("content/posts/a.md", 10);
        File.WriteAllText(Path.Combine(_root, "content/posts/a.md"), "Longer than it was when it was listed.");

        _reader.HashAll([file]);

        Assert.Equal(ContentHash.Of("Longer than it was when it was listed."u8), file.Hash);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    // As the walk leaves it: by its folder and the last part of its path.
    private SourceFile Write(string path, int size)
    {
        var full = Path.Combine(_root, path);
        var folder = Path.GetDirectoryName(full) ?? _root;
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(full, RandomNumberGenerator.GetBytes(size));
        return new() { Path = path, InFolder = folder, Size = size, ModifiedTicks = 0 };
    }
}
