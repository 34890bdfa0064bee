using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using LeadershipHub.Engine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace LeadershipHub.EndToEnd.Tests.Sites;

/// <summary>What a browser posted.</summary>
internal sealed record PostedForm(string Path, IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Files, string? Key, string Accept);

/// <summary>A small hub with a form of every kind of field, and its endpoint on the same loopback host, which answers what the test says.</summary>
internal sealed class FormHub : IAsyncDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _root;
    private readonly WebApplication _app;

    private FormHub(DirectoryInfo root, WebApplication app, Uri url) => (_root, _app, Url) = (root, app, url);

    public Uri Url { get; }

    public ConcurrentQueue<PostedForm> Posts { get; } = new();

    /// <summary>As the hub's own endpoint answers: JSON to a script, and the way to another page otherwise.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = AcceptAsync;

    public static async Task<FormHub> StartAsync()
    {
        var root = Directory.CreateTempSubdirectory("lhub-forms-");
        var output = root.CreateSubdirectory("public").FullName;
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = output });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        FormHub? hub = null;
        app.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = StaticHost.Policy;
            return context.Request.Path.StartsWithSegments("/f", StringComparison.Ordinal) && hub is not null ? hub.HandleAsync(context) : next(context);
        });
        app.UseFileServer(new FileServerOptions { FileProvider = new PhysicalFileProvider(output) });
        await app.StartAsync();
        var url = new Uri(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First() + "/");
        hub = new(root, app, url);
        Make(root.CreateSubdirectory("site").FullName, output, url);
        return hub;
    }

    public static Task JsonAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    }

    public static Task AcceptAsync(HttpContext context)
    {
        if (context.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
            return JsonAsync(context, 201, """{"ok":true,"id":"1"}""");

        context.Response.StatusCode = 303;
        context.Response.Headers.Location = "/thanks/";
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _root.Delete(recursive: true);
    }

    private async Task HandleAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("salt1200")));
            await JsonAsync(context, 200, $$"""{"algorithm":"SHA-256","challenge":"{{hash}}","salt":"salt","signature":"s","maxnumber":5000}""");
            return;
        }

        var form = await context.Request.ReadFormAsync();
        Posts.Enqueue(new(
            context.Request.Path,
            form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal),
            [.. form.Files.Select(file => $"{file.Name}: {file.FileName}")],
            context.Request.Headers["Idempotency-Key"],
            context.Request.Headers.Accept.ToString()));
        await Answer(context);
    }

    private static void Make(string site, string output, Uri url)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("themes"), "*", SearchOption.AllDirectories))
            Write(site, Path.Combine("themes", Path.GetRelativePath(Repository.PathOf("themes"), file)), File.ReadAllBytes(file));

        Write(site, "site.config.yml", Encoding.UTF8.GetBytes($"title: Forms\nbase_url: {url}\ntheme: beacon\nforms: {{ providers: {{ inbox: {{ url: '{url}' }} }} }}\n"));
        Write(site, "content/forms/every.yml", File.ReadAllBytes(Repository.PathOf("tests", "LeadershipHub.EndToEnd.Tests", "Sites", "every-field.yml")));
        Write(site, "content/forms/small.yml", "title: Small\nsuccess: It has arrived.\nfields:\n  - { name: message, type: textarea, required: true }\n  - { name: agreed, type: consent, text: You may keep it. }\n"u8.ToArray());
        Write(site, "content/forms/worked.yml", "title: Worked\nproof_of_work: true\nfields: [{ name: message }]\n"u8.ToArray());
        foreach (var name in (ReadOnlySpan<string>)["every", "small", "worked"])
            Write(site, $"content/pages/{name}.md", Encoding.UTF8.GetBytes($"---\ntitle: Page of {name}\n---\n\n{{{{< form {name} >}}}}\n"));
        Write(site, "content/pages/thanks.md", "---\ntitle: Thanks\n---\n\nIt has arrived.\n"u8.ToArray());
        var result = Build.Run(new() { SiteFolder = site, OutputFolder = output, Now = Now, Strict = true });
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics));
    }

    private static void Write(string site, string path, byte[] bytes)
    {
        var full = Path.Combine(site, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? site);
        File.WriteAllBytes(full, bytes);
    }
}
