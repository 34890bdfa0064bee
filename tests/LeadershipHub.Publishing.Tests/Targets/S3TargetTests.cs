using System.Text;
using Amazon.Runtime;
using LeadershipHub.Publishing.Targets;
using LeadershipHub.Publishing.Tests.Stores;

namespace LeadershipHub.Publishing.Tests.Targets;

/// <summary>Against a store on loopback.</summary>
public sealed class S3TargetTests : IAsyncLifetime
{
    private readonly TestSite _site = TestSite.Small();
    private readonly HastyClock _clock = new();
    private MemoryStore _store = null!; // Set before each test.

    public async ValueTask InitializeAsync() => _store = await MemoryStore.StartAsync();

    [Fact]
    public async Task A_site_arrives_in_order_with_types_and_cache_rules()
    {
        await Bucket().RunAsync(_site.Build());

        Assert.Equal("sites/hub/assets/css/site.0123456789abcdef.css", _store.Puts().Split(' ')[0]);
        Assert.Equal("sites/hub/feed.xml", _store.Puts().Split(' ')[^1]);
        var (style, page) = (_store.Objects["sites/hub/assets/css/site.0123456789abcdef.css"], _store.Objects["sites/hub/posts/listen/index.html"]);
        Assert.Equal("text/css; charset=utf-8", style.ContentType);
        Assert.Equal("public, max-age=31536000, immutable", style.CacheControl);
        Assert.Equal("text/html; charset=utf-8", page.ContentType);
        Assert.Equal("public, max-age=0, must-revalidate", page.CacheControl);
        Assert.Equal("<p>Listen</p>", Encoding.UTF8.GetString(page.Content));
    }

    [Fact]
    public async Task Only_changes_are_sent_and_deletions_come_after_them()
    {
        await Bucket().RunAsync(_site.Build());
        _store.Log.Clear();

        await Bucket().RunAsync(_site.With("index.html", "<h1>New</h1>").Without("feed.xml").Build());

        Assert.Equal(
            "GET sites/hub/.lhub-published,PUT sites/hub/.lhub-published,PUT sites/hub/index.html,DELETE sites/hub/feed.xml,PUT sites/hub/.lhub-published",
            string.Join(',', _store.Log));
    }

    [Fact]
    public async Task With_no_change_one_request_is_made()
    {
        await Bucket().RunAsync(_site.Build());
        _store.Log.Clear();

        Assert.True((await Bucket().RunAsync(_site.Build())).IsEmpty);
        Assert.Equal("GET sites/hub/.lhub-published", string.Join(',', _store.Log));
    }

    [Fact]
    public async Task A_fault_that_passes_is_tried_again_with_longer_and_longer_waits()
    {
        var left = 3;
        _store.Fails = (method, key) => method == "PUT" && key.EndsWith("feed.xml", StringComparison.Ordinal) && left-- > 0 ? 503 : 0;

        await Bucket().RunAsync(_site.Build());

        Assert.True(_store.Objects.ContainsKey("sites/hub/feed.xml"));
        Assert.Equal("400 800 1600", string.Join(' ', _clock.Waits.Where(wait => wait < TimeSpan.FromSeconds(10)).Select(wait => (int)wait.TotalMilliseconds)));
    }

    [Fact]
    public async Task A_fault_for_good_names_the_file_and_the_next_run_sends_only_the_rest()
    {
        _store.Fails = (method, key) => method == "PUT" && key.EndsWith("listen/index.html", StringComparison.Ordinal) ? 500 : 0;
        var fault = await Assert.ThrowsAsync<PublishException>(() => Bucket(parallel: 1).RunAsync(_site.Build()));
        Assert.Equal(PublishFault.Target, fault.Fault);
        Assert.Contains("'posts/listen/index.html'", fault.Message, StringComparison.Ordinal);

        _store.Fails = (_, _) => 0;
        _store.Log.Clear();
        await Bucket().RunAsync(_site.Build());

        Assert.Equal("sites/hub/posts/listen/index.html sites/hub/feed.xml", _store.Puts());
    }

    [Fact]
    public async Task A_store_that_is_gone_in_the_middle_is_taken_up_by_what_it_has()
    {
        var puts = 0;
        // Everything from the fourth on fails, the list included.
        _store.Fails = (method, _) => method == "PUT" && ++puts > 3 ? 500 : 0;
        await Assert.ThrowsAsync<PublishException>(() => Bucket(parallel: 1).RunAsync(_site.Build()));

        _store.Fails = (_, _) => 0;
        _store.Log.Clear();
        await Bucket().RunAsync(_site.Build());

        Assert.Equal("sites/hub/posts/listen/index.html sites/hub/feed.xml", _store.Puts());
    }

    [Fact]
    public async Task Without_a_list_the_bucket_is_compared_by_size_and_ETag()
    {
        await Bucket().RunAsync(_site.With("a.html", "a").With("b.html", "b").Build());
        _store.Objects.TryRemove("sites/hub/.lhub-published", out _);
        _store.Objects["sites/hub/a.html"] = _store.Objects["sites/hub/a.html"] with { ETag = new('0', 32) };
        _store.Log.Clear();

        await Bucket().RunAsync(_site.Build());

        Assert.Equal("sites/hub/a.html", _store.Puts());
    }

    [Fact]
    public async Task Objects_of_others_stay()
    {
        _store.Objects["sites/hub/uploads/photo.jpg"] = new([1], "x", null, null);
        _store.Objects["elsewhere.html"] = new([1], "x", null, null);

        await Bucket().RunAsync(_site.Build());
        await Bucket().RunAsync(_site.Without("feed.xml").Build());

        Assert.True(_store.Objects.ContainsKey("sites/hub/uploads/photo.jpg"));
        Assert.True(_store.Objects.ContainsKey("elsewhere.html"));
        Assert.False(_store.Objects.ContainsKey("sites/hub/feed.xml"));
    }

    [Fact]
    public async Task Credentials_that_are_refused_are_not_tried_again()
    {
        using var bucket = Bucket(key: "stranger");

        var fault = await Assert.ThrowsAsync<PublishException>(() => bucket.PlanAsync(_site.Build(), PublicationRuns.Cancel));

        Assert.Equal(PublishFault.Target, fault.Fault);
        Assert.Contains("AWS_ACCESS_KEY_ID", fault.Help, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault.Message + fault.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("assets/css/site.0123456789abcdef.css", true)]
    [InlineData("assets/js/form-1a2b3c4d.js", true)]
    [InlineData("assets/css/site.css", false)]
    [InlineData("assets/js/feedface.js", false)]
    [InlineData("images/site.0123456789abcdef.css", false)]
    [InlineData("index.html", false)]
    public void Only_fingerprinted_assets_are_kept_for_ever(string path, bool forever) => Assert.Equal(forever, CacheRule.Of(path).Contains("immutable", StringComparison.Ordinal));

    [Theory]
    [InlineData("feed.xml", "application/rss+xml; charset=utf-8")]
    [InlineData("a/PHOTO.JPG", "image/jpeg")]
    [InlineData("CNAME", "text/plain; charset=utf-8")]
    [InlineData("what.is-this", "application/octet-stream")]
    public void Types_come_from_one_table(string path, string type) => Assert.Equal(type, ContentTypes.Of(path));

    public async ValueTask DisposeAsync()
    {
        _site.Dispose();
        await _store.DisposeAsync();
    }

    private Publisher Bucket(string key = "tester", int parallel = 4)
    {
        var place = new S3Place { Bucket = MemoryStore.Bucket, Prefix = "sites/hub", Endpoint = _store.Url, Region = "eu-central-1", PathStyle = true, Parallel = parallel };
        return new(new S3Target(place, _clock, new BasicAWSCredentials(key, "secret-of-the-test")));
    }
}
