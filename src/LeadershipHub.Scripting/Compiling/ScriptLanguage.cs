using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LeadershipHub.Scripting.Compiling;

/// <summary>The language of scripts: what the newest C# allows in a script file.</summary>
internal static class ScriptLanguage
{
    /// <summary>What the .NET SDK gives to every program. https://learn.microsoft.com/dotnet/core/project-sdk/overview#implicit-using-directives</summary>
    private static readonly ImmutableArray<string> SdkUsings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    public static ImmutableArray<string> Usings(ImmutableArray<string> more) => [.. SdkUsings.Concat(more).Distinct(StringComparer.Ordinal)];

    public static SyntaxTree Parse(string path, SourceText text, CancellationToken cancel) => CSharpSyntaxTree.ParseText(text, Options, path, cancel);

    /// <remarks>An encoding is needed for the debug information, which holds the hash of the text.</remarks>
    public static SourceText Text(string text) => SourceText.From(text, Encoding.UTF8);

    public static SourceText Text(byte[] content) => SourceText.From(content, content.Length, Encoding.UTF8, canBeEmbedded: false);
}
