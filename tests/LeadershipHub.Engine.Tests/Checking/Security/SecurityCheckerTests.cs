using LeadershipHub.Engine.Tests.Sites;

namespace LeadershipHub.Engine.Tests.Checking.Security;

public sealed class SecurityCheckerTests : IDisposable
{
    private readonly TestSite _site = TestSite.Empty();

    [Theory]
    [InlineData("2026-06-02", "")]
    [InlineData("2027-06-01 12:00", "")]
    [InlineData("2026-06-01 12:00", "site.config.yml: warning LH605: security.txt has expired: 'security.expires' is 2026-06-01.")]
    [InlineData("2020-01-01", "site.config.yml: warning LH605: security.txt has expired: 'security.expires' is 2020-01-01.")]
    [InlineData("2027-06-01 12:01", "site.config.yml: warning LH606: security.txt expires in more than a year: 'security.expires' is 2027-06-01.")]
    public void A_security_text_holds_for_a_year_at_most(string expires, string expected)
    {
        Configure(expires);

        Assert.Equal(expected, string.Join('\n', _site.Build().Diagnostics.Select(found => (found with { Help = null }).ToString())));
    }

    [Fact]
    public void It_is_said_in_time_though_nobody_has_changed_anything()
    {
        Configure("2027-07-01");
        Assert.Equal("LH606", Codes(TestSite.Now));
        Assert.Equal("", Codes(TestSite.Now.AddMonths(2)));
        Assert.Equal("LH605", Codes(TestSite.Now.AddMonths(14)));
    }

    public void Dispose() => _site.Dispose();

    private string Codes(DateTimeOffset now) => string.Join(' ', _site.Build(options => options with { Now = now }).Diagnostics.Select(found => found.Code));

    private void Configure(string expires) => _site.Write("site.config.yml", TestSite.Config + $"security: {{ contact: \"mailto:a@example.org\", expires: {expires} }}\n");
}
