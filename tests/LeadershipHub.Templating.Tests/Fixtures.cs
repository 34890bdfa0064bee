using System.Collections.Immutable;

namespace LeadershipHub.Templating.Tests;

internal sealed record Author(string Name);

internal record Page(string Title, Author? Author, ImmutableArray<string> Tags);

internal sealed record Draft(string Title) : Page(Title, null, []);

/// <summary>Host types and an engine that knows them.</summary>
internal static class Fixtures
{
    public static Page Page { get; } = new("Listening", new("Ada Sample"), ["trust", "teams"]);

    public static MemberTable<Author> AuthorTable() => new MemberTable<Author>("author").Add("name", author => author.Name);

    public static MemberTable<Page> PageTable() => new MemberTable<Page>("page")
        .Add("title", page => page.Title)
        .Add("author", page => Value.FromObject(page.Author))
        .Add("tags", page => Value.FromList(page.Tags))
        .Add("state", (_, render) => render.State as string);

    public static TemplateOptions Options { get; } = new() { Types = [PageTable(), AuthorTable()] };
}
