using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeadershipHub.Scripting.Compiling;

/// <summary>What to do about mistakes that are made often.</summary>
internal static class CompilerHelp
{
    public static string? For(CSharpCompilation compilation, Diagnostic diagnostic, Type hostType) => diagnostic.Id switch
    {
        "CS0103" => Nearest(NameAt(diagnostic), HostNames(hostType)),
        "CS1061" or "CS0117" => Nearest(NameAt(diagnostic), MemberNames(compilation, diagnostic)),
        "CS0246" or "CS0234" => "Add a 'using' line for its namespace, or '#r' for its library.",
        "CS7009" or "CS7010" or "CS7011" or "CS8097" or "CS8098" => "Move '#r' and '#load' to the top of the file, before any code.",
        _ => null,
    };

    private static string? Nearest(string name, IEnumerable<string> known) => Spelling.Nearest(name, known) is { } near ? $"Did you mean '{near}'?" : null;

    private static string NameAt(Diagnostic diagnostic) => diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan) ?? "";

    private static IEnumerable<string> HostNames(Type hostType) =>
        hostType.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            .Where(member => member is not (MethodBase { IsSpecialName: true } or ConstructorInfo) && member.DeclaringType != typeof(object))
            .Select(member => member.Name);

    private static List<string> MemberNames(CSharpCompilation compilation, Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree is not { } tree || !compilation.ContainsSyntaxTree(tree))
            return [];

        var node = tree.GetRoot().FindNode(diagnostic.Location.SourceSpan);
        var access = node.FirstAncestorOrSelf<MemberAccessExpressionSyntax>();
        return access is null ? [] : MembersOf(compilation.GetSemanticModel(tree).GetTypeInfo(access.Expression).Type
            ?? compilation.GetSemanticModel(tree).GetSymbolInfo(access.Expression).Symbol as ITypeSymbol);
    }

    private static IEnumerable<string> NamesIn(ITypeSymbol type) => type.GetMembers()
        .Where(member => member.DeclaredAccessibility == Accessibility.Public && member.CanBeReferencedByName)
        .Select(member => member.Name);

    private static List<string> MembersOf(ITypeSymbol? type)
    {
        var names = new List<string>();
        IEnumerable<ITypeSymbol> interfaces = type is { TypeKind: TypeKind.Interface } ? type.AllInterfaces : [];
        foreach (var inherited in interfaces)
            names.AddRange(NamesIn(inherited));
        for (; type is not null && type.SpecialType != SpecialType.System_Object; type = type.BaseType)
            names.AddRange(NamesIn(type));

        return names;
    }
}
