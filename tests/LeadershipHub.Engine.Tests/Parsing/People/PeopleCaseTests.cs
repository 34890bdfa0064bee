using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.People;
using LeadershipHub.Engine.Parsing.UiStrings;
using LeadershipHub.Engine.Tests.Parsing.Data;

namespace LeadershipHub.Engine.Tests.Parsing.People;

public sealed class PeopleCaseTests
{
    public static TheoryData<string> Names => Case.NamesIn("People");

    [Theory, MemberData(nameof(Names))]
    public void Mistakes_in_authors_books_and_UI_strings_are_said_as_the_cases_have_them(string name)
    {
        var @case = Case.Load("People", name);
        var found = new List<Diagnostic>();

        object read = @case.Kind switch
        {
            "author" => AuthorReader.Read(Files.Source(), @case.Input, (_, _) => Body.Empty, found),
            "book" => BookReader.Read(Files.Source(), @case.Input, (_, _) => Body.Empty, found),
            _ => UiStringsReader.Read(Files.Source(), @case.Input, found),
        };

        Assert.NotNull(read);
        @case.Check(found);
    }
}
