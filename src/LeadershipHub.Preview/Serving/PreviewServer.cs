using System.Net;
using System.Net.Sockets;
using LeadershipHub.Preview.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace LeadershipHub.Preview.Serving;

/// <summary>Kestrel over an output folder.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    /// <summary>How many ports after the one that was asked for are tried.</summary>
    private const int FurtherPorts = 20;

    private readonly WebApplication _app;

    private PreviewServer(WebApplication app, Uri baseUrl) => (_app, BaseUrl) = (app, baseUrl);

    /// <summary>The site's URL, base path included, with a trailing slash.</summary>
    public Uri BaseUrl { get; }

    /// <param name="options">What is served, and where.</param>
    /// <param name="site">Asked for pages while the first build runs, and for marks.</param>
    /// <param name="log">Fed by whoever builds.</param>
    /// <param name="cancel">Ends the preview, and with it the streams of events.</param>
    /// <exception cref="IOException">Neither the port nor one of those after it is free, or the address is not this machine's.</exception>
    public static async Task<PreviewServer> StartAsync(PreviewOptions options, IPreviewedSite site, BuildLog log, CancellationToken cancel)
    {
        var last = options.Port == 0 ? 0 : Math.Min(options.Port + FurtherPorts, IPEndPoint.MaxPort);
        for (var port = options.Port; ; port++)
        {
            var app = Make(options, port, new(options, site, log, cancel));
            try
            {
                await app.StartAsync(cancel);
                return new(app, UrlOf(app, options));
            }
            catch (Exception fault)
            {
                await app.DisposeAsync();
                if (fault is not (IOException or SocketException))
                    throw;

                if (fault is IOException { InnerException: AddressInUseException } && port < last)
                    continue;

                throw new IOException($"The preview cannot listen at {options.Address}, port {port}: {(fault.InnerException ?? fault).Message}", fault);
            }
        }
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static WebApplication Make(PreviewOptions options, int port, RequestRouter router)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = options.SiteFolder });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(options.Address, port);
        });
        var app = builder.Build();
        app.Run(router.RespondAsync);
        return app;
    }

    private static Uri UrlOf(WebApplication app, PreviewOptions options)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        var url = new UriBuilder(address) { Path = options.BasePath };
        if (options.HostName is { } name)
            url.Host = name;

        return url.Uri;
    }
}
