using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Writing;

namespace LeadershipHub.Engine.Tests.Writing;

public sealed class ManifestTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lhub-manifest-").FullName;

    [Fact]
    public void A_list_is_read_as_it_was_written()
    {
        var entries = new Dictionary<string, ManifestEntry>(StringComparer.Ordinal)
        {
            ["index.html"] = new(ContentHash.Of("a"u8), 1),
            ["posts/très bien/index.html"] = new(ContentHash.Of("b"u8), 12_345_678_901),
            ["a  b.txt"] = new(ContentHash.Of(""u8), 0),
        };

        Manifest.Write(_folder, entries);
        var read = Manifest.Read(_folder);

        Assert.NotNull(read);
        Assert.Equal(entries.Keys.Order(StringComparer.Ordinal), read.Paths.Order(StringComparer.Ordinal));
        Assert.All(entries, entry => Assert.True(read.TryGet(entry.Key, out var found) && found == entry.Value));
    }

    [Fact]
    public void A_folder_without_a_list_has_an_empty_one() => Assert.Empty(Manifest.Read(_folder)?.Paths ?? ["damaged"]);

    [Theory]
    [InlineData("")]
    [InlineData("something else\n")]
    [InlineData("lhub-manifest 2\n")]
    [InlineData("lhub-manifest 1\nno hash at all and long enough\n")]
    [InlineData("lhub-manifest 1\n44bc2cf5ad770999 12\n")]
    [InlineData("lhub-manifest 1\n44bc2cf5ad770999 -1 index.html\n")]
    [InlineData("lhub-manifest 1\n44bc2cf5ad770999 x index.html\n")]
    [InlineData("lhub-manifest 1\n44bc2cf5ad7709")]
    [InlineData("lhub-manifest 1\n44bc2cf5ad770999 12 ../../secret.txt\n")]
    [InlineData("lhub-manifest 1\n44bc2cf5ad770999 12 /etc/passwd\n")]
    [InlineData("lhub-manifest 1\n44bc2cf5ad770999 12 a/../../b\n")]
    public void A_damaged_list_is_none(string text)
    {
        File.WriteAllText(Path.Combine(_folder, Manifest.FileName), text);

        Assert.Null(Manifest.Read(_folder));
    }

    /// <summary>While files are being replaced, the list must not claim to know a file that may be the old one or the new one.</summary>
    [Fact]
    public void What_two_lists_disagree_on_is_known_as_ours_and_as_nothing_else()
    {
        var same = new ManifestEntry(ContentHash.Of("same"u8), 4);
        Manifest.Write(_folder, [new("same", same), new("changed", new(ContentHash.Of("a"u8), 1)), new("stale", same)]);
        var after = new Dictionary<string, ManifestEntry>(StringComparer.Ordinal) { ["same"] = same, ["changed"] = new(ContentHash.Of("b"u8), 1), ["fresh"] = same };

        var both = Assert.IsType<Manifest>(Manifest.Read(_folder)).With(after).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

        Assert.Equal("changed fresh same stale", string.Join(" ", both.Keys.Order(StringComparer.Ordinal)));
        Assert.Equal(same, both["same"]);
        Assert.All((string[])["changed", "fresh", "stale"], path => Assert.Equal(default, both[path]));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
