using System.Security.Cryptography;
using System.Text;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Head;

namespace LeadershipHub.Engine.Tests.Rendering.Head;

/// <summary>The policy of a piece of HTML, directive by directive.</summary>
internal static class PolicyText
{
    /// <summary>The sources of a directive; "(none)" where the policy does not have it.</summary>
    public static string Of(string html, string directive, SecurityConfig? security = null, params (string Url, CssUse Use, string Address)[] sheets)
    {
        var sources = new PageSources();
        new PolicyScan(sources, url => [.. sheets.Where(sheet => sheet.Url == url).Select(sheet => (sheet.Use, sheet.Address))]).Read(Encoding.UTF8.GetBytes(html));
        return In(sources.ToPolicy(security ?? new()), directive);
    }

    public static string In(string policy, string directive) =>
        policy.Split("; ").Where(part => part.StartsWith(directive + " ", StringComparison.Ordinal)).Select(part => part[(directive.Length + 1)..]).SingleOrDefault("(none)");

    public static string HashOf(string code) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(code)))}'";
}
