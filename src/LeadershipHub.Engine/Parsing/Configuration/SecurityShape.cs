using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Configuration;

/// <summary>The keys of <c>security</c>.</summary>
internal static class SecurityShape
{
    public static DataType<SecurityConfig> Type { get; } = new ShapeType<SecurityConfig>(
        new Shape<SecurityConfig>("security", "security", "What browsers are told to allow.", new())
            .Optional("policy", Types.Boolean, "Whether pages have a Content-Security-Policy, made of what each page contains.", (s, v) => s with { Policy = v }, s => s.Policy)
            .Optional("headers", Types.Boolean, "Whether _headers is written, which Netlify and Cloudflare Pages read.", (s, v) => s with { Headers = v }, s => s.Headers)
            .Optional("allow", Types.Texts, "Origins that pages may take things from besides those that are found in them.", (s, v) => s with { Allow = v })
            .Optional("hsts", new IntegerType(least: 0), "Seconds for which browsers use https only; 0 leaves it out.", (s, v) => s with { Hsts = v }, s => s.Hsts)
            .Optional("referrer", Types.Text, "Referrer-Policy.", (s, v) => s with { Referrer = v }, s => s.Referrer)
            .Optional("permissions", Types.Text, "Permissions-Policy.", (s, v) => s with { Permissions = v }, s => s.Permissions)
            .Optional("frame_ancestors", Types.Text, "Whose pages may show the hub in frames.", (s, v) => s with { FrameAncestors = v }, s => s.FrameAncestors)
            .Optional("contact", Types.Texts, "Where to report weaknesses, for /.well-known/security.txt: mailto: or https: addresses.", (s, v) => s with { Contact = v })
            .Optional("expires", Types.Date, "Until when security.txt holds; it is written where this and 'contact' are given.", (s, v) => s with { Expires = v }));
}
