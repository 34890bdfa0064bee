using System.Collections.Immutable;
using LeadershipHub.Engine.Checking.Feedback;
using LeadershipHub.Engine.Checking.Forms;
using LeadershipHub.Engine.Checking.Podcasts;
using LeadershipHub.Engine.Checking.Quotes;
using LeadershipHub.Engine.Checking.Security;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Checking;

/// <summary>Stage 6: looks at the links that authors wrote, against the routes that there are, at podcasts, at quotes, at forms and at what is said about security. Pure.</summary>
public static class SiteChecker
{
    /// <summary>The same for some pages alone.</summary>
    public static Diagnosed<ImmutableArray<Diagnostic>> Check(Site site, RoutePlan plan, ImmutableArray<Page> pages)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var checker = new LinkChecker(site, plan, findings);
        var files = site.Config.Checks.Assets is { } severity ? new NamedFileChecker(site, plan, severity, findings) : null;
        var podcasts = new PodcastChecker(site, plan, findings);
        foreach (var page in pages)
        {
            if (page.Source is { } source)
                checker.Check(source, page.Outline, page);
            files?.Check(page);
            podcasts.Check(page);
        }

        var result = findings.DrainToImmutable();
        return new(result, result);
    }

    public static Diagnosed<ImmutableArray<Diagnostic>> Check(Site site, RoutePlan plan)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var checker = new LinkChecker(site, plan, findings);
        foreach (var page in site.Pages)
        {
            if (page.Source is { } source)
                checker.Check(source, page.Outline, page);
        }

        foreach (var path in site.Unpublished.Keys.Where(path => site.Unpublished[path].Reason is "a snippet").Order(StringComparer.Ordinal))
        {
            var snippet = site.Unpublished[path].Page;
            checker.Check(snippet.Source, snippet.Outline, null);
        }

        foreach (var author in site.Authors)
        {
            if (author.Source is { } source)
                checker.Check(source, author.Bio);
        }

        foreach (var book in site.Books)
            checker.Check(book.Source, book.Description);
        foreach (var form in site.Forms)
            checker.Check(form.Source, form.Intro);
        if (site.Config.Checks.Assets is { } severity)
            new NamedFileChecker(site, plan, severity, findings).Check();
        new PodcastChecker(site, plan, findings).Check();
        new QuoteChecker(site, findings).Check();
        new FormChecker(site, plan, findings).Check();
        new FeedbackChecker(site, plan, findings).Check();
        new SecurityChecker(site, findings).Check();

        var result = findings.DrainToImmutable();
        return new(result, result);
    }
}
