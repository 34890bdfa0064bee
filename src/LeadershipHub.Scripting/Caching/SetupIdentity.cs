using System.Reflection;
using System.Text;
using LeadershipHub.Scripting.Files;

namespace LeadershipHub.Scripting.Caching;

/// <summary>
/// One fingerprint for all that decides about compiled scripts and is not in them: this library and its compiler, the framework, the host
/// and the options. Asks metadata for the compiler's version, so that no part of the compiler is loaded.
/// </summary>
internal static class SetupIdentity
{
    public static string Of(ScriptSetup setup)
    {
        var own = typeof(SetupIdentity).Assembly;
        var text = new StringBuilder();
        Add(text, own);
        foreach (var compiler in own.GetReferencedAssemblies().Where(IsCompiler).OrderBy(name => name.FullName, StringComparer.Ordinal))
            text.Append(compiler.FullName).Append('\n');

        Add(text, typeof(object).Assembly);
        text.Append(setup.HostType.FullName).Append('\n');
        Add(text, setup.HostType.Assembly);
        foreach (var reference in setup.References)
            Add(text, reference);
        foreach (var name in setup.Usings)
            text.Append(name).Append('\n');

        return Fingerprint.Of(text.ToString());
    }

    private static bool IsCompiler(AssemblyName name) => name.Name?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true;

    private static void Add(StringBuilder text, Assembly assembly) =>
        text.Append(assembly.FullName).Append(' ').Append(assembly.ManifestModule.ModuleVersionId).Append('\n');
}
