using System.Net;

namespace LeadershipHub.Feedback.Tests.Guarding;

/// <summary>Who counts as the sender, behind a proxy and without one.</summary>
public sealed class TrustedProxyTests
{
    private const int TooMany = 429;

    [Theory]
    [InlineData("198.51.100.1", "198.51.100.2", 200)]
    [InlineData("198.51.100.1", "198.51.100.1", TooMany)]
    [InlineData("203.0.113.1, 198.51.100.1", "203.0.113.2, 198.51.100.1", TooMany)] // What the client says of itself does not count.
    [InlineData("198.51.100.1, 10.0.0.1", "198.51.100.2, 10.0.0.1", 200)] // A second proxy of ours.
    [InlineData("198.51.100.1", "::ffff:198.51.100.1", TooMany)]
    [InlineData("2001:db8::1", "2001:db8::2", TooMany)] // One household.
    [InlineData("2001:db8::1", "2001:db8:0:1::1", 200)]
    [InlineData("nonsense", "other nonsense", TooMany)] // Both count as the proxy.
    public async Task Behind_a_proxy_the_last_address_that_is_not_ours_counts(string first, string second, int expected)
    {
        await using var running = await RunningEndpoint.StartAsync(options => options with
        {
            TrustedProxies = [IPAddress.Loopback, IPAddress.Parse("10.0.0.1")],
            Limits = options.Limits with { PerAddress = 1 },
        });

        Assert.Equal(200, await PostAsync(running, first));
        Assert.Equal(expected, await PostAsync(running, second));
    }

    [Fact]
    public async Task Without_a_proxy_nobody_can_say_to_be_somebody_else()
    {
        await using var running = await RunningEndpoint.StartAsync(options => options with { Limits = options.Limits with { PerAddress = 1 } });

        Assert.Equal(200, await PostAsync(running, "198.51.100.1"));
        Assert.Equal(TooMany, await PostAsync(running, "198.51.100.2"));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task The_cookie_is_for_https_alone_where_a_proxy_of_ours_says_so(bool isTrusted)
    {
        await using var running = await RunningEndpoint.StartAsync(options => options with { TrustedProxies = isTrusted ? [IPAddress.Loopback] : [] });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/moderation/sign-in") { Content = new FormUrlEncodedContent([new("token", RunningEndpoint.ModerationToken)]) };
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var answer = await running.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(isTrusted, answer.Headers.GetValues("Set-Cookie").Single().Contains("; secure", StringComparison.Ordinal));
    }

    private static async Task<int> PostAsync(RunningEndpoint running, string forwardedFor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/f/plain") { Content = new FormUrlEncodedContent([new("message", "Hello.")]) };
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", forwardedFor);
        using var answer = await running.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }
}
