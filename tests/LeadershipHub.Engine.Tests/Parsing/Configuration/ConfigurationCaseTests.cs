using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Parsing.Configuration;
using LeadershipHub.Engine.Tests.Parsing.Data;

namespace LeadershipHub.Engine.Tests.Parsing.Configuration;

public sealed class ConfigurationCaseTests
{
    public static TheoryData<string> Names => Case.NamesIn("Configuration");

    [Theory, MemberData(nameof(Names))]
    public void Mistakes_in_the_configuration_are_said_as_the_cases_have_them(string name)
    {
        var @case = Case.Load("Configuration", name);
        var found = new List<Diagnostic>();

        SiteConfigReader.Read(Files.Source(), @case.Input, found);

        @case.Check(found);
    }
}
