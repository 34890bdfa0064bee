using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeadershipHub.Cli.Tests.Reference;

/// <summary>Finds the diagnostics of the program in its code: what is made with a code, a severity and a message, and the rules of built sites.</summary>
internal static partial class CodeUses
{
    public static IReadOnlyList<CodeUse> Of(string folder) =>
    [
        .. from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           where !file.Contains("/obj/", StringComparison.Ordinal)
           let text = File.ReadAllText(file)
           where text.Contains("\"LH", StringComparison.Ordinal)
           from list in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<ArgumentListSyntax>()
           where list.Arguments.Count > 1 && Code().IsMatch(list.Arguments[0].ToString())
           select Use(list),
    ];

    private static CodeUse Use(ArgumentListSyntax list)
    {
        var code = list.Arguments[0].ToString().Trim('"');

        // A rule of built sites: Error("LH900", "what is wrong", "what to do").
        if (list.Arguments[1].Expression is LiteralExpressionSyntax && list.Parent is InvocationExpressionSyntax rule)
            return new(code, rule.Expression.ToString(), Texts(list.Arguments[1].Expression));

        var severity = list.Arguments[1].Expression is MemberAccessExpressionSyntax named ? named.Name.ToString() : "";
        return new(code, severity, [.. Texts(list.Arguments[2].Expression).Where(text => text.Any(char.IsLetter))]);
    }

    private static IReadOnlyList<string> Texts(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => [literal.Token.ValueText],
        ParenthesizedExpressionSyntax inner => Texts(inner.Expression),
        ConditionalExpressionSyntax choice => [.. Texts(choice.WhenTrue), .. Texts(choice.WhenFalse)],
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => [.. from left in Texts(sum.Left) from right in Texts(sum.Right) select left + right],
        InterpolatedStringExpressionSyntax filled => filled.Contents.Aggregate((IReadOnlyList<string>)[""], (texts, part) => [.. from text in texts from more in Texts(part) select text + more]),
        InvocationExpressionSyntax call when call.Expression.ToString() is "string.Create" => Texts(call.ArgumentList.Arguments[^1].Expression),
        _ => ["…"],
    };

    private static IReadOnlyList<string> Texts(InterpolatedStringContentSyntax part) => part switch
    {
        InterpolatedStringTextSyntax text => [text.TextToken.ValueText],
        InterpolationSyntax { Expression: ParenthesizedExpressionSyntax { Expression: ConditionalExpressionSyntax choice } } => Texts(choice),
        _ => ["…"],
    };

    [GeneratedRegex("^\"LH[0-9]{3}\"$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
