using System.Diagnostics.CodeAnalysis;
using LeadershipHub.Scripting.Files;

namespace LeadershipHub.Scripting.Packages;

/// <summary>A line <c>#r "nuget: Name, 1.2.3"</c>.</summary>
/// <param name="Name">The package's identifier as it is written.</param>
/// <param name="Version">One exact version.</param>
/// <param name="At">Where it stands.</param>
internal sealed record PackageDirective(string Name, string Version, Place At)
{
    private const string Scheme = "nuget:";

    public static bool IsPackage(string reference) => reference.TrimStart().StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    public static bool TryParse(string reference, Place at, [NotNullWhen(true)] out PackageDirective? package, [NotNullWhen(false)] out string? mistake)
    {
        var parts = reference.TrimStart()[Scheme.Length..].Split(',', '/');
        var name = parts[0].Trim();
        var version = parts.Length == 2 ? parts[1].Trim() : "";
        package = null;
        mistake = null;

        if (name.Length is 0 or > 100 || !name.All(IsNameCharacter))
            mistake = $"'{name}' is no name of a package.";
        else if (version.Length == 0)
            mistake = $"The package '{name}' is named without its version.";
        else if (!IsExact(version))
            mistake = $"'{version}' is no exact version.";
        else
            package = new(name, version, at);

        return package is not null;
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-';

    /// <summary>Two to four numbers, then perhaps a label: <c>2.14.1</c>, <c>3.0.0-beta.2</c>. https://learn.microsoft.com/nuget/concepts/package-versioning</summary>
    private static bool IsExact(string version)
    {
        var label = version.IndexOfAny(['-', '+']);
        var numbers = (label < 0 ? version : version[..label]).Split('.');
        return numbers.Length is >= 2 and <= 4
            && numbers.All(number => number.Length is > 0 and < 10 && number.All(char.IsAsciiDigit))
            && (label < 0 || label + 1 < version.Length && version[(label + 1)..].All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '+'));
    }
}
