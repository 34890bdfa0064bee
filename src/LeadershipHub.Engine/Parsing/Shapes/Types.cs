using System.Collections.Immutable;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Shapes;

/// <summary>The types that many keys share.</summary>
internal static class Types
{
    public static DataType<string> Text { get; } = new TextType();

    public static DataType<Located> Located { get; } = new LocatedType();

    /// <summary>Markdown; the position is that of its first line.</summary>
    public static DataType<Located> Markdown { get; } = new LocatedType(isMarkdown: true);

    public static DataType<bool> Boolean { get; } = new BooleanType();

    public static DataType<int> Integer { get; } = new IntegerType();

    /// <summary>At least 1.</summary>
    public static DataType<int> Positive { get; } = new IntegerType(least: 1);

    public static DataType<DateTimeOffset> Date { get; } = new DateType();

    public static DataType<DataMap> Anything { get; } = new AnyMapType();

    public static DataType<ImmutableArray<string>> Texts { get; } = new ListType<string>(Text, "texts", orSingle: true);

    public static DataType<ImmutableArray<Located>> LocatedTexts { get; } = new ListType<Located>(Located, "texts", orSingle: true);
}
