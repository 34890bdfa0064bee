using System.Collections.Immutable;
using System.Text.Json.Nodes;
using LeadershipHub.Scripting.Compiling;
using LeadershipHub.Scripting.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Scripting;

namespace LeadershipHub.Scripting.Editing;

/// <summary>Compiles as an editor does: from the settings to the response file, from there to references and usings.</summary>
internal static class EditorCompilation
{
    public static ImmutableArray<ScriptProblem> Problems(string root, ScriptSource script)
    {
        var site = new SiteRoot(root);
        var arguments = CSharpCommandLineParser.Script.Parse(["@" + site.FullPath(ResponsePath(site))], root, sdkDirectory: null);
        var gathered = new SourceGathering(site).Gather(script, CancellationToken.None);
        var references = arguments.ResolveMetadataReferences(ScriptMetadataResolver.Default.WithBaseDirectory(root)).ToImmutableArray();

        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            usings: arguments.CompilationOptions.Usings,
            allowUnsafe: true,
            sourceReferenceResolver: new LoadResolver(gathered.Texts),
            metadataReferenceResolver: new LibraryResolver(site, gathered.Libraries, PackageFiles.None, references[0]));
        var compilation = CSharpCompilation.CreateScriptCompilation("Editor", gathered.Tree, references, options);

        // Of the host's type editors know nothing: its members are not offered in the help either.
        return CompilerProblems.Of(compilation, [.. arguments.Errors, .. compilation.GetDiagnostics()], typeof(object), gathered.Problems, script.Path);
    }

    private static string ResponsePath(SiteRoot site)
    {
        var settings = JsonNode.Parse(site.TryRead(EditorSupport.SettingsPath) ?? "{}"u8);
        return settings?["script"]?["rspFilePath"]?.GetValue<string>()
            ?? throw new InvalidOperationException($"{EditorSupport.SettingsPath} names no response file: write the files for editors first.");
    }
}
