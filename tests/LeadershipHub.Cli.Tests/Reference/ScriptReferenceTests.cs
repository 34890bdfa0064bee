using LeadershipHub.Engine.Extending;

namespace LeadershipHub.Cli.Tests.Reference;

public sealed class ScriptReferenceTests
{
    private static readonly TypeComments Comments = TypeComments.Read(typeof(Hub).Assembly);

    [Fact]
    public void The_reference_of_what_scripts_see_is_what_the_code_says() => ReferenceFile.AssertIs("guide/script-api.md", ScriptReference.Write(Comments));

    [Fact]
    public void Every_public_type_that_scripts_meet_has_a_part()
    {
        // What the command line needs, which no script can reach.
        Type[] others = [typeof(ScriptDiagnostics)];
        var types = typeof(Hub).Assembly.GetExportedTypes().Where(type => string.Equals(type.Namespace, typeof(Hub).Namespace, StringComparison.Ordinal));

        Assert.Equal(types.Except(others).Select(type => type.Name).Order(StringComparer.Ordinal), ScriptReference.Types.Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_member_is_described_by_a_sentence()
    {
        var thin = ScriptReference.Types.SelectMany(ScriptReference.Members).Where(member => Comments.Of(member).Length < 5).Select(member => $"{member.DeclaringType?.Name}.{member.Name}");

        Assert.Empty(thin);
    }
}
