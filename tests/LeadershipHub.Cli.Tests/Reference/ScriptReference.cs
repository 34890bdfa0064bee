using System.Collections.Immutable;
using System.Reflection;
using LeadershipHub.Engine.Extending;

namespace LeadershipHub.Cli.Tests.Reference;

/// <summary>What scripts can ask for and see, as Markdown, from the public types of the engine and their comments.</summary>
internal static class ScriptReference
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>In the order in which a reader meets them; <see cref="Hub"/> is the script itself.</summary>
    public static IReadOnlyList<Type> Types { get; } =
        [typeof(Hub), typeof(HubSite), typeof(HubPage), typeof(HubHeading), typeof(HubTerm), typeof(HubEpisode), typeof(HubQuote), typeof(HubShortcode), typeof(HubContent)];

    public static string Write(TypeComments comments)
    {
        var text = new ReferenceText();
        text.Heading(1, "What scripts see");
        text.Paragraph("<!-- Written by .ci/references from the code and its comments. -->");
        text.Paragraph("Every member of what a script sees. [Scripts](scripts.md) tells how they are used, with examples. A parameter with `?` may be left out; a type with `?` may be null.");
        foreach (var type in Types)
        {
            text.Heading(2, type == typeof(Hub) ? "The script itself" : type.Name);
            text.Paragraph(comments.Of(type));
            text.Table(["Member", "Type", "Meaning"], Members(type).Select(member => (IReadOnlyList<string>)[ReferenceText.CodeSpan(Signature(member)), TypeOf(member), comments.Of(member)]));
        }

        return text.ToString();
    }

    /// <summary>Members that a script calls by name: no operators, and nothing that every object has.</summary>
    public static IEnumerable<MemberInfo> Members(Type type) => type.GetMembers(Own)
        .Where(member => member is PropertyInfo || (member is MethodInfo { IsSpecialName: false } method && method.GetBaseDefinition().DeclaringType == type && !member.Name.Contains('<', StringComparison.Ordinal)))
        .Where(member => member.Name is not ("Equals" or "Deconstruct" or "EqualityContract"));

    private static string Signature(MemberInfo member) => member is MethodInfo method
        ? $"{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.Name + (parameter.HasDefaultValue ? "?" : "")))})"
        : member.Name;

    private static string TypeOf(MemberInfo member)
    {
        var nullability = new NullabilityInfoContext();
        return member switch
        {
            PropertyInfo property => Name(property.PropertyType, nullability.Create(property).ReadState == NullabilityState.Nullable),
            MethodInfo method when method.ReturnType == typeof(void) => "–",
            MethodInfo method => Name(method.ReturnType, nullability.Create(method.ReturnParameter).ReadState == NullabilityState.Nullable),
            _ => "",
        };
    }

    private static string Name(Type type, bool isNullable)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Name(value, isNullable: true);

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return $"list of {Name(type.GetGenericArguments()[0], isNullable: false)}";

        var mark = isNullable ? "?" : "";
        var name = type == typeof(string) ? "string" : type == typeof(int) ? "int" : type == typeof(object) ? "object" : type == typeof(byte[]) ? "byte\\[\\]" : type.Name;
        return Types.Contains(type) && type != typeof(Hub) ? $"[{name}](#{name.ToLowerInvariant()}){mark}" : name + mark;
    }
}
