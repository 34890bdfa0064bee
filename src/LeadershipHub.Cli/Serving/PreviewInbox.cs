using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using LeadershipHub.Cli.Entries;
using LeadershipHub.Feedback;
using LeadershipHub.Preview;

namespace LeadershipHub.Cli.Serving;

/// <summary>The hub's own endpoint inside the preview: forms of the provider <c>inbox</c> go there, and nothing leaves the machine.</summary>
internal sealed class PreviewInbox : IAsyncDisposable
{
    private const string Prefix = "/_feedback";

    /// <summary>What people call this machine in the preview's address.</summary>
    private static readonly string[] Hosts = ["localhost", "127.0.0.1", "[::1]"];

    private readonly Shell _shell;
    private readonly string _data;
    private readonly string _forms;
    private volatile FeedbackEndpoint? _endpoint;
    private bool _isTold;

    /// <param name="shell">Where a token may be set.</param>
    /// <param name="siteFolder">The hub's folder.</param>
    /// <param name="outputFolder">The preview's own, with the <c>forms.json</c> of the last build.</param>
    public PreviewInbox(Shell shell, string siteFolder, string outputFolder)
    {
        _shell = shell;
        _data = Path.Combine(siteFolder, StoreOptions.PreviewFolder);
        _forms = Path.Combine(outputFolder, "forms.json");
        Mount = new(
            request => _endpoint?.Owns(request) ?? false,
            context => _endpoint?.RespondAsync(context) ?? Task.CompletedTask);
    }

    public PreviewMount Mount { get; }

    /// <summary>Where forms go in a preview.</summary>
    /// <param name="baseUrl">Of the site, whatever its path.</param>
    public static string UrlAt(Uri baseUrl) => baseUrl.GetLeftPart(UriPartial.Authority) + Prefix;

    /// <summary>Opens the endpoint once the site has forms for it.</summary>
    /// <returns>What to tell the person; null for nothing new.</returns>
    public string? Open(Uri baseUrl)
    {
        if (_isTold || !File.Exists(_forms))
            return null;

        _isTold = true;
        try
        {
            var (token, isOurs) = _shell.Variable(EndpointOptions.ModerationToken) is { } given ? (given, false) : (OwnToken(), true);
            _endpoint = FeedbackEndpoint.Create(new()
            {
                FormsFile = _forms,
                DataFolder = _data,
                PathPrefix = Prefix,
                AllowedOrigins = [.. Hosts.Select(host => string.Create(CultureInfo.InvariantCulture, $"http://{host}:{baseUrl.Port}"))],
                ModerationToken = token,
                Clock = _shell.Clock,
            });
            return $"Forms are taken here: {UrlAt(baseUrl)}/moderation/ shows what was sent{(isOurs ? $"; the token is {token}" : "")}";
        }
        catch (Exception fault) when (fault is DbException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return $"Forms cannot be taken here: {fault.Message}";
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_endpoint is { } endpoint)
            await endpoint.DisposeAsync();
    }

    /// <summary>The same from one start to the next, so that whoever is signed in stays so.</summary>
    private string OwnToken()
    {
        var path = Path.Combine(_data, "token");
        if (File.Exists(path) && File.ReadAllText(path).Trim() is { Length: >= 16 } known)
            return known;

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
        var file = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(_data);
        }
        else
        {
            Directory.CreateDirectory(_data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            file.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(new FileStream(path, file));
        writer.WriteLine(token);
        return token;
    }
}
