using LeadershipHub.Engine.Tests.Sites;

namespace LeadershipHub.Engine.Tests.Rendering;

/// <summary><c>/.well-known/security.txt</c>. https://www.rfc-editor.org/rfc/rfc9116</summary>
public sealed class SecurityTextTests : IDisposable
{
    private const string Path = ".well-known/security.txt";

    private readonly TestSite _site = TestSite.Empty();

    [Fact]
    public void It_names_contacts_in_their_order_and_a_moment_in_UTC()
    {
        Configure("language: de\nsecurity: { contact: [\"mailto:safe@example.org\", \"https://example.org/report\"], expires: \"2027-01-01T01:00:00+02:00\" }\n");

        Assert.Equal(
            """
            Contact: mailto:safe@example.org
            Contact: https://example.org/report
            Expires: 2026-12-31T23:00:00Z
            Preferred-Languages: de
            Canonical: https://example.org/.well-known/security.txt

            """,
            _site.Publish()[Path]);
    }

    [Fact]
    public void Without_contacts_there_is_none() => Assert.False(_site.Publish().Has(Path));

    [Fact]
    public void A_file_of_the_author_stands_before_ours()
    {
        Configure("security: { contact: \"mailto:safe@example.org\", expires: 2027-01-01 }\n");
        _site.Write("static/.well-known/security.txt", "Contact: mailto:other@example.org\n");

        Assert.Equal("Contact: mailto:other@example.org\n", _site.Publish()[Path]);
    }

    public void Dispose() => _site.Dispose();

    private void Configure(string keys) => _site.Write("site.config.yml", TestSite.Config + keys);
}
