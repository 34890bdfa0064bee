using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LeadershipHub.Cli.Tests.Reference;

/// <summary>The comments of the engine's public types, as Markdown, out of the file that the compiler writes beside the assembly.</summary>
internal sealed partial class TypeComments
{
    private readonly ILookup<string, XElement> _members;

    private TypeComments(XDocument file) => _members = file.Descendants("member").ToLookup(member => NameOf(member.Attribute("name")?.Value ?? ""), StringComparer.Ordinal);

    public static TypeComments Read(Assembly assembly) => new(XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")));

    /// <summary>Its summary; "" where it has none.</summary>
    public string Of(Type type) => Summary(_members[$"T:{type.FullName}"].FirstOrDefault());

    /// <summary>Its summary, and what is said of its parameters; "" where it has none.</summary>
    public string Of(MemberInfo member)
    {
        if (_members[$"T:{member.DeclaringType?.FullName}"].FirstOrDefault() is { } record && Parameter(record, member.Name) is { } value)
            return Text(value);

        var name = $"{(member is PropertyInfo ? 'P' : 'M')}:{member.DeclaringType?.FullName}.{member.Name}";
        var found = _members[name].ToList();
        var count = member is MethodInfo method ? method.GetParameters().Length : 0;
        var comment = found.Count < 2 ? found.FirstOrDefault() : found.Find(one => TypesOf(one).SequenceEqual(((MethodInfo)member).GetParameters().Select(parameter => parameter.ParameterType.FullName ?? ""), StringComparer.Ordinal));
        var parameters = comment?.Elements("param").Where(one => count > 0 && one.Value.Length > 0).Select(one => $"`{one.Attribute("name")?.Value}`: {Text(one)}") ?? [];
        return string.Join(' ', parameters.Prepend(Summary(comment)));
    }

    private static XElement? Parameter(XElement comment, string name) => comment.Elements("param").FirstOrDefault(one => string.Equals(one.Attribute("name")?.Value, name, StringComparison.Ordinal));

    private static string NameOf(string full) => full.Split('(')[0];

    private static string[] TypesOf(XElement comment) => (comment.Attribute("name")?.Value ?? "").Split('(', ')') is [_, var types, ..] ? types.Split(',') : [];

    private static string Summary(XElement? comment) => comment?.Element("summary") is { } summary ? Text(summary) : "";

    private static string Text(XElement element) => Spaces().Replace(string.Concat(element.Nodes().Select(Piece)), " ").Trim();

    private static string Piece(XNode node) => node switch
    {
        XText text => ReferenceText.Plain(text.Value),
        XElement { Name.LocalName: "c" } code => ReferenceText.CodeSpan(code.Value),
        XElement element => ReferenceText.CodeSpan((element.Attribute("cref") ?? element.Attribute("name") ?? element.Attribute("langword"))?.Value.Split('(')[0].Split('.', ':')[^1] ?? element.Value),
        _ => "",
    };

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
