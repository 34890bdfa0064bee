using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.FrontMatters;
using LeadershipHub.Engine.Tests.Parsing.Data;

namespace LeadershipHub.Engine.Tests.Parsing.FrontMatters;

public sealed class FrontMatterCaseTests
{
    private static readonly SiteConfig Site = new()
    {
        Title = "A hub",
        BaseUrl = "https://example.org/",
        TimeZone = "Europe/Berlin",
        Taxonomies = [new() { Name = "audiences", Title = "Audiences", Singular = "Audience", Permalink = "/for/:slug/" }],
        AllowedFrontMatter = ["season"],
    };

    public static TheoryData<string> Names => Case.NamesIn("FrontMatters");

    [Theory, MemberData(nameof(Names))]
    public void Mistakes_in_front_matter_are_said_as_the_cases_have_them(string name)
    {
        var @case = Case.Load("FrontMatters", name);
        var kind = @case.Kind is "listing" ? FrontMatterKind.Listing : FrontMatterKind.Page;
        var found = new List<Diagnostic>();

        new FrontMatterReader(Site).Read(Files.Source(), @case.Input, kind, found);

        @case.Check(found);
    }
}
