using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Writing;

namespace LeadershipHub.Engine.Tests.Writing;

public sealed class ManifestTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lhub-manifest-").FullName;

    [Fact]
    public void A_list_is_read_as_it_was_written()
    {
        var entries = new Dictionary<string, OutputFile>(StringComparer.Ordinal)
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
    public void What_a_journal_names_is_known_as_ours_and_as_nothing_else()
    {
        var same = new OutputFile(ContentHash.Of("same"u8), 4);
        Manifest.Write(_folder, (KeyValuePair<string, OutputFile>[])[new("same", same), new("changed", new(ContentHash.Of("a"u8), 1)), new("stale", same)]);
        Manifest.WriteJournal(_folder, ["changed", "fresh"]);

        var both = Assert.IsType<Manifest>(Manifest.Read(_folder));

        Assert.Equal("changed fresh same stale", string.Join(" ", both.Paths.Order(StringComparer.Ordinal)));
        Assert.All((string[])["same", "stale"], path => Assert.True(both.TryGet(path, out var entry) && entry == same));
        Assert.All((string[])["changed", "fresh"], path => Assert.True(both.TryGet(path, out var entry) && entry == OutputFile.Unknown));
    }

    [Fact]
    public void The_journal_ends_with_the_next_list()
    {
        Manifest.WriteJournal(_folder, ["fresh"]);

        Manifest.Write(_folder, (KeyValuePair<string, OutputFile>[])[new("kept", new(ContentHash.Of("a"u8), 1))]);

        Assert.Equal("kept", Assert.Single(Manifest.Read(_folder)?.Paths ?? []));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
