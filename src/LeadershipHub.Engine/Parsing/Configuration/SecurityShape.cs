using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Configuration;

/// <summary>The keys of <c>security</c>.</summary>
internal static class SecurityShape
{
    private const string WhySecurityText = "security.txt needs both 'contact' and 'expires'.";

    public static DataType<SecurityConfig> Type { get; } = new ShapeType<SecurityConfig>(
        new Shape<SecurityConfig>("security", "security", "What browsers are told to allow.", new()) { Finish = Check }
            .Optional("policy", Types.Boolean, "Whether pages have a Content-Security-Policy, made of what each page contains.", (s, v) => s with { Policy = v }, s => s.Policy)
            .Optional("headers", Types.Boolean, "Whether _headers is written, which Netlify and Cloudflare Pages read.", (s, v) => s with { Headers = v }, s => s.Headers)
            .Optional("allow", new ListType<string>(SecurityTypes.Source, "origins", orSingle: true), "Origins that pages may take things from besides those that are found in them.", (s, v) => s with { Allow = v })
            .Optional("hsts", new IntegerType(least: 0), "Seconds for which browsers use https only; 0 leaves it out.", (s, v) => s with { Hsts = v }, s => s.Hsts)
            .Optional("referrer", SecurityTypes.Referrer, "Referrer-Policy.", (s, v) => s with { Referrer = v }, s => s.Referrer)
            .Optional("permissions", SecurityTypes.Permissions, "Permissions-Policy.", (s, v) => s with { Permissions = v }, s => s.Permissions)
            .Optional("frame_ancestors", SecurityTypes.Ancestors, "Whose pages may show the hub in frames.", (s, v) => s with { FrameAncestors = v }, s => s.FrameAncestors)
            .Optional("contact", new ListType<string>(SecurityTypes.Contact, "addresses", orSingle: true), "Where to report weaknesses, for /.well-known/security.txt: mailto:, https: or tel:.", (s, v) => s with { Contact = v })
            .Optional("expires", Types.Date, "Until when security.txt holds; at most a year from now.", (s, v) => s with { Expires = v }));

    private static SecurityConfig Check(SecurityConfig security, DataMap map, ReadContext context)
    {
        if (map["contact"] is null != map["expires"] is null)
            context.Report(ShapeDiagnostics.MissingKey(context.Span(map.Position), map["contact"] is null ? "security.contact" : "security.expires", WhySecurityText));

        return security;
    }
}
