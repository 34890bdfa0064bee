using System.Collections.Immutable;
using System.CommandLine;
using System.Runtime.CompilerServices;
using LeadershipHub.Auditing;
using LeadershipHub.Auditing.External;
using LeadershipHub.Auditing.Reporting;
using LeadershipHub.Cli.Reporting;
using LeadershipHub.Cli.Sites;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Auditing;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub check</c>: looks at the built site as readers, search engines and feed readers will.</summary>
internal static class CheckCommand
{
    public static Command Make(CommandContext context, Option<string> verbosity)
    {
        var site = CommonOptions.Site();
        var output = new Option<string?>("--output", "-o") { Description = "Where the built site lies. [default: 'output' of site.config.yml, else public]", HelpName = "folder" };
        var baseUrl = new Option<string?>("--base-url") { Description = "The address that it was built for, where that is not 'base_url' of site.config.yml.", HelpName = "url" };
        var strict = new Option<bool>("--strict") { Description = "Treat warnings as errors." };
        var external = new Option<bool>("--external") { Description = "Ask other people's servers too whether links lead somewhere." };
        var accept = new Option<bool>("--accept") { Description = $"Note all errors and warnings in {Baseline.FileName} as accepted." };
        var reason = new Option<string?>("--reason") { Description = "With --accept: why they are accepted, for whoever reads the file.", HelpName = "text" };
        var sarif = new Option<string?>("--sarif") { Description = "Write the findings as SARIF 2.1.0 as well.", HelpName = "file" };
        var junit = new Option<string?>("--junit") { Description = "Write the findings as JUnit XML as well.", HelpName = "file" };
        var json = CommonOptions.Json();
        baseUrl.Validators.Add(BaseUrlRule.Check);
        reason.Validators.Add(result =>
        {
            if (!result.GetValue(accept))
                result.AddError("'--reason' says why findings are accepted: give '--accept' too.");
        });
        var command = new Command("check", "Checks the built site: links, pages, feeds, sitemap, redirects.") { site, output, baseUrl, strict, external, accept, reason, sarif, junit, json };
        command.SetAction(parsed =>
        {
            var folder = SiteFolder.Find(context.Shell, parsed.GetValue(site));
            var options = new BuildOptions
            {
                SiteFolder = folder,
                OutputFolder = SiteFolder.Output(context.Shell, folder, parsed.GetValue(output)),
                BaseUrl = parsed.GetValue(baseUrl),
                Strict = parsed.GetValue(strict),
                Now = context.Shell.Now(),
                Scripts = CommonOptions.Scripts(folder, none: false, locked: false),
            };
            var run = new CheckRun(context, options, CommonOptions.ValueOf(parsed, verbosity))
            {
                External = parsed.GetValue(external),
                Json = parsed.GetValue(json),
                Reports = [(parsed.GetValue(sarif), run => run.Sarif()), (parsed.GetValue(junit), run => run.JUnit())],
            };
            return parsed.GetValue(accept) ? run.Accept(parsed.GetValue(reason)) : run.Check();
        });
        return command;
    }

    /// <summary>What looks at a site before a strict build publishes it.</summary>
    // Not to be inlined: its rules are not loaded for builds that do not ask for them.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ISiteAuditor Auditor(string siteFolder) => new SiteAudit(BaselineOf(siteFolder));

    private static Baseline BaselineOf(string siteFolder)
    {
        try
        {
            return Baseline.Read(siteFolder);
        }
        catch (InvalidDataException e)
        {
            throw new UsageException(e.Message, "Mend the file, or remove it and run 'lhub check --accept'.");
        }
    }

    private sealed class CheckRun(CommandContext context, BuildOptions options, Verbosity verbosity)
    {
        private readonly Shell _shell = context.Shell;
        private ImmutableArray<Diagnostic> _findings = [];

        public bool External { get; init; }

        public bool Json { get; init; }

        public ImmutableArray<(string? File, Func<CheckRun, byte[]> Make)> Reports { get; init; } = [];

        public int Check()
        {
            var (site, unreadable) = Site();
            if (site is null)
                return Unreadable(unreadable);

            var started = TimeProvider.System.GetTimestamp();
            var audit = new SiteAudit(BaselineOf(options.SiteFolder));
            _findings = audit.Audit(site, context.Cancel);
            if (External)
                _findings = [.. _findings, .. Outside(site, audit.ExternalLinks)];
            foreach (var (file, make) in Reports)
            {
                if (file is not null)
                    Write(Path.GetFullPath(file, _shell.CurrentFolder), make(this));
            }

            Tell(site, TimeProvider.System.GetElapsedTime(started));
            return _findings.Any(d => d.Severity == Severity.Error || (options.Strict && d.Severity == Severity.Warning)) ? ExitCode.Content : ExitCode.Clean;
        }

        public int Accept(string? reason)
        {
            var (site, unreadable) = Site();
            if (site is null)
                return Unreadable(unreadable);

            var bytes = BaselineOf(options.SiteFolder).Accepting(SiteAudit.Everything(site, context.Cancel), reason);
            File.WriteAllBytes(Path.Combine(options.SiteFolder, Baseline.FileName), bytes);
            _shell.Output.WriteLine($"{SummaryPrinter.Count(Baseline.Read(options.SiteFolder).Count, "finding")} accepted in {Baseline.FileName}.");
            return ExitCode.Clean;
        }

        public byte[] Sarif() => Auditing.Reporting.Sarif.Write(_findings, typeof(CheckCommand).Assembly.GetName().Version?.ToString(3) ?? "0.0.0", Paths().Show);

        public byte[] JUnit() => Auditing.Reporting.JUnit.Write(_findings, Paths().Show);

        private static void Write(string file, byte[] bytes)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? file);
            File.WriteAllBytes(file, bytes);
        }

        private (AuditedSite? Site, ImmutableArray<Diagnostic> Diagnostics) Site()
        {
            var (site, diagnostics) = context.Hub.Audited(options, context.Cancel);
            if (site is { Files.IsEmpty: true })
                throw new UsageException("There is no built site to check.", "Run 'lhub build' first, or name its folder with '--output'.");
            return (site, diagnostics);
        }

        private int Unreadable(ImmutableArray<Diagnostic> diagnostics)
        {
            new DiagnosticPrinter(_shell.Error, new(_shell.ColoursError), Paths()).Write(diagnostics.Where(d => d.Severity == Severity.Error));
            return ExitCode.Content;
        }

        private ImmutableArray<Diagnostic> Outside(AuditedSite site, ImmutableSortedDictionary<string, string> links)
        {
            var file = Path.Combine(options.SiteFolder, ".lhub", "links.json");
            var cache = LinkCache.Read(file);
            using var handler = context.Hub.LinkHandler();
            var sources = site.Files.ToDictionary(f => f.Path, f => f.Source ?? f.Path, StringComparer.Ordinal);
            var placed = links.ToDictionary(link => link.Key, link => sources[link.Value], StringComparer.Ordinal);
            try
            {
                return new ExternalLinks(handler, cache, TimeProvider.System).CheckAsync(placed, site.Checks.ExternalAllow, context.Cancel).GetAwaiter().GetResult();
            }
            finally
            {
                cache.Save(file);
            }
        }

        private void Tell(AuditedSite site, TimeSpan time)
        {
            var least = verbosity == Verbosity.Detailed ? Severity.Note : Severity.Warning;
            if (_shell.Variable("GITHUB_ACTIONS") is "true")
                Annotations.Write(Json ? _shell.Error : _shell.Output, _findings, new(options.SiteFolder, _shell.Variable("GITHUB_WORKSPACE") ?? _shell.CurrentFolder));
            if (Json)
            {
                _shell.Output.Write(CheckJson.Of(_findings, site.Files.Length));
                return;
            }

            new DiagnosticPrinter(_shell.Error, new(_shell.ColoursError), Paths()).Write(_findings.Where(d => d.Severity >= least));
            if (verbosity == Verbosity.Quiet)
                return;
            var counts = SeverityCounts.Of(_findings);
            var notes = counts.Notes > 0 && verbosity != Verbosity.Detailed ? " ('--verbosity detailed' shows notes)" : "";
            _shell.Output.WriteLine(FormattableString.Invariant($"Checked {SummaryPrinter.Count(site.Files.Length, "file")} in {time.TotalSeconds:0.00} s: {SummaryPrinter.Count(counts.Errors, "error")}, {SummaryPrinter.Count(counts.Warnings, "warning")}, {SummaryPrinter.Count(counts.Notes, "note")}{notes}."));
        }

        private SitePaths Paths() => new(options.SiteFolder, _shell.CurrentFolder);
    }
}
