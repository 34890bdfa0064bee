using LeadershipHub.Preview.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace LeadershipHub.EndToEnd.Tests.Sites;

/// <summary>A static host at a free loopback port, below a base path, with the strictest policy that a hub must bear.</summary>
/// <remarks>https://www.w3.org/TR/CSP3/</remarks>
internal sealed class StaticHost : IAsyncDisposable
{
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self'; " +
        "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private readonly WebApplication _app;

    private StaticHost(WebApplication app, Uri url) => (_app, Url) = (app, url);

    /// <summary>The site's URL, base path included, with a trailing slash.</summary>
    public Uri Url { get; }

    /// <param name="folder">Exists, and may still be empty.</param>
    /// <param name="basePath">With slashes at both ends.</param>
    /// <param name="endpoint">Another origin that forms may be sent to; null for none.</param>
    public static Task<StaticHost> StartAsync(string folder, string basePath, string? endpoint = null)
    {
        var policy = endpoint is null
            ? Policy
            : Policy.Replace("connect-src 'self'", $"connect-src 'self' {endpoint}", StringComparison.Ordinal).Replace("form-action 'self'", $"form-action 'self' {endpoint}", StringComparison.Ordinal);
        return StartAsync(folder, basePath, (response, _) =>
        {
            response.Headers.ContentSecurityPolicy = policy;
            response.Headers.XContentTypeOptions = "nosniff";
        });
    }

    /// <summary>A host that sends what the site's own <c>_headers</c> says, and nothing else.</summary>
    public static Task<StaticHost> OfHeadersAsync(string folder)
    {
        var rules = HeadersFile.Parse(File.ReadLines(Path.Combine(folder, "_headers")));
        return StartAsync(folder, "/", (response, path) =>
        {
            foreach (var (name, value) in rules.Where(rule => rule.Path.Matches(path)).SelectMany(rule => rule.Headers))
                response.Headers.Append(name, value);
        });
    }

    private static async Task<StaticHost> StartAsync(string folder, string basePath, Action<HttpResponse, string> addHeaders)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = folder });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();

        app.Use((context, next) =>
        {
            addHeaders(context.Response, context.Request.Path.Value ?? "/");
            return next(context);
        });
        app.UseFileServer(Files(folder, basePath.TrimEnd('/')));
        app.Run(context => SendMissingAsync(context, Path.Combine(folder, "404.html")));

        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        return new(app, new Uri(new Uri(address), basePath));
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static FileServerOptions Files(string folder, string requestPath)
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".webmanifest"] = "application/manifest+json";
        var options = new FileServerOptions { FileProvider = new PhysicalFileProvider(folder), RequestPath = requestPath };
        options.StaticFileOptions.ContentTypeProvider = types;
        return options;
    }

    private static Task SendMissingAsync(HttpContext context, string page)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.SendFileAsync(page);
    }
}
