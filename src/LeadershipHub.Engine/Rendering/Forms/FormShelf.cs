using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Forms;
using LeadershipHub.Engine.Rendering.Facets;

namespace LeadershipHub.Engine.Rendering.Forms;

/// <summary>All forms of a site, with where they go. Immutable.</summary>
internal sealed class FormShelf
{
    private readonly Dictionary<string, FormObject> _byName = new(StringComparer.Ordinal);
    private readonly SiteConfig _config;

    public FormShelf(Site site, Func<SourceFile, ContentHash> hash)
    {
        _config = site.Config;
        All = site.FormCatalog.HasForms ? Of(site, hash) : [];
        foreach (var form in All)
            _byName.Add(form.Form.Name, form);
    }

    public ImmutableArray<FormObject> All { get; }

    public FormObject? Named(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The form under the pages of a section.</summary>
    public FormObject? OfSection(string section) => _config.Sections.GetValueOrDefault(section)?.Form is { } name ? Named(name) : null;

    private static ImmutableArray<FormObject> Of(Site site, Func<SourceFile, ContentHash> hash) => [.. site.Forms.Select(form => Of(form, site.Config.Forms, hash))];

    private static FormObject Of(Form form, FormsConfig config, Func<SourceFile, ContentHash> hash)
    {
        var target = FormTarget.Of(form, config);
        var problem = config.ShowsProblems ? target.Problem : null;
        var print = new Fingerprint();
        print.Add(form.Source.Path);
        print.Add(hash(form.Source));
        foreach (var part in (ReadOnlySpan<string?>)[target.ProviderName, target.Action, target.Honeypot, problem, config.TurnstileKey])
            print.Add(part);
        print.Add((int)target.Encoding);
        foreach (var (name, value) in target.Hidden.Concat(target.Config.Headers).Concat(target.Config.Fields.OrderBy(f => f.Key, StringComparer.Ordinal)))
        {
            print.Add(name);
            print.Add(value);
        }

        return new(form, target, print.Bits, problem, config.TurnstileKey);
    }
}
