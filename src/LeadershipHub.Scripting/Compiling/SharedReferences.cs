using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace LeadershipHub.Scripting.Compiling;

/// <summary>What every script can use: the running framework, the host, and what the setup adds. Read once, for all scripts.</summary>
internal static class SharedReferences
{
    public static ImmutableArray<MetadataReference> Of(ScriptSetup setup)
    {
        var host = setup.References.Prepend(setup.HostType.Assembly).Select(FileOf);
        return [.. FrameworkFiles().Concat(host).Distinct(StringComparer.Ordinal).Select(path => MetadataReference.CreateFromFile(path))];
    }

    /// <summary>The files of the framework that runs: what scripts are compiled against is what they meet.</summary>
    public static IEnumerable<string> FrameworkFiles()
    {
        var core = typeof(object).Assembly.Location;
        var folder = Path.GetDirectoryName(core);
        var platform = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "";
        return platform.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(path => Path.GetDirectoryName(path) == folder && IsFramework(Path.GetFileNameWithoutExtension(path)))
            .Order(StringComparer.Ordinal)
            .Prepend(core)
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>A program that carries its framework has its own libraries in the same folder.</summary>
    private static bool IsFramework(string name) =>
        name is "mscorlib" or "netstandard" or "System" or "Microsoft.CSharp"
        || name.StartsWith("System.", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.Win32.", StringComparison.Ordinal);

    private static string FileOf(Assembly assembly) => assembly.Location is { Length: > 0 } path
        ? path
        : throw new InvalidOperationException($"{assembly.GetName().Name} was not loaded from a file, so that scripts cannot be compiled against it.");
}
