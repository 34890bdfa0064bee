using System.Reflection;

namespace LeadershipHub.Scripting.Compiling;

/// <summary>The framework by the names of its libraries, where there is no folder of them to look at.</summary>
internal static class MemoryFramework
{
    private const string Names = "framework.txt";
    private const string Code = "System.Private.";

    /// <summary>
    /// The core library first, the others by name: those that programs are compiled against, and those that hold their code. A program that
    /// carries its framework has libraries of its own beside it, some with a name like the framework's; nothing leads to them from here.
    /// </summary>
    public static IEnumerable<Assembly> Load()
    {
        var core = typeof(object).Assembly;
        var (found, waiting) = (new SortedDictionary<string, Assembly>(StringComparer.Ordinal), new Queue<string>(Listed().Where(Has)));
        while (waiting.TryDequeue(out var name))
        {
            if (found.ContainsKey(name))
                continue;

            found.Add(name, Assembly.Load(new AssemblyName(name)));

            // Nothing else: an old name of the framework also refers to what is no part of it any more.
            foreach (var reference in found[name].GetReferencedAssemblies())
            {
                if (reference.Name is { } other && other.StartsWith(Code, StringComparison.Ordinal))
                    waiting.Enqueue(other);
            }
        }

        return found.Values.Prepend(core).Distinct();
    }

    /// <summary>Whether scripts see a library of the framework: not those of its other languages and of its desktop parts.</summary>
    public static bool Has(string name) =>
        name is "mscorlib" or "netstandard" or "System" or "Microsoft.CSharp"
        || name.StartsWith("System.", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.Win32.", StringComparison.Ordinal);

    private static string[] Listed()
    {
        using var stream = typeof(MemoryFramework).Assembly.GetManifestResourceStream(Names)
            ?? throw new InvalidOperationException($"{Names} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}
