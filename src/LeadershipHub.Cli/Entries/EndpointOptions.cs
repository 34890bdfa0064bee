using System.CommandLine;
using System.Net;
using LeadershipHub.Cli.Serving;
using LeadershipHub.Cli.Sites;
using LeadershipHub.Feedback;
using LeadershipHub.Feedback.Limiting;

namespace LeadershipHub.Cli.Entries;

/// <summary>The options of <c>lhub feedback serve</c>. What is secret comes from the environment alone.</summary>
internal sealed class EndpointOptions(CommandContext context)
{
    public const string ModerationToken = "LHUB_FEEDBACK_MODERATION_TOKEN";
    public const string PullToken = "LHUB_FEEDBACK_PULL_TOKEN";
    public const string Secret = "LHUB_FEEDBACK_SECRET";

    private readonly StoreOptions _store = new(context.Shell, mayBePreview: false);
    private readonly DeliveryOptions _deliveries = new(context.Shell);
    private readonly Option<string> _host = new("--host") { Description = "The address to listen at; others than 127.0.0.1 let other machines in.", HelpName = "address", DefaultValueFactory = _ => "127.0.0.1" };
    private readonly Option<string> _port = new("--port", "-p") { Description = "The port; any free one for 0.", HelpName = "number", DefaultValueFactory = _ => "4080" };
    private readonly Option<string?> _prefix = new("--path-prefix") { Description = "In front of every path: /feedback.", HelpName = "path" };
    private readonly Option<string?> _forms = new("--forms") { Description = "The forms.json of the site's build; read again when it changes. [default: that of the hub's output folder]", HelpName = "file" };
    private readonly Option<string?> _siteUrl = new("--site-url") { Description = "The site's URL, in place of that in forms.json.", HelpName = "url" };
    private readonly Option<string[]> _origins = new("--allow-origin") { Description = "Another origin whose pages may post, beside the site's own.", HelpName = "origin", AllowMultipleArgumentsPerToken = true };
    private readonly Option<bool> _needOrigin = new("--require-origin") { Description = "Refuse posts that do not say where they come from." };
    private readonly Option<string[]> _proxies = new("--trusted-proxy") { Description = "The address of a proxy whose X-Forwarded-For and X-Forwarded-Proto are believed.", HelpName = "address", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string?> _days = NumberRule.Option("--retention-days", "Days after which entries of forms without retention_days are deleted.", "days", 1, 36_500);
    private readonly Option<string?> _perAddress = NumberRule.Option("--per-address", "Submissions of one address a minute; 0 is no limit. [default: 20]", "number", 0, 1_000_000);
    private readonly Option<string?> _perForm = NumberRule.Option("--per-form", "Submissions to one form a minute; 0 is no limit. [default: 600]", "number", 0, 1_000_000);

    public void AddTo(Command command)
    {
        _host.Validators.Add(ListenAddress.Check);
        _port.Validators.Add(PortRule.Check);
        _proxies.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !IPAddress.TryParse(token.Value, out _)))
                result.AddError($"'{token.Value}' is no IP address.");
        });
        _origins.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !IsOrigin(token.Value)))
                result.AddError($"'{token.Value}' is no origin: write it as https://www.example.org.");
        });

        foreach (var option in (Option[])[_host, _port, _prefix, _forms, _siteUrl, _origins, _needOrigin, _proxies, _days, _perAddress, _perForm])
            command.Options.Add(option);

        _store.AddTo(command);
        _deliveries.AddTo(command);
    }

    /// <exception cref="UsageException">They cannot be used so.</exception>
    public FeedbackOptions Read(ParseResult parsed)
    {
        var (variable, limits) = (context.Shell.Variable, new FeedbackLimits());
        var options = new FeedbackOptions
        {
            FormsFile = FormsFile(parsed),
            DataFolder = _store.DataNamed(parsed) ?? throw new UsageException("The folder that keeps the entries is not named.", $"Name it with --data or {StoreOptions.DataVariable}; it is made if need be."),
            Postgres = _store.PostgresNamed(parsed),
            Site = parsed.GetValue(_siteUrl),
            AllowedOrigins = [.. parsed.GetValue(_origins) ?? []],
            AllowMissingOrigin = !parsed.GetValue(_needOrigin),
            PathPrefix = parsed.GetValue(_prefix) ?? "",
            Address = ListenAddress.Parse(parsed.GetRequiredValue(_host)) ?? IPAddress.Loopback,
            Port = PortRule.Parse(parsed.GetValue(_port)) ?? 0,
            TrustedProxies = [.. (parsed.GetValue(_proxies) ?? []).Select(IPAddress.Parse)],
            ModerationToken = variable(ModerationToken),
            PullToken = variable(PullToken),
            Secret = variable(Secret),
            RetentionDays = NumberRule.Read(parsed.GetValue(_days)),
            Limits = limits with
            {
                PerAddress = NumberRule.Read(parsed.GetValue(_perAddress)) ?? limits.PerAddress,
                PerForm = NumberRule.Read(parsed.GetValue(_perForm)) ?? limits.PerForm,
            },
            Webhooks = _deliveries.Webhooks(parsed),
            Mail = _deliveries.Mail(parsed),
            Clock = context.Shell.Clock,
        };
        return OptionsCheck.ProblemOf(options) is { } problem ? throw new UsageException(problem) : options;
    }

    private string FormsFile(ParseResult parsed) => parsed.GetValue(_forms) is { } named
        ? Path.GetFullPath(named, context.Shell.CurrentFolder)
        : Path.Combine(context.Hub.OutputFolder(SiteFolder.Find(context.Shell, parsed.GetValue(_store.Site))), "forms.json");

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.GetLeftPart(UriPartial.Authority).Equals(text.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
