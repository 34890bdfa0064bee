using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LeadershipHub.Packaging;

/// <summary>
/// The bill of materials in CycloneDX 1.6: it has the package's address, hash, licence expression and dependencies as fields of a component, where SPDX 2.3 would
/// need relationships and a file namespace for the same. https://cyclonedx.org/docs/1.6/json/
/// </summary>
internal static class BillOfMaterials
{
    private const string Root = "LeadershipHub.Tool";

    /// <param name="version">Of lhub.</param>
    /// <param name="time">When it was made: that of the commit, so that the same commit has the same bill.</param>
    /// <param name="asked">Names of the packages that lhub asks for itself.</param>
    /// <param name="packages">All that travels with it.</param>
    /// <returns>JSON; the same bytes for the same input.</returns>
    public static string Of(string version, DateTimeOffset time, ImmutableArray<string> asked, ImmutableArray<Package> packages)
    {
        var byName = packages.ToDictionary(package => package.Name, StringComparer.OrdinalIgnoreCase);
        var root = $"pkg:nuget/{Root}@{Uri.EscapeDataString(version)}";
        var needed = packages.SelectMany(package => package.Needs).ToHashSet(StringComparer.OrdinalIgnoreCase);

        // What nothing else needs, such as the framework, lhub needs itself.
        var own = packages.Where(package => asked.Contains(package.Name, StringComparer.OrdinalIgnoreCase) || !needed.Contains(package.Name)).Select(package => package.Purl);
        var bill = new
        {
            bomFormat = "CycloneDX",
            specVersion = "1.6",
            serialNumber = SerialNumber(root, packages),
            version = 1,
            metadata = new
            {
                timestamp = time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                component = Component("application", "lhub", version, root, "MIT"),
            },
            components = packages.Select(Component),
            dependencies = packages.Select(package => Needs(package.Purl, package.Needs.Select(name => byName[name].Purl))).Prepend(Needs(root, own)),
        };
        return JsonSerializer.Serialize(bill, Format) + "\n";
    }

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static Dictionary<string, object> Component(Package package)
    {
        var component = Component("library", package.Name, package.Version, package.Purl, package.Licence);
        component["hashes"] = new[] { new { alg = "SHA-512", content = Convert.ToHexStringLower(Convert.FromBase64String(package.ContentHash)) } };
        if (package.Copyright is { } copyright)
            component["copyright"] = copyright;
        return component;
    }

    private static Dictionary<string, object> Component(string type, string name, string version, string purl, string licence) => new(StringComparer.Ordinal)
    {
        ["type"] = type,
        ["bom-ref"] = purl,
        ["name"] = name,
        ["version"] = version,
        ["purl"] = purl,
        ["licenses"] = new[] { new { expression = licence } },
    };

    private static Dictionary<string, object> Needs(string purl, IEnumerable<string> others) => new(StringComparer.Ordinal)
    {
        ["ref"] = purl,
        ["dependsOn"] = others.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    };

    /// <summary>A UUID of the content (RFC 9562, version 8), so that it is the same for the same bill.</summary>
    private static string SerialNumber(string root, ImmutableArray<Package> packages)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(root + string.Concat(packages.Select(package => "\n" + package.Purl + " " + package.ContentHash))));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return "urn:uuid:" + new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
