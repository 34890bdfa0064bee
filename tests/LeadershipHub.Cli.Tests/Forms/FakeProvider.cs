using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace LeadershipHub.Cli.Tests.Forms;

/// <summary>What was posted.</summary>
internal sealed record Post(string Path, string ContentType, IReadOnlyDictionary<string, string> Values, int Files, IReadOnlyDictionary<string, string> Headers);

/// <summary>A server on loopback that takes posts at every path, keeps them, and answers what the test says. Requests for any host are led to it.</summary>
internal sealed class FakeProvider : IAsyncDisposable
{
    public const string Salt = "salt?expires=1";

    private readonly WebApplication _app;
    private readonly Uri _address;

    private FakeProvider(WebApplication app, Uri address) => (_app, _address) = (app, address);

    public ConcurrentQueue<Post> Posts { get; } = new();

    public Func<HttpContext, Task> Answer { get; set; } = context => Json(context, 200, """{"ok":true}""");

    public static async Task<FakeProvider> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        FakeProvider? provider = null;
        app.Run(context => provider?.HandleAsync(context) ?? Task.CompletedTask);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        return provider = new(app, new(address));
    }

    public static Task Json(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    }

    public HttpMessageHandler Handler() => new ToLoopback(_address) { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false } };

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Salt + "37")));
            await Json(context, 200, $$"""{"algorithm":"SHA-256","challenge":"{{hash}}","salt":"{{Salt}}","signature":"s","maxnumber":100}""");
            return;
        }

        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var (values, files) = context.Request.HasFormContentType ? FormOf(await context.Request.ReadFormAsync()) : (await JsonOfAsync(context), 0);
        Posts.Enqueue(new($"{headers["X-Original-Host"]}{context.Request.Path}", context.Request.ContentType ?? "", values, files, headers));
        await Answer(context);
    }

    private static (Dictionary<string, string> Values, int Files) FormOf(IFormCollection form) =>
        (form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal), form.Files.Count);

    private static async Task<Dictionary<string, string>> JsonOfAsync(HttpContext context)
    {
        using var json = await JsonDocument.ParseAsync(context.Request.Body);
        return json.RootElement.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.ToString(), StringComparer.Ordinal);
    }

    // The profiles name hosts of the providers; nothing of a test may reach them.
    private sealed class ToLoopback(Uri address) : DelegatingHandler
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var url = request.RequestUri ?? throw new InvalidOperationException();
            request.Headers.Add("X-Original-Host", url.Host);
            request.RequestUri = new UriBuilder(url) { Scheme = address.Scheme, Host = address.Host, Port = address.Port }.Uri;
            return base.Send(request, cancellationToken);
        }
    }
}
