using System.Text;
using LeadershipHub.Scripting.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LeadershipHub.Scripting.Editing;

/// <summary>A library with one static class that has the members of the host type, for editors to look at.</summary>
internal static class HostMirror
{
    public const string ClassName = "LeadershipHub.ScriptHost";
    private const string AssemblyName = "LeadershipHub.ScriptHost";

    /// <summary>Types in full and with their nullability, parameters with name and default: what is written is compiled again.</summary>
    private static readonly SymbolDisplayFormat Signature = new(
        SymbolDisplayGlobalNamespaceStyle.Included,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeDefaultValue,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <exception cref="InvalidOperationException">The host has a member that cannot be written as a static one.</exception>
    public static byte[] Compile(ScriptSetup setup)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, deterministic: true, nullableContextOptions: NullableContextOptions.Enable);
        var empty = CSharpCompilation.Create(AssemblyName, references: SharedReferences.Of(setup), options: options);
        var host = empty.GetTypeByMetadataName(setup.HostType.FullName ?? "")
            ?? throw new InvalidOperationException($"{setup.HostType} is no type that scripts can see.");

        using var output = new MemoryStream();
        var emitted = empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Source(host))).Emit(output);
        return emitted.Success
            ? output.ToArray()
            : throw new InvalidOperationException("The host has members that editors cannot be told of: " + string.Join(' ', emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
    }

    private static string Source(INamedTypeSymbol host)
    {
        var text = new StringBuilder();
        foreach (var name in EnumsOfDefaults(host))
            text.Append("using static ").Append(name).Append(";\n");

        text.Append("namespace LeadershipHub;\npublic static class ScriptHost\n{\n");
        foreach (var declaration in MembersOf(host).Select(Declaration).OfType<string>().Distinct(StringComparer.Ordinal))
            text.Append("    public static ").Append(declaration).Append('\n');
        return text.Append("}\n").ToString();
    }

    /// <summary>A default value that is of an enumeration is written by its bare name.</summary>
    private static IEnumerable<string> EnumsOfDefaults(INamedTypeSymbol host) => MembersOf(host)
        .OfType<IMethodSymbol>()
        .SelectMany(method => method.Parameters)
        .Where(parameter => parameter is { HasExplicitDefaultValue: true, Type.TypeKind: TypeKind.Enum })
        .Select(parameter => parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);

    private static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol host)
    {
        for (INamedTypeSymbol? type = host; type is not null && type.SpecialType != SpecialType.System_Object; type = type.BaseType)
        {
            foreach (var member in type.GetMembers())
            {
                if (member is { DeclaredAccessibility: Accessibility.Public, CanBeReferencedByName: true, IsOverride: false })
                    yield return member;
            }
        }
    }

    /// <returns>Null for what a script does not use by its bare name, such as a nested type.</returns>
    private static string? Declaration(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Ordinary, ReturnsByRef: false, ReturnsByRefReadonly: false } method =>
            method.ToDisplayString(Signature) + " => throw null!;",
        IPropertySymbol { IsIndexer: false, ReturnsByRef: false, ReturnsByRefReadonly: false } property =>
            property.ToDisplayString(Signature) + Accessors(property),
        IFieldSymbol field => field.ToDisplayString(Signature) + " = default!;",
        _ => null,
    };

    private static string Accessors(IPropertySymbol property)
    {
        var get = property.GetMethod?.DeclaredAccessibility == Accessibility.Public ? " get => throw null!;" : "";
        var set = property.SetMethod is { DeclaredAccessibility: Accessibility.Public, IsInitOnly: false } ? " set => throw null!;" : "";
        return $" {{{get}{set} }}";
    }
}
