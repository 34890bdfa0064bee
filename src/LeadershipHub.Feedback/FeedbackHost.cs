using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeadershipHub.Feedback;

/// <summary>The endpoint alone, as <c>lhub feedback serve</c> runs it.</summary>
public static class FeedbackHost
{
    /// <summary>An application that listens where the options say once it is started. Disposing of it writes what waits and closes the store.</summary>
    /// <param name="options">What is served.</param>
    /// <param name="logging">Where the log goes; by default nowhere.</param>
    /// <exception cref="ArgumentException">An option cannot be used; the message says what to give instead.</exception>
    /// <exception cref="System.Data.Common.DbException">The database cannot be opened.</exception>
    /// <exception cref="IOException">The data folder cannot be used.</exception>
    public static WebApplication Create(FeedbackOptions options, Action<ILoggingBuilder>? logging = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        logging?.Invoke(builder.Logging);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, options));
        builder.Services.AddSingleton(services => FeedbackEndpoint.Create(options, services.GetService<ILoggerFactory>()));

        var app = builder.Build();
        app.Run(app.Services.GetRequiredService<FeedbackEndpoint>().RespondAsync);
        return app;
    }

    private static void Configure(KestrelServerOptions kestrel, FeedbackOptions options)
    {
        const int GraceSeconds = 5;
        var limits = options.Limits;
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = Math.Max(limits.BodyBytes, limits.UploadBytes);
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.RequestHeadersTimeout = limits.HeaderTime;
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(1);
        kestrel.Limits.MaxConcurrentConnections = limits.Connections;
        kestrel.Limits.MinRequestBodyDataRate = new(limits.BytesPerSecond, TimeSpan.FromSeconds(GraceSeconds));
        kestrel.Limits.MinResponseDataRate = new(limits.BytesPerSecond, TimeSpan.FromSeconds(GraceSeconds));
        kestrel.Listen(options.Address, options.Port);
    }
}
