using System.Collections.Immutable;
using LeadershipHub.Scripting.Files;
using LeadershipHub.Scripting.Packages;
using LeadershipHub.Scripting.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace LeadershipHub.Scripting.Compiling;

/// <summary>
/// Roslyn, by its compilations and without its scripting layer: that one would emit and load by itself, where here the assembly is kept.
/// </summary>
internal sealed class ScriptCompiler(ScriptSetup setup, PackageShelf packages) : IScriptCompiler
{
    private readonly SiteRoot _root = new(setup.Root);
    private readonly ImmutableArray<MetadataReference> _references = SharedReferences.Of(setup);

    public async Task<Compiled> CompileAsync(ScriptSource source, CancellationToken cancel)
    {
        var gathered = new SourceGathering(_root).Gather(source, cancel);
        var restored = await packages.RestoreAsync(gathered.Packages, cancel).ConfigureAwait(false);
        var problems = gathered.Problems.AddRange(restored.Problems);

        var compilation = Compilation(gathered, restored.Files);
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb), cancellationToken: cancel);

        var all = CompilerProblems.Of(compilation, emitted.Diagnostics, setup.HostType, problems, source.Path);
        var good = emitted.Success && !all.Any(problem => problem.IsError);
        return new()
        {
            Problems = all,
            Assembly = good ? assembly.ToArray() : null,
            Symbols = good ? symbols.ToArray() : null,
            Loaded = gathered.Loaded,
            Libraries = gathered.Libraries,
            Packages = restored.Files,
        };
    }

    private CSharpCompilation Compilation(GatheredSources gathered, PackageFiles packageFiles)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            scriptClassName: ScriptEntry.ClassName,
            usings: ScriptLanguage.Usings(setup.Usings),

            // Optimized code is inlined, and an exception in a function of one line would be told at the line of its caller.
            optimizationLevel: OptimizationLevel.Debug,
            allowUnsafe: true,
            concurrentBuild: false,
            deterministic: true,
            sourceReferenceResolver: new LoadResolver(gathered.Texts),
            metadataReferenceResolver: new LibraryResolver(_root, gathered.Libraries, packageFiles, _references[0]),
            nullableContextOptions: NullableContextOptions.Enable);

        return CSharpCompilation.CreateScriptCompilation(
            "Script",
            gathered.Tree,
            [.. _references, .. packageFiles.Compile.Select(path => MetadataReference.CreateFromFile(path))],
            options,
            returnType: typeof(object),
            globalsType: setup.HostType);
    }
}
