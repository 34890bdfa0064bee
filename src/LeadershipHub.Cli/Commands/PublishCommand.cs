using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using LeadershipHub.Cli.Reporting;
using LeadershipHub.Cli.Sites;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Publishing;
using LeadershipHub.Publishing.Planning;
using LeadershipHub.Publishing.Sources;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub publish</c>: brings a target to the state of the built site.</summary>
internal static class PublishCommand
{
    private const string MaxDeletes = "--max-deletes";

    public static Command Make(CommandContext context, Option<string> verbosity)
    {
        var name = new Argument<string?>("target") { Description = "A target of site.config.yml. [default: the only one, or 'live']", Arity = ArgumentArity.ZeroOrOne };
        var site = CommonOptions.Site();
        var output = new Option<string?>("--output", "-o") { Description = "The built site. [default: 'output' of site.config.yml, else public]", HelpName = "folder" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be done, and do nothing." };
        var most = new Option<string?>(MaxDeletes) { Description = "Delete no more files than this. [default: 'max_deletes' of the target, else 20%, and at least 20]", HelpName = "number|share%" };
        var json = CommonOptions.Json();
        name.CompletionSources.Add(asked => NamesOf(context, asked.ParseResult.GetValue(site)));
        most.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !DeleteLimit.TryParse(text, out _))
                result.AddError($"'{text}' is no number of files and no share of them. Write {MaxDeletes} 50 or {MaxDeletes} 30%.");
        });

        var command = new Command("publish", "Brings a target to the state of the built site: only what changed is sent, deletions come last.") { name, site, output, dryRun, most, json };
        command.SetAction(parsed =>
        {
            var folder = SiteFolder.Find(context.Shell, parsed.GetValue(site));
            var quiet = parsed.GetValue(json) || CommonOptions.ValueOf(parsed, verbosity) == Verbosity.Quiet;
            var report = new PublishReport(context.Shell, parsed.GetValue(json), quiet, CommonOptions.ValueOf(parsed, verbosity) == Verbosity.Detailed);
            if (Target(context, folder, parsed.GetValue(name)) is not { } target)
                return ExitCode.Content;

            var built = SiteFolder.Output(context.Shell, folder, parsed.GetValue(output)) ?? context.Hub.OutputFolder(folder);
            var limit = DeleteLimit.TryParse(parsed.GetValue(most) ?? target.MaxDeletes ?? "", out var given) ? given : DeleteLimit.Default;
            return Run(context, folder, built, target, limit, report, parsed.GetValue(dryRun));
        });
        return command;
    }

    private static int Run(CommandContext context, string folder, string built, PublishTargetConfig target, DeleteLimit limit, PublishReport report, bool dryRun)
    {
        try
        {
            var site = BuiltSite.Read(Path.GetFullPath(built));
            using var publication = PublishTargets.Open(target, folder, site, context.Shell.Clock);
            var plan = publication.PlanAsync(site, context.Cancel).GetAwaiter().GetResult();
            var refused = plan.Deleted.Length > limit.Of(plan.Published);
            report.Plan(target.Name, plan, dryRun || refused, refused, dryRun);
            if (refused)
            {
                context.Shell.Error.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"lhub: {SummaryPrinter.Count(plan.Deleted.Length, "file")} of {plan.Published:N0} would be deleted, and no more than {limit.Of(plan.Published):N0} may be. Nothing was changed.\nIf that is meant, allow it with {MaxDeletes} {plan.Deleted.Length}."));
                return ExitCode.Content;
            }

            if (dryRun)
                return ExitCode.Clean;

            publication.ApplyAsync(plan, report.Progress, context.Cancel).GetAwaiter().GetResult();
            report.Done(target.Name, plan);
            return ExitCode.Clean;
        }
        catch (PublishException fault) when (fault.Fault == PublishFault.Usage)
        {
            throw new UsageException(fault.Message, fault.Help);
        }
        catch (PublishException fault)
        {
            context.Shell.Error.WriteLine(SafeText.Clean($"lhub: {fault.Message}"));
            if (fault.Help is not null)
                context.Shell.Error.WriteLine(SafeText.Clean(fault.Help));
            return ExitCode.Internal;
        }
    }

    // Null where the configuration has errors, which are printed then.
    private static PublishTargetConfig? Target(CommandContext context, string folder, string? name)
    {
        var read = context.Hub.PublishTargets(folder);
        var errors = read.Diagnostics.Where(found => found.Severity == Severity.Error).ToList();
        new DiagnosticPrinter(context.Shell.Error, new(context.Shell.ColoursError), new(folder, context.Shell.CurrentFolder)).Write(errors);
        return errors.Count > 0 ? null : Choose(read.Value, name);
    }

    // For completion, where a hub that cannot be read has no names to offer.
    private static IEnumerable<string> NamesOf(CommandContext context, string? site)
    {
        try
        {
            return context.Hub.PublishTargets(SiteFolder.Find(context.Shell, site)).Value.Select(target => target.Name);
        }
        catch (UsageException)
        {
            return [];
        }
    }

    private static PublishTargetConfig Choose(ImmutableArray<PublishTargetConfig> targets, string? name)
    {
        var names = targets.Select(target => target.Name).ToList();
        if (names.Count == 0)
            throw new UsageException($"{SiteFolder.ConfigName} names no target.", "Describe one below 'publish': publish: { live: { kind: folder, path: ../site } }");
        if (name is null)
        {
            return names.Count == 1 ? targets[0] : targets.FirstOrDefault(target => target.Name is "live")
                ?? throw new UsageException("There are several targets, and none is called 'live'.", $"Name one: {string.Join(", ", names)}.");
        }

        return targets.FirstOrDefault(target => string.Equals(target.Name, name, StringComparison.Ordinal))
            ?? throw new UsageException($"There is no target '{name}'.", Spelling.DidYouMean(name, names) ?? $"The targets are {string.Join(", ", names)}.");
    }
}
