using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LeadershipHub.Feedback.Tests.Serving;

public sealed class MountingTests
{
    [Fact]
    public async Task An_application_keeps_its_other_paths_to_itself()
    {
        using var folder = new TemporaryFolder();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        await using var app = builder.Build();
        await using var endpoint = FeedbackEndpoint.Map(app, new()
        {
            FormsFile = folder.Write("forms.json", RunningEndpoint.Forms),
            DataFolder = Path.Combine(folder.Path, "data"),
            PathPrefix = "/feedback",
            ModerationToken = RunningEndpoint.ModerationToken,
        });
        app.MapGet("/f/plain", () => "the site's own page");
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
        using var posted = await client.PostAsync("/feedback/f/plain", new FormUrlEncodedContent([KeyValuePair.Create("message", "x")]));

        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        Assert.Equal(1, (await endpoint.Store.ListAsync(new())).Total);
        Assert.Equal("the site's own page", await client.GetStringAsync("/f/plain"));
        Assert.Contains("action=\"/feedback/moderation/sign-in\"", await client.GetStringAsync("/feedback/moderation/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/feedback/f/plain", true)]
    [InlineData("/feedback/moderation", true)]
    [InlineData("/feedbackf/plain", false)]
    [InlineData("/f/plain", false)]
    [InlineData("/feedback/about/", false)]
    public async Task A_server_without_routing_can_ask_what_is_the_endpoints(string path, bool expected)
    {
        using var folder = new TemporaryFolder();
        await using var endpoint = FeedbackEndpoint.Create(new()
        {
            FormsFile = Path.Combine(folder.Path, "forms.json"),
            DataFolder = Path.Combine(folder.Path, "data"),
            PathPrefix = "/feedback",
        });

        Assert.Equal(expected, endpoint.Owns(new DefaultHttpContext { Request = { Path = path } }.Request));
    }

    [Fact]
    public void A_token_that_is_too_short_is_refused_with_what_to_do()
    {
        var fault = Assert.Throws<ArgumentException>(() => FeedbackEndpoint.Create(new() { FormsFile = "/nowhere/forms.json", DataFolder = "/nowhere", PullToken = "short" }));

        Assert.Contains("at least 16 characters", fault.Message, StringComparison.Ordinal);
    }
}
