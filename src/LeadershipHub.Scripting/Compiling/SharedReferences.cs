using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace LeadershipHub.Scripting.Compiling;

/// <summary>What every script can use: the running framework, the host, and what the setup adds. Read once, for all scripts.</summary>
internal static class SharedReferences
{
    public static ImmutableArray<MetadataReference> Of(ScriptSetup setup) => AreFiles
        ? [.. Files(setup).Select(path => MetadataReference.CreateFromFile(path))]
        : [.. Loaded(setup).Select(MemoryMetadata.ReferenceTo)];

    /// <summary>Whether what runs was loaded from files. In a program that is one file, nothing was.</summary>
    public static bool AreFiles { get; } = typeof(object).Assembly.Location.Length > 0;

    /// <summary>All references as files, where they are files.</summary>
    public static IEnumerable<string> Files(ScriptSetup setup) => FrameworkFiles().Concat(Hosts(setup).Select(FileOf)).Distinct(StringComparer.Ordinal);

    /// <summary>All references as what is loaded; works always, and loads the whole framework.</summary>
    public static IEnumerable<Assembly> Loaded(ScriptSetup setup) => MemoryFramework.Load().Concat(Hosts(setup)).Distinct();

    /// <summary>The files of the framework that runs: what scripts are compiled against is what they meet.</summary>
    public static IEnumerable<string> FrameworkFiles()
    {
        var core = typeof(object).Assembly.Location;
        var folder = Path.GetDirectoryName(core);
        var platform = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "";
        return platform.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(path => Path.GetDirectoryName(path) == folder && MemoryFramework.Has(Path.GetFileNameWithoutExtension(path)))
            .Order(StringComparer.Ordinal)
            .Prepend(core)
            .Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<Assembly> Hosts(ScriptSetup setup) => setup.References.Prepend(setup.HostType.Assembly);

    private static string FileOf(Assembly assembly) => assembly.Location is { Length: > 0 } path
        ? path
        : throw new InvalidOperationException($"{assembly.GetName().Name} was not loaded from a file, so that scripts cannot be compiled against it.");
}
