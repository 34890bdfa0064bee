namespace LeadershipHub.Preview.Watching;

/// <summary>Files that editors and systems leave beside the sources for a moment; the build does not read them.</summary>
internal static class EditorFiles
{
    public static bool IsOne(string name) =>
        name.EndsWith('~') || name.StartsWith(".#", StringComparison.Ordinal) || (name.StartsWith('#') && name.EndsWith('#'))
        || Path.GetExtension(name) is ".swp" or ".swo" or ".swx" or ".tmp" or ".crswap"
        || name is "4913" or ".DS_Store" or "Thumbs.db" or "desktop.ini";
}
