using LeadershipHub.Publishing.Sources;

namespace LeadershipHub.Publishing.Tests.Sources;

public sealed class BuiltSiteTests : IDisposable
{
    private readonly TestSite _site = TestSite.Small();

    [Fact]
    public void Files_of_the_manifest_and_of_the_author_are_the_site()
    {
        _site.Build();
        _site.Put("public/CNAME", "hub.example.org\n");
        _site.Put("public/.well-known/security.txt", "Contact: mailto:a@example.org\n");

        var site = BuiltSite.Read(_site.Folder);

        Assert.Equal(".well-known/security.txt CNAME assets/css/site.0123456789abcdef.css feed.xml index.html posts/listen/index.html", string.Join(' ', site.Files.Select(file => file.Path)));
    }

    [Theory, InlineData("../x"), InlineData("/etc/x"), InlineData("a/../../x"), InlineData("a//b"), InlineData("C:/x"), InlineData("a\\b"), InlineData(".git/config")]
    public void A_manifest_that_leads_out_is_refused(string path)
    {
        _site.Put("public/.lhub-manifest", $"lhub-manifest 1\n0123456789abcdef 4 {path}\n");

        var fault = Assert.Throws<PublishException>(() => BuiltSite.Read(_site.Folder));

        Assert.Equal(PublishFault.Usage, fault.Fault);
        Assert.Contains(path, fault.Message, StringComparison.Ordinal);
    }

    [Theory, InlineData(""), InlineData("something else\n"), InlineData("lhub-manifest 1\n0123456789abcdef 4 index.html"), InlineData("lhub-manifest 1\nabc\n")]
    public void A_damaged_manifest_is_refused(string manifest)
    {
        _site.Put("public/.lhub-manifest", manifest);

        Assert.Contains("is damaged", Assert.Throws<PublishException>(() => BuiltSite.Read(_site.Folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_was_not_built_asks_for_a_build()
    {
        Assert.Equal("Run 'lhub build' first.", Assert.Throws<PublishException>(() => BuiltSite.Read(_site.Folder)).Help);
        Assert.Equal("Run 'lhub build' first.", Assert.Throws<PublishException>(() => BuiltSite.Read(Path.Combine(_site.Root, "nowhere"))).Help);

        _site.Build();
        _site.Put("public/.lhub-journal", "index.html\n");
        Assert.Contains("was cut off", Assert.Throws<PublishException>(() => BuiltSite.Read(_site.Folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_gone_is_missed_before_anything_is_sent()
    {
        _site.Build();
        File.Delete(Path.Combine(_site.Folder, "feed.xml"));

        Assert.Contains("'feed.xml' is missing", Assert.Throws<PublishException>(() => BuiltSite.Read(_site.Folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_in_the_output_are_left_out()
    {
        _site.Build();
        _site.Put("secret/key", "secret");
        File.CreateSymbolicLink(Path.Combine(_site.Folder, "key"), Path.Combine(_site.Root, "secret/key"));
        Directory.CreateSymbolicLink(Path.Combine(_site.Folder, "secret"), Path.Combine(_site.Root, "secret"));

        Assert.Equal(4, BuiltSite.Read(_site.Folder).Files.Length);
    }

    // From the specification's own test vectors.
    [Theory, InlineData("", 0xEF46DB3751D8E999UL), InlineData("a", 0xD24EC4F1A98C6E5BUL), InlineData("abc", 0x44BC2CF5AD770999UL)]
    public void Hashes_are_those_of_XXH64(string text, ulong hash) => Assert.Equal(hash, Xxh64.Of(System.Text.Encoding.UTF8.GetBytes(text)));

    [Theory, InlineData(31), InlineData(32), InlineData(33), InlineData(262143), InlineData(262144), InlineData(600001)]
    public void A_file_has_the_hash_of_its_bytes(int size)
    {
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        var path = Path.Combine(_site.Root, "blob");
        File.WriteAllBytes(path, bytes);

        Assert.Equal((size, Xxh64.Of(bytes)), Xxh64.OfFile(path));
    }

    public void Dispose() => _site.Dispose();
}
