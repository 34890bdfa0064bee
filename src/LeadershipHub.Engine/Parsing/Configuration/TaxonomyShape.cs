using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Configuration;

/// <summary>The keys of a taxonomy, and the taxonomies that every site has.</summary>
internal static class TaxonomyShape
{
    private static readonly ImmutableArray<TaxonomyConfig> BuiltIn =
    [
        new() { Name = "tags", Title = "Tags", Singular = "Tag", Permalink = "/tags/:slug/" },
        new() { Name = "categories", Title = "Categories", Singular = "Category", Permalink = "/categories/:slug/" },
        new() { Name = "series", Title = "Series", Singular = "Series", Permalink = "/series/:slug/" },
        new() { Name = "authors", Title = "Authors", Singular = "Author", Permalink = "/authors/:slug/" },
    ];

    /// <summary>The taxonomies of a site that declares none.</summary>
    public static ImmutableArray<TaxonomyConfig> Defaults => BuiltIn;

    public static Shape<TaxonomyConfig> Shape { get; } = new Shape<TaxonomyConfig>(
            "taxonomy", "a taxonomy", "A way to group pages by a front matter key of the same name.",
            new() { Name = "", Title = "", Singular = "", Permalink = "" })
        .Optional("title", Types.Text, "Its name in the plural: Topics.", (t, v) => t with { Title = v })
        .Optional("singular", Types.Text, "The name of one term: Topic.", (t, v) => t with { Singular = v })
        .Optional("permalink", ConfigTypes.TermPermalink, "URL of a term's page; ':slug' stands for the term.", (t, v) => t with { Permalink = v })
        .Optional("paginate", Types.Positive, "Pages on one page of a term's list; the site's 'paginate' otherwise.", (t, v) => t with { Paginate = v })
        .Optional("feed", Types.Boolean, "Whether each term has a feed.", (t, v) => t with { Feed = v }, t => t.Feed)
        .Optional("list", Types.Boolean, "Whether there is a page that lists the terms.", (t, v) => t with { List = v }, t => t.List);

    /// <summary>The built-in taxonomies with what was declared for them, then the declared ones in their order.</summary>
    public static ImmutableArray<TaxonomyConfig> Complete(ImmutableArray<NamedValue<TaxonomyConfig>> declared, ReadContext context)
    {
        var all = BuiltIn.ToBuilder();
        foreach (var (name, position, config) in declared)
        {
            var at = BuiltIn.Select(taxonomy => taxonomy.Name).ToList().IndexOf(name);
            if (at >= 0)
                all[at] = Fill(config, BuiltIn[at]);
            else if (IsUsableName(name))
                all.Add(Fill(config, DefaultsOf(name)));
            else
                context.Report(BadName(name, context.Span(position)));
        }

        return all.ToImmutable();
    }

    private static Diagnostics.Diagnostic BadName(string name, Diagnostics.SourceSpan span) => ConfigurationDiagnostics.BadName(
        span,
        "The name of a taxonomy",
        "lower-case letters, digits, '-' and '_', and no front matter key",
        name,
        "It is the key by which pages name their terms, such as 'audiences'.");

    private static bool IsUsableName(string name) =>
        char.IsAsciiLetterLower(name[0]) && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '_')
        && !FrontMatters.PageShape.Shape.HasKey(name);

    private static TaxonomyConfig DefaultsOf(string name)
    {
        var title = char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ').Replace('_', ' ');
        return new() { Name = name, Title = title, Singular = title, Permalink = $"/{name}/:slug/" };
    }

    private static TaxonomyConfig Fill(TaxonomyConfig given, TaxonomyConfig defaults) => given with
    {
        Name = defaults.Name,
        Title = given.Title.Length > 0 ? given.Title : defaults.Title,
        Singular = given.Singular.Length > 0 ? given.Singular : defaults.Singular,
        Permalink = given.Permalink.Length > 0 ? given.Permalink : defaults.Permalink,
    };
}
