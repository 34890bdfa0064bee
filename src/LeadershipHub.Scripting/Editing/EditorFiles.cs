using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LeadershipHub.Scripting.Compiling;
using LeadershipHub.Scripting.Files;

namespace LeadershipHub.Scripting.Editing;

/// <summary>The files for editors.</summary>
internal static class EditorFiles
{
    public static ImmutableArray<ScriptProblem> Write(ScriptSetup setup)
    {
        var root = new SiteRoot(setup.Root);
        WriteChanged(root, EditorSupport.MirrorPath, HostMirror.Compile(setup));
        WriteChanged(root, EditorSupport.ResponsePath, Encoding.UTF8.GetBytes(Response(setup, root)));

        var framework = string.Create(CultureInfo.InvariantCulture, $"net{Environment.Version.Major}.0");
        if (!OmniSharpSettings.TryMerge(root.TryRead(EditorSupport.SettingsPath), framework, out var settings))
            return [ScriptProblem.OfFile(EditorSupport.SettingsPath, ScriptProblemId.EditorSettingsInvalid, "The settings for editors are no JSON object.", "Correct or remove the file.")];

        WriteChanged(root, EditorSupport.SettingsPath, settings);
        return [];
    }

    /// <summary>A line an argument, as the compiler's command line has them. https://learn.microsoft.com/dotnet/csharp/language-reference/compiler-options/miscellaneous#responsefiles</summary>
    private static string Response(ScriptSetup setup, SiteRoot root)
    {
        var text = new StringBuilder("# Written by lhub for editors: what scripts can use.\n");
        foreach (var file in References(setup, root).Append(root.FullPath(EditorSupport.MirrorPath)))
            text.Append("/r:\"").Append(file).Append("\"\n");
        foreach (var name in ScriptLanguage.Usings(setup.Usings).Append(HostMirror.ClassName))
            text.Append("/u:").Append(name).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<string> References(ScriptSetup setup, SiteRoot root) =>
        SharedReferences.AreFiles ? SharedReferences.Files(setup) : WriteReferences(setup, root);

    /// <summary>Makes files of what is in memory, where a program that is one file has none to name.</summary>
    /// <returns>Their full paths.</returns>
    internal static ImmutableArray<string> WriteReferences(ScriptSetup setup, SiteRoot root)
    {
        var files = ImmutableArray.CreateBuilder<string>();
        foreach (var assembly in SharedReferences.Loaded(setup))
        {
            var path = $"{EditorSupport.ReferenceFolder}/{assembly.GetName().Name}.dll";
            WriteChanged(root, path, ReferenceLibrary.Of(MemoryMetadata.BytesOf(assembly)));
            files.Add(root.FullPath(path));
        }

        return files.DrainToImmutable();
    }

    private static void WriteChanged(SiteRoot root, string path, byte[] content)
    {
        if (root.TryRead(path) is { } before && content.AsSpan().SequenceEqual(before))
            return;

        var full = root.FullPath(path);
        if (Path.GetDirectoryName(full) is { } folder)
            Directory.CreateDirectory(folder);
        DiskFile.WriteWhole(full, content);
    }
}
