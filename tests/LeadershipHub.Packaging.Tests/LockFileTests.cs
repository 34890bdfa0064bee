namespace LeadershipHub.Packaging.Tests;

public sealed class LockFileTests
{
    private readonly LockFile _lock = LockFile.Parse(
        """
        { "version": 2, "dependencies": {
          "net10.0": {
            "Direct": { "type": "Direct", "requested": "[2.0.0, )", "resolved": "2.0.0", "contentHash": "AA==", "dependencies": { "Inner": "1.0.0" } },
            "Inner": { "type": "Transitive", "resolved": "1.0.1", "contentHash": "AQ==" },
            "Central": { "type": "CentralTransitive", "requested": "[3.0.0, )", "resolved": "3.0.0", "contentHash": "Ag==" },
            "a.project": { "type": "Project", "dependencies": { "Central": "[3.0.0, )", "another.project": "[1.0.0, )" } },
            "another.project": { "type": "Project" }
          },
          "net10.0/linux-x64": { "Native": { "type": "Transitive", "resolved": "1.0.0", "contentHash": "Aw==" } }
        } }
        """);

    [Fact]
    public void Packages_are_read_with_what_they_need_and_projects_are_none()
    {
        Assert.Equal(["Central", "Direct", "Inner"], _lock.Packages.Select(package => package.Name), StringComparer.Ordinal);
        Assert.Equal(["2.0.0", "AA==", "Inner"], [_lock.Packages[1].Version, _lock.Packages[1].ContentHash, .. _lock.Packages[1].Needs]);
    }

    [Fact]
    public void Roots_are_what_the_program_and_its_projects_ask_for() => Assert.Equal(["Central", "Direct"], _lock.Roots);
}
