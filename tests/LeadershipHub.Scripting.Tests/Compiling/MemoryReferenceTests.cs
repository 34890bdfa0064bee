using System.Collections.Immutable;
using LeadershipHub.Scripting.Compiling;
using LeadershipHub.Scripting.Editing;
using LeadershipHub.Scripting.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LeadershipHub.Scripting.Tests.Compiling;

/// <summary>What a program that is one file compiles scripts against: what is in memory.</summary>
public sealed class MemoryReferenceTests : IDisposable
{
    private const string Script =
        """
        using System.Text.Json;
        using System.Collections.Immutable;
        Title = JsonSerializer.Serialize(Pages.ToImmutableArray()) + new System.Xml.Linq.XElement("a");
        return Pages.Select(page => page + System.Net.WebUtility.HtmlEncode("<")).ToList();
        """;

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void The_framework_in_memory_is_that_on_disk() =>
        Assert.Equal(
            SharedReferences.FrameworkFiles().Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
            MemoryFramework.Load().Select(assembly => assembly.GetName().Name).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);

    [Fact]
    public void A_script_compiles_to_the_same_bytes()
    {
        var files = SharedReferences.Files(_site.Setup).Select(MetadataReference (path) => MetadataReference.CreateFromFile(path));
        var memory = SharedReferences.Loaded(_site.Setup).Select(MemoryMetadata.ReferenceTo);

        Assert.Equal(Compiled(files), Compiled(memory));
    }

    [Fact]
    public void Editors_get_files_of_what_is_in_memory()
    {
        var files = EditorFiles.WriteReferences(_site.Setup, new SiteRoot(_site.Root));

        Assert.All(files, file => Assert.True(File.Exists(file), file));
        Assert.NotEmpty(Compiled(files.Select(MetadataReference (path) => MetadataReference.CreateFromFile(path))));
    }

    private byte[] Compiled(IEnumerable<MetadataReference> references)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, usings: ScriptLanguage.Usings([]), deterministic: true);
        var tree = CSharpSyntaxTree.ParseText(Script, new(kind: SourceCodeKind.Script));
        var compilation = CSharpCompilation.CreateScriptCompilation("Script", tree, references, options, globalsType: _site.Setup.HostType);
        using var output = new MemoryStream();
        var emitted = compilation.Emit(output);
        Assert.Empty(emitted.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error).ToImmutableArray());
        return output.ToArray();
    }
}
