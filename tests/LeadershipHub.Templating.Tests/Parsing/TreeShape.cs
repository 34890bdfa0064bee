using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using LeadershipHub.Templating.Runtime;
using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating.Tests.Parsing;

/// <summary>Writes a tree out with all that its nodes hold but their positions, so that trees can be compared.</summary>
internal static class TreeShape
{
    private static readonly Dictionary<Type, FieldInfo[]> Fields = [];

    public static string Of(Template template)
    {
        var shape = new StringBuilder();
        Write(shape, template.Body);
        return shape.ToString();
    }

    private static void Write(StringBuilder shape, object? value)
    {
        switch (value)
        {
            case null: shape.Append('-'); break;
            case string text: shape.Append('"').Append(text).Append('"'); break;
            case Node or ScriptFunction or LoopHeader: WriteFields(shape, value); break;
            case byte[]: break;
            case IEnumerable items: WriteItems(shape, items); break;
            case Value or bool or Enum: shape.Append(CultureInfo.InvariantCulture, $"{value}"); break;
        }
    }

    private static void WriteItems(StringBuilder shape, IEnumerable items)
    {
        shape.Append('[');
        foreach (var item in items)
        {
            Write(shape, item);
            shape.Append(',');
        }

        shape.Append(']');
    }

    private static void WriteFields(StringBuilder shape, object node)
    {
        shape.Append(node.GetType().Name).Append('(');
        foreach (var field in FieldsOf(node.GetType()))
        {
            Write(shape, field.GetValue(node));
            shape.Append(' ');
        }

        shape.Append(')');
    }

    private static FieldInfo[] FieldsOf(Type type)
    {
        lock (Fields)
        {
            if (!Fields.TryGetValue(type, out var fields))
                Fields[type] = fields = [.. type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Where(IsShape)];

            return fields;
        }
    }

    // How a literal was written does not belong to the tree, nor do the numbers of slots.
    private static bool IsShape(FieldInfo field) =>
        field.FieldType != typeof(int) && field.FieldType != typeof(Template) && field.FieldType != typeof(LocalTable)
        && !(field.DeclaringType == typeof(LiteralExpression) && field.FieldType == typeof(string));
}
