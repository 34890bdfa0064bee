using System.Globalization;
using System.Text;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Tests.Tracing;

/// <summary>Where the system can be asked, it lists what the framework lists.</summary>
public sealed class FolderListingTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("lhub-listing-").FullName;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3000)]
    public void All_names_are_listed_however_many_calls_it_takes(int count)
    {
        for (var i = 0; i < count; i++)
            File.WriteAllText(Path.Combine(_root, string.Create(CultureInfo.InvariantCulture, $"a file with a name of some length {i}.md")), "");

        Assert.Equal(Directory.EnumerateFileSystemEntries(_root).Select(Path.GetFileName).Order(StringComparer.Ordinal), Listed().Select(entry => entry.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Files_folders_and_links_are_told_apart()
    {
        File.WriteAllText(Path.Combine(_root, "größe.md"), "");
        Directory.CreateDirectory(Path.Combine(_root, ".hidden"));
        File.CreateSymbolicLink(Path.Combine(_root, "link"), "nowhere");

        Assert.Equal(
            [(".hidden", FolderListing.EntryKind.Folder), ("größe.md", FolderListing.EntryKind.File), ("link", FolderListing.EntryKind.Link)],
            Listed().OrderBy(entry => entry.Name, StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_that_is_gone_cannot_be_opened_and_a_file_cannot_be_listed()
    {
        Assert.False(FolderListing.TryOpen(Path.Combine(_root, "gone"), new byte[1024], out var gone));
        gone.Dispose();

        File.WriteAllText(Path.Combine(_root, "file"), "");
        if (!FolderListing.TryOpen(Path.Combine(_root, "file"), new byte[1024], out var listing))
            return;

        Assert.False(listing.MoveNext());
        Assert.True(listing.HasFailed);
        listing.Dispose();
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private List<(string Name, FolderListing.EntryKind Kind)> Listed()
    {
        var entries = new List<(string, FolderListing.EntryKind)>();
        if (!FolderListing.TryOpen(_root, new byte[4096], out var listing))
        {
            Assert.False(SystemCalls.AreHere);
            Assert.Skip("Only Linux is asked.");
        }

        while (listing.MoveNext())
        {
            var name = Encoding.UTF8.GetString(listing.Name);
            if (name is not ("." or ".."))
                entries.Add((name, listing.Kind));
        }

        Assert.False(listing.HasFailed);
        listing.Dispose();
        return entries;
    }
}
