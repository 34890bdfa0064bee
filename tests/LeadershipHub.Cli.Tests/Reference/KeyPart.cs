using LeadershipHub.Engine.Parsing.Schemas;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Cli.Tests.Reference;

/// <summary>A part of the reference of keys.</summary>
/// <param name="Schema">Name of the schema whose shape it shows.</param>
/// <param name="Files">Completes "in …", in Markdown.</param>
internal sealed record KeyPart(string Title, string Schema, string Files, IShape Shape)
{
    /// <summary>What else has the shape of another part.</summary>
    public static IReadOnlySet<string> Twins { get; } = new HashSet<string>(StringComparer.Ordinal) { "page" };

    /// <summary>Of the heading, on a Git host and on the built site.</summary>
    public string Anchor => Title.ToLowerInvariant().Replace(' ', '-');

    public static IReadOnlyList<KeyPart> All()
    {
        var shapes = SchemaWriter.Shapes().ToDictionary(one => one.Name, one => one.Shape, StringComparer.Ordinal);
        return
        [
            Part("Configuration", "site.config", "`site.config.yml`"),
            Part("Posts and pages", "post", "the front matter of posts, pages and scripts with a page"),
            Part("Lists and terms", "listing", "the front matter of `_index.md` and of a term's file, such as `content/tags/listening.md`"),
            Part("Authors", "author", "`content/authors/NAME.yml`"),
            Part("Books", "book", "`content/books/NAME.yml`"),
            Part("Quotes", "quotes", "`content/quotes/NAME.yml`"),
            Part("Forms", "form", "`content/forms/NAME.yml`"),
            Part("Shows", "show", "`_show.yml` in the show's folder"),
            Part("Episodes", "episode", "the front matter of texts in a show's folder"),
            Part("The lock", "site.lock", "`site.lock.yml`, which `lhub lock` writes"),
        ];

        KeyPart Part(string title, string schema, string files) => new(title, schema, files, shapes[schema]);
    }
}
