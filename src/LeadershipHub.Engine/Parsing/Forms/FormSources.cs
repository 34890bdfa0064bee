using System.Collections.Concurrent;
using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Forms;
using LeadershipHub.Engine.Parsing.Markdown;

namespace LeadershipHub.Engine.Parsing.Forms;

/// <summary>The forms of a site: few and small, so that every build reads them anew.</summary>
internal static class FormSources
{
    /// <summary>In ordinal order of their paths, each name once.</summary>
    public static ImmutableArray<Form> Read(Sources sources, SiteConfig config, ConcurrentBag<Diagnostic> diagnostics)
    {
        var files = sources.Content.Where(SourceRoles.IsForm).ToArray();
        if (files.Length == 0)
            return [];

        var markdown = new MarkdownParser(config.Markdown);
        var forms = ImmutableArray.CreateBuilder<Form>(files.Length);
        foreach (var file in files)
        {
            var wrong = new List<Diagnostic>();
            try
            {
                if (FormReader.Read(file, sources.Reader.ReadAllBytes(file), markdown, wrong) is { } form && !forms.Any(other => string.Equals(other.Name, form.Name, StringComparison.Ordinal)))
                    forms.Add(form);
            }
            catch (IOException e)
            {
                wrong.Add(ParsingDiagnostics.Unreadable(file, e.Message));
            }

            wrong.ForEach(diagnostics.Add);
        }

        return forms.DrainToImmutable();
    }
}
