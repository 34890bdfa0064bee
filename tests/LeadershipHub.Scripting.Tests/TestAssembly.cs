using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LeadershipHub.Scripting.Tests;

/// <summary>Makes libraries for scripts to reference.</summary>
public static class TestAssembly
{
    public static byte[] Compile(string name, string code)
    {
        using var output = new MemoryStream();
        var emitted = CSharpCompilation.Create(
                name,
                [CSharpSyntaxTree.ParseText(code)],
                [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
                new(OutputKind.DynamicallyLinkedLibrary))
            .Emit(output);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return output.ToArray();
    }
}
