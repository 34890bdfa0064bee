using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Parsing.Data;

namespace LeadershipHub.Engine.Tests.Parsing.Data;

public sealed class DataCaseTests
{
    public static TheoryData<string> Names => Case.NamesIn("Data");

    [Theory, MemberData(nameof(Names))]
    public void Mistakes_in_data_files_are_said_as_the_cases_have_them(string name)
    {
        var @case = Case.Load("Data", name);
        var found = new List<Diagnostic>();

        DataFileReader.Read(Files.Source($"file.{@case.Kind}"), @case.Input, found);

        @case.Check(found.Select(diagnostic => diagnostic with { Span = diagnostic.Span with { Path = Files.Path } }));
    }
}
