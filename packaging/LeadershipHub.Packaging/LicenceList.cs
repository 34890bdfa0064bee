using System.Collections.Immutable;
using System.Text;

namespace LeadershipHub.Packaging;

/// <summary>The list of licences, as Markdown.</summary>
internal static class LicenceList
{
    public static string Of(ImmutableArray<Package> packages)
    {
        var text = new StringBuilder("# What lhub is made with\n\nPackages of others that travel with lhub, and their licences as SPDX expressions. The .NET runtime (MIT) comes to these in the archives for one\nsystem; they hold the licences and notices that packages carry. Written by `packaging/licences.sh`.\n\n");
        text.Append("| Package | Version | Licence | Copyright |\n| --- | --- | --- | --- |\n");
        foreach (var package in packages)
            text.Append("| ").Append(Name(package)).Append(" | ").Append(package.Version).Append(" | ").Append(package.Licence).Append(" | ").Append(Cell(package.Copyright)).Append(" |\n");
        return text.ToString();
    }

    private static string Name(Package package) => package.ProjectUrl is { } url && Uri.TryCreate(url, UriKind.Absolute, out var uri) ? $"[{package.Name}]({uri.AbsoluteUri})" : package.Name;

    private static string Cell(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("|", "\\|", StringComparison.Ordinal);
}
