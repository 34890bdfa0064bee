using System.Net;

namespace LeadershipHub.Cli.Tests.Preview;

public sealed class RequestGuardTests
{
    [Theory]
    [InlineData("127.0.0.1:4000", HttpStatusCode.OK)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("LOCALHOST:8080", HttpStatusCode.OK)]
    [InlineData("[::1]:4000", HttpStatusCode.OK)]
    [InlineData("rebound.example", HttpStatusCode.Forbidden)]
    [InlineData("localhost.rebound.example", HttpStatusCode.Forbidden)]
    public async Task A_preview_of_this_machine_answers_only_to_its_own_names(string host, HttpStatusCode expected)
    {
        await using var preview = await StartAsync();
        using var answer = await preview.GetAsync("/", ("Host", host));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_preview_that_is_open_to_other_machines_shows_its_pages_under_any_name_but_its_events_only_under_its_own()
    {
        await using var preview = await StartAsync(IPAddress.Any);
        using var page = await preview.GetAsync("/", ("Host", "my-machine.lan:4000"));
        using var refused = await preview.GetAsync("/.lhub/mark?path=/", ("Host", "my-machine.lan:4000"));
        using var byNumber = await preview.GetAsync("/.lhub/mark?path=/", ("Host", "192.0.2.7:4000"));

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.OK),
            (page.StatusCode, refused.StatusCode, byNumber.StatusCode));
    }

    [Fact]
    public async Task A_link_from_another_site_may_lead_to_a_page()
    {
        await using var preview = await StartAsync();
        using var answer = await preview.GetAsync("/", ("Sec-Fetch-Site", "cross-site"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/.lhub/preview.js")]
    [InlineData("/.lhub/preview.css")]
    [InlineData("/.lhub/mark?path=/")]
    public async Task Another_site_may_not_ask_the_preview_for_anything(string path)
    {
        await using var preview = await StartAsync();
        using var answer = await preview.GetAsync(path, ("Sec-Fetch-Site", "cross-site"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task<RunningPreview> StartAsync(IPAddress? address = null)
    {
        var preview = await RunningPreview.StartAsync(address);
        preview.Folder.Write("out/index.html", "home");
        preview.Log.Add(new() { Succeeded = true });
        return preview;
    }
}
