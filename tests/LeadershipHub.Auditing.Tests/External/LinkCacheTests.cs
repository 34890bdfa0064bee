using LeadershipHub.Auditing.External;

namespace LeadershipHub.Auditing.Tests.External;

public sealed class LinkCacheTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lhub-links-");

    private string PathOfFile => Path.Combine(_folder.FullName, ".lhub", "links.json");

    [Fact]
    public void Answers_are_read_as_they_were_saved()
    {
        var cache = LinkCache.Empty;
        cache.Keep("https://b.example.net/", new(301, "https://c.example.net/", null), Now);
        cache.Keep("https://a.example.net/", new(0, null, "No such host."), Now);
        cache.Save(PathOfFile);
        cache.Save(PathOfFile);

        var read = LinkCache.Read(PathOfFile);
        Assert.Equal(new LinkAnswer(301, "https://c.example.net/", null), read.Find("https://b.example.net/", Now.AddDays(6)));
        Assert.Equal(new LinkAnswer(0, null, "No such host."), read.Find("https://a.example.net/", Now.AddHours(5)));
        Assert.Null(read.Find("https://a.example.net/", Now.AddHours(6)));
        Assert.Null(read.Find("https://c.example.net/", Now));
        Assert.Equal("links.json", Path.GetFileName(Assert.Single(Directory.GetFiles(Path.Combine(_folder.FullName, ".lhub")))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"https://a.example.net/\": null}")]
    [InlineData("{\"https://a.example.net/\": {}}")]
    [InlineData("{\"https://a.example.net/\": 7}")]
    public void A_file_that_says_nothing_is_an_empty_one(string text)
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, ".lhub"));
        File.WriteAllText(PathOfFile, text);

        Assert.Null(LinkCache.Read(PathOfFile).Find("https://a.example.net/", Now));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
