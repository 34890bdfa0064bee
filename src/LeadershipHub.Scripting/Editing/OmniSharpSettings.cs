using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LeadershipHub.Scripting.Editing;

/// <summary>The part of <c>omnisharp.json</c> that is about scripts.</summary>
internal static class OmniSharpSettings
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <returns>False where what is there already is not understood.</returns>
    public static bool TryMerge(byte[]? existing, string framework, [NotNullWhen(true)] out byte[]? settings)
    {
        settings = null;
        if (!TryParse(existing, out var root))
            return false;
        if (root["script"] is not JsonObject script)
            root["script"] = script = [];

        script["enabled"] = true;
        script["defaultTargetFramework"] = framework;
        script["enableScriptNuGetReferences"] = true;
        script["rspFilePath"] = EditorSupport.ResponsePath;
        settings = Encoding.UTF8.GetBytes(root.ToJsonString(Indented) + "\n");
        return true;
    }

    private static bool TryParse(byte[]? existing, [NotNullWhen(true)] out JsonObject? root)
    {
        try
        {
            root = existing is null ? [] : JsonNode.Parse(existing, documentOptions: Lenient) as JsonObject;
        }
        catch (JsonException)
        {
            root = null;
        }

        return root is not null;
    }
}
