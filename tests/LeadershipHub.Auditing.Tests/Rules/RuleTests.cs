using LeadershipHub.Auditing.Rules;

namespace LeadershipHub.Auditing.Tests.Rules;

public sealed class RuleTests
{
    [Fact]
    public void Codes_are_those_of_checks_and_none_is_used_twice()
    {
        var codes = AuditRules.All.Select(rule => rule.Code).ToList();

        Assert.All(codes, code => Assert.Matches("^LH9[0-5][0-9]$", code));
        Assert.Equal(codes.Count, codes.Distinct(StringComparer.Ordinal).Count());
    }
}
