using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Configuration;
using LeadershipHub.Engine.Tests.Parsing.Data;

namespace LeadershipHub.Engine.Tests.Parsing.Configuration;

public sealed class SecurityShapeTests
{
    [Fact]
    public void Without_the_key_pages_have_a_policy_and_hosts_get_headers()
    {
        var (security, found) = Read("");

        Assert.Empty(found);
        Assert.Equal((true, true, 31_536_000, 0), (security.Policy, security.Headers, security.Hsts, security.Contact.Length));
    }

    [Fact]
    public void Every_key_is_read()
    {
        var (security, found) = Read(
            """
            policy: false
            headers: false
            allow: [https://a.example, "https://*.b.example:8443/path/", a.example, "*.a.example", "*", "wss://a.example", "blob:", "'unsafe-eval'", "'wasm-unsafe-eval'"]
            hsts: 0
            referrer: no-referrer, strict-origin
            permissions: "camera=(), fullscreen=(self \"https://a.example\"), usb=*, midi=self"
            frame_ancestors: "'self' https://a.example"
            contact: ["mailto:a@a.example", "https://a.example/report", "tel:+49301234567"]
            expires: 2027-01-01
            """);

        Assert.Empty(found);
        Assert.Equal((false, false, 0), (security.Policy, security.Headers, security.Hsts));
        Assert.Equal(9, security.Allow.Length);
        Assert.Equal("no-referrer, strict-origin", security.Referrer);
        Assert.Equal("camera=(), fullscreen=(self \"https://a.example\"), usb=*, midi=self", security.Permissions);
        Assert.Equal("'self' https://a.example", security.FrameAncestors);
        Assert.Equal(3, security.Contact.Length);
        Assert.Equal(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero), security.Expires);
    }

    [Theory]
    [InlineData("policy: perhaps", "LH210", "'security.policy' must be true or false, found the text 'perhaps'.", null)]
    [InlineData("hsts: -1", "LH214", "'security.hsts' must be a whole number, at least 0, found -1.", null)]
    [InlineData("polic: true", "LH211", "'polic' is not a key of security.", "Did you mean 'policy'?")]
    [InlineData("referrer: none", "LH270", "'security.referrer' must be a referrer policy, found 'none'.", null)]
    [InlineData("referrer: strict-orgin", "LH270", "'security.referrer' must be a referrer policy, found 'strict-orgin'.", "Did you mean 'strict-origin'?")]
    [InlineData("permissions: camera", "LH270", "'security.permissions' must be a list of permissions, found 'camera'.", "Write it like: camera=(), fullscreen=(self \"https://player.example.org\")")]
    [InlineData("permissions: \"camera 'none'\"", "LH270", "'security.permissions' must be a list of permissions, found 'camera 'none''.", null)]
    [InlineData("permissions: \"camera=()\\n  X-Evil: 1\"", "LH270", null, null)]
    [InlineData("frame_ancestors: self", "LH270", null, "Keep the inner quotes: \"'none'\", or \"'self' https://partner.example.org\"")]
    [InlineData("frame_ancestors: \"'self'; script-src *\"", "LH270", null, null)]
    [InlineData("frame_ancestors: \"'none' https://a.example\"", "LH270", null, null)]
    [InlineData("allow: \"https://a.example https://b.example\"", "LH270", "'security.allow' must be an origin, found 'https://a.example https://b.example'.", "Write each in an item of its own.")]
    [InlineData("allow: [\"'unsafe-inline'\"]", "LH270", null, "Inline code is allowed by its hash, piece by piece; with hashes browsers do not know this word.")]
    [InlineData("allow: [\"'none'\"]", "LH270", null, "Of the words in quotes only 'unsafe-eval' and 'wasm-unsafe-eval' can be allowed.")]
    [InlineData("allow: [\"https://a.example;script-src\"]", "LH270", null, "Write it like https://cdn.example.org, https://*.example.org or blob:")]
    [InlineData("allow: [\"https://a.example,b.example\"]", "LH270", null, null)]
    [InlineData("allow: [\"https://a.example\\\">\"]", "LH270", null, null)]
    [InlineData("allow: { a: b }", "LH210", null, null)]
    [InlineData("{ contact: a@a.example, expires: 2027-01-01 }", "LH270", "'security.contact' must be an address, found 'a@a.example'.", "Write 'mailto:a@a.example'.")]
    [InlineData("{ contact: \"http://a.example/\", expires: 2027-01-01 }", "LH270", null, "Write mailto:…, https://… or tel:….")]
    [InlineData("{ contact: \"mailto:a@a.example\\nContact: x\", expires: 2027-01-01 }", "LH270", null, null)]
    [InlineData("contact: \"mailto:a@a.example\"", "LH213", "'security.expires' is missing.", "Add 'expires: …'. security.txt needs both 'contact' and 'expires'.")]
    [InlineData("expires: 2027-01-01", "LH213", "'security.contact' is missing.", "Add 'contact: …'. security.txt needs both 'contact' and 'expires'.")]
    [InlineData("{ contact: \"mailto:a@a.example\", expires: soon }", "LH216", "'security.expires' cannot be read as a date: 'soon'. ", null)]
    public void A_mistake_is_reported_with_what_to_do(string text, string code, string? message, string? help)
    {
        var (_, found) = Read(text);

        var only = Assert.Single(found);
        Assert.Equal(code, only.Code);
        if (message is not null)
            Assert.StartsWith(message, only.Message, StringComparison.Ordinal);
        if (help is not null)
            Assert.Equal(help, only.Help);
    }

    [Fact]
    public void A_header_that_hosts_would_cut_off_is_refused()
    {
        var (_, found) = Read($"frame_ancestors: {string.Join(' ', Enumerable.Range(0, 100).Select(number => $"https://site-{number}.example"))}");

        Assert.Equal("A header has at most 1900 characters.", Assert.Single(found).Help);
    }

    [Fact]
    public void A_wrong_value_leaves_the_usual_one()
    {
        var (security, _) = Read("{ referrer: none, allow: [nonsense;, \"https://a.example\"] }");

        Assert.Equal(new SecurityConfig().Referrer, security.Referrer);
        Assert.Equal(["https://a.example"], security.Allow);
    }

    private static (SecurityConfig Security, List<Diagnostic> Found) Read(string security)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes("title: A\nbase_url: https://example.org/\nsecurity:\n  " + security.Replace("\n", "\n  ", StringComparison.Ordinal) + "\n");
        var found = new List<Diagnostic>();
        return (SiteConfigReader.Read(Files.Source(), bytes, found).Security, found);
    }
}
