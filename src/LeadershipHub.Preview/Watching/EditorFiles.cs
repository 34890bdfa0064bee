namespace LeadershipHub.Preview.Watching;

/// <summary>Files that editors and systems leave beside the sources for a moment. What they do to the source itself is seen by its own name.</summary>
internal static class EditorFiles
{
    public static bool IsOne(string name) =>
        name.EndsWith('~') || (name.StartsWith('#') && name.EndsWith('#')) || IsHidden(name)
        || Path.GetExtension(name) is ".swp" or ".swo" or ".swx" or ".tmp" or ".crswap"
        || name.EndsWith("___jb_tmp___", StringComparison.Ordinal) || name.EndsWith("___jb_old___", StringComparison.Ordinal)
        || name is "4913" or "Thumbs.db" or "desktop.ini";

    // The build reads only these of the names that start with a dot. The others are what most editors write to before they rename it.
    private static bool IsHidden(string name) => name.StartsWith('.') && name is not (".well-known" or ".nojekyll" or ".htaccess");
}
