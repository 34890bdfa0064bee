using System.Net;
using LeadershipHub.Preview;
using Microsoft.AspNetCore.Http;

namespace LeadershipHub.Cli.Tests.Preview;

public sealed class MountTests
{
    private static PreviewMount Mount { get; } = new(
        request => request.Path.StartsWithSegments("/_other", StringComparison.Ordinal),
        context => context.Response.WriteAsync($"{context.Request.Method} {context.Request.Path}", context.RequestAborted));

    [Fact]
    public async Task What_is_mounted_gets_its_requests_with_every_method_and_any_host()
    {
        await using var preview = await RunningPreview.StartAsync(mount: Mount);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(preview.Url, "/_other/a")) { Headers = { Host = "elsewhere.example" } };

        using var answer = await preview.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("POST /_other/a", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Everything_else_is_the_previews_own_as_before()
    {
        await using var preview = await RunningPreview.StartAsync(mount: Mount);

        using var answer = await preview.Client.PostAsync(new Uri(preview.Url, "/other"), null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }
}
