using System.Collections.Frozen;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Data;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.UiStrings;

/// <summary>Reads <c>i18n/LANG.yml</c> of a theme: a flat map of keys to texts or plural forms.</summary>
public static class UiStringsReader
{
    private static readonly MapType<UiString> Strings = new(new UiStringType(), "texts by key");

    /// <summary>The texts; what is wrong was reported and is left out.</summary>
    public static FrozenDictionary<string, UiString> Read(SourceFile source, ReadOnlySpan<byte> bytes, ICollection<Diagnostic> diagnostics)
    {
        var context = new ReadContext(source.Path, SiteZone.Utc, diagnostics);
        if (YamlReader.Read(source, bytes, diagnostics) is not { } root || root is DataScalar { IsNull: true })
            return FrozenDictionary<string, UiString>.Empty;

        return ReadRoot(root, context);
    }

    private static FrozenDictionary<string, UiString> ReadRoot(DataNode root, ReadContext context)
    {
        if (root is not DataMap)
        {
            context.Report(ShapeDiagnostics.WrongType(context.Span(root.Position), "The file", Strings.Expected, root, help: null));
            return FrozenDictionary<string, UiString>.Empty;
        }

        return Strings.TryRead(root, context, out var strings)
            ? strings.ToFrozenDictionary(entry => entry.Name, entry => entry.Value, StringComparer.Ordinal)
            : FrozenDictionary<string, UiString>.Empty;
    }
}
