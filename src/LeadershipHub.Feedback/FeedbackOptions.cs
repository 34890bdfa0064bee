using System.Collections.Immutable;
using System.Net;
using LeadershipHub.Feedback.Delivering;
using LeadershipHub.Feedback.Limiting;

namespace LeadershipHub.Feedback;

/// <summary>What an endpoint serves, where it keeps it, and whom it tells.</summary>
public sealed record FeedbackOptions
{
    /// <summary>Full path of the <c>forms.json</c> that the site's build writes. It need not exist yet, and is read again when it changes.</summary>
    public required string FormsFile { get; init; }

    /// <summary>Full path of the folder with the database, the files and the secret. Made if need be; never below a folder that is served.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Connection string of a PostgreSQL database that keeps the entries; by default they are in SQLite below <see cref="DataFolder"/>.</summary>
    /// <remarks>
    /// Instances that share a database share <see cref="DataFolder"/>'s <c>files</c> too (a network file system), and the <see cref="Secret"/>.
    /// </remarks>
    public string? Postgres { get; init; }

    /// <summary>Absolute URL of the site, in place of the one in <see cref="FormsFile"/>: what redirects and links back may lead to.</summary>
    public string? Site { get; init; }

    /// <summary>Origins that may post besides the site's own: <c>https://www.example.org</c>, without a path.</summary>
    public ImmutableArray<string> AllowedOrigins { get; init; } = [];

    /// <summary>Whether requests without an <c>Origin</c> are let in: those of plain tools, and of some old browsers.</summary>
    public bool AllowMissingOrigin { get; init; } = true;

    /// <summary>In front of every path of the endpoint: "" or <c>/feedback</c>, without a slash at the end.</summary>
    public string PathPrefix { get; init; } = "";

    /// <summary>Where an endpoint of its own listens. One that is not a loopback address lets other machines in.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>0 to 65,535; 0 takes any free one.</summary>
    public int Port { get; init; } = 4080;

    /// <summary>Proxies whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed.</summary>
    public ImmutableArray<IPAddress> TrustedProxies { get; init; } = [];

    /// <summary>Signs in to <c>/moderation/</c>; at least 16 characters. Without one there is no such page.</summary>
    public string? ModerationToken { get; init; }

    /// <summary>Lets <c>/api/</c> and <c>/metrics</c> be read; at least 16 characters. Without one there is no <c>/api/</c>, and <c>/metrics</c> is open to loopback alone.</summary>
    public string? PullToken { get; init; }

    /// <summary>Signs challenges and sign-ins; at least 32 characters. By default one is made and kept in <see cref="DataFolder"/>.</summary>
    public string? Secret { get; init; }

    /// <summary>Days after which entries of forms that say nothing about it are deleted; null keeps them.</summary>
    public int? RetentionDays { get; init; }

    public FeedbackLimits Limits { get; init; } = new();

    public ImmutableArray<Webhook> Webhooks { get; init; } = [];

    /// <summary>Mail for each entry that is not spam; null sends none.</summary>
    public MailOptions? Mail { get; init; }

    /// <summary>A webhook or mail that could not be delivered for so long is given up.</summary>
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromDays(3);

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
