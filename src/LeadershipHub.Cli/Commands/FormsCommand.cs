using System.CommandLine;
using System.Globalization;
using LeadershipHub.Cli.Reporting;
using LeadershipHub.Cli.Sites;
using LeadershipHub.Engine;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Forms;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub forms</c>: what concerns forms alone.</summary>
internal static class FormsCommand
{
    public static Command Make(CommandContext context) => new("forms", "Tests whether forms reach their providers.") { Test(context) };

    private static Command Test(CommandContext context)
    {
        var name = new Argument<string?>("name") { Description = "The form to test. [default: all of them]", Arity = ArgumentArity.ZeroOrOne };
        var provider = new Option<string?>("--provider") { Description = "Send to this provider in place of the form's own.", HelpName = "name" };
        var site = CommonOptions.Site();
        var command = new Command("test", "Sends one submission that is clearly a test to the provider of each form, and says what was answered.") { name, provider, site };
        command.SetAction(parsed =>
        {
            var options = new BuildOptions { SiteFolder = SiteFolder.Find(context.Shell, parsed.GetValue(site)), Now = context.Shell.Now(), Variable = context.Shell.Variable };
            return Run(context, options, parsed.GetValue(name), parsed.GetValue(provider));
        });
        return command;
    }

    private static int Run(CommandContext context, BuildOptions options, string? name, string? provider)
    {
        var shell = context.Shell;
        if (provider is not null && ProviderProfiles.Named(provider) is null)
            throw new UsageException($"There is no provider '{provider}'.", Spelling.DidYouMean(provider, ProviderProfiles.Names) ?? $"The providers are {string.Join(", ", ProviderProfiles.Names)}.");

        var inspected = context.Hub.Forms(options, context.Cancel);
        var errors = inspected.Diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        new DiagnosticPrinter(shell.Error, new(shell.ColoursError), new(options.SiteFolder, shell.CurrentFolder)).Write(errors);
        if (errors.Count > 0)
            return ExitCode.Content;

        var forms = inspected.Value.Forms.Where(form => name is null || string.Equals(form.Name, name, StringComparison.Ordinal)).ToList();
        if (forms.Count == 0 && name is not null)
            throw new UsageException($"There is no form '{name}'.", Spelling.DidYouMean(name, inspected.Value.Forms.Select(form => form.Name)));
        if (forms.Count == 0)
            shell.Output.WriteLine("There is no form in this hub.");

        using var probe = new FormProbe(context.Hub.FormHandler(), inspected.Value.BaseUrl, shell.Clock);
        var accepted = true;
        foreach (var form in forms)
            accepted &= Test(context, probe, inspected.Value, form, provider);
        return accepted ? ExitCode.Clean : ExitCode.Content;
    }

    private static bool Test(CommandContext context, FormProbe probe, FormInspection inspected, Form form, string? provider)
    {
        var target = provider is null ? FormTarget.Of(form, inspected.Config) : FormTarget.Of(form, inspected.Config, provider);
        var answer = probe.Send(form, target, context.Cancel);
        var status = answer.Status is { } code ? code.ToString(CultureInfo.InvariantCulture) + " " : "";
        context.Shell.Output.WriteLine($"{(answer.IsAccepted ? "ok  " : "no  ")}{form.Name} to {target.ProviderName}: {status}{SafeText.Clean(answer.Meaning)}");
        return answer.IsAccepted;
    }
}
