using System.CommandLine;
using System.Globalization;
using LeadershipHub.Cli.Entries;
using LeadershipHub.Cli.Reporting;
using LeadershipHub.Cli.Sites;
using LeadershipHub.Engine;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Forms;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub feedback pull</c>: what was approved and consented to becomes content.</summary>
internal static class FeedbackPullCommand
{
    private const string TokenVariable = "LHUB_FEEDBACK_PULL_TOKEN";
    private const string AddressVariable = "LHUB_FEEDBACK_URL";

    public static Command Make(CommandContext context)
    {
        var site = CommonOptions.Site();
        var from = new Option<string?>("--from") { Description = $"Address of the hub's own endpoint. Its token comes from {TokenVariable}. [default: {AddressVariable}]", HelpName = "url" };
        var file = new Option<string?>("--file") { Description = "A provider's export instead: CSV or JSON with a row for each submission. Whoever imports it has approved it.", HelpName = "file" };
        var form = new Option<string?>("--form") { Description = "The form whose export it is.", HelpName = "name" };
        var map = new Option<string[]>("--map") { Description = "Which column is which field, where the names differ: message=Comment.", HelpName = "field=column", AllowMultipleArgumentsPerToken = true };
        var dry = new Option<bool>("--dry-run") { Description = "Tell what would be done, and write nothing." };
        var command = new Command("pull", "Writes approved entries to content/feedback/ and removes those that were withdrawn.") { from, file, form, map, dry, site };
        command.SetAction(async parsed =>
        {
            var shell = context.Shell;
            var folder = SiteFolder.Find(shell, parsed.GetValue(site));
            var inspected = context.Hub.Forms(new BuildOptions { SiteFolder = folder, Now = shell.Now(), Variable = shell.Variable }, context.Cancel);
            if (inspected.Diagnostics.Any(d => d.Severity == Severity.Error))
            {
                new DiagnosticPrinter(shell.Error, new(shell.ColoursError), new(folder, shell.CurrentFolder)).Write(inspected.Diagnostics);
                return ExitCode.Content;
            }

            var into = new PulledFolder(folder, parsed.GetValue(dry));
            if (parsed.GetValue(file) is { } path)
                TakeFile(context, inspected.Value, into, path, parsed.GetValue(form), parsed.GetValue(map) ?? []);
            else
                await TakeEndpointAsync(context, inspected.Value, into, parsed.GetValue(from) ?? shell.Variable(AddressVariable));

            shell.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{into.Written} written, {into.Unchanged} unchanged, {into.Removed} removed in content/feedback.{(parsed.GetValue(dry) ? " Nothing was written." : "")}"));
            return ExitCode.Clean;
        });
        return command;
    }

    private static async Task TakeEndpointAsync(CommandContext context, FormInspection forms, PulledFolder into, string? address)
    {
        if (address is null)
            throw new UsageException("There is no address to pull from.", $"Give --from URL or set {AddressVariable}; for an export of a provider, give --file.");
        if (!Uri.TryCreate(address.EndsWith('/') ? address : address + "/", UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
            throw new UsageException($"'{address}' is no address.", "Write it as https://feedback.example.org/.");
        var token = context.Shell.Variable(TokenVariable) ?? throw new UsageException($"{TokenVariable} is not set.", "Set it to the token with which the endpoint was started.");

        using var client = new PullClient(context.Hub.FormHandler(), endpoint, token);
        var (found, withdrawn) = await client.AllAsync(context.Cancel);
        var urls = new SiteUrls(forms.BaseUrl);
        var entries = found.Select(json => PulledEntries.Of(json, urls)).OfType<PulledEntry>().ToLookup(entry => entry.Form, StringComparer.Ordinal);
        foreach (var form in forms.Forms.Where(form => form.Publish != FormPublishing.None))
            into.Put(form, [.. entries[form.Name].DistinctBy(entry => entry.Id, StringComparer.Ordinal)]);

        var current = entries.SelectMany(group => group).Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        into.Remove(withdrawn.Where(id => PulledEntries.IsId(id) && !current.Contains(id)).ToHashSet(StringComparer.Ordinal));
    }

    private static void TakeFile(CommandContext context, FormInspection forms, PulledFolder into, string name, string? formName, string[] map)
    {
        var shell = context.Shell;
        var path = Path.GetFullPath(name, shell.CurrentFolder);
        if (!File.Exists(path))
            throw new UsageException($"There is no file {name}.");

        var published = forms.Forms.Where(form => form.Publish != FormPublishing.None).ToList();
        var form = published.Find(known => string.Equals(known.Name, formName, StringComparison.Ordinal))
            ?? throw new UsageException(formName is null ? "Whose export it is has to be said." : $"No form '{formName}' publishes what is sent.", $"Give --form with one of {string.Join(", ", published.Select(known => known.Name))}.");
        var rows = QuoteInspection.ReadRows(Path.GetFileName(path), File.ReadAllBytes(path));
        if (rows.Diagnostics.Any(d => d.Severity == Severity.Error))
        {
            new DiagnosticPrinter(shell.Error, new(shell.ColoursError), new(Path.GetDirectoryName(path) ?? "", shell.CurrentFolder)).Write(rows.Diagnostics);
            throw new UsageException($"{name} cannot be read.");
        }

        var columns = map.Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair is [_, { Length: > 0 } column] ? column : throw new UsageException($"'{string.Join('=', pair)}' maps no column.", "Write FIELD=COLUMN."), pair => pair[0], StringComparer.Ordinal);
        var urls = new SiteUrls(forms.BaseUrl);
        var entries = rows.Value.Select(row => PulledEntries.Of(row, form, forms.Config, columns, urls)).ToList();
        into.Put(form, [.. entries.OfType<PulledEntry>().DistinctBy(entry => entry.Id, StringComparer.Ordinal)]);
        var left = entries.Count(entry => entry is null);
        if (left > 0)
            shell.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Left out: {left} rows without the consent that the form asks for, or without an answer."));
    }
}
