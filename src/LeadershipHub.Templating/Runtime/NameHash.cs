namespace LeadershipHub.Templating.Runtime;

/// <summary>Hashes names, by FNV-1a over their letters: good for short texts, and nothing has to be loaded for it.</summary>
internal static class NameHash
{
    public static int Of(string name) => Of(name, 0, name.Length);

    /// <summary>Of the name that is a part of a text.</summary>
    public static int Of(string text, int start, int end)
    {
        var hash = 2166136261;
        for (var i = start; i < end; i++)
            hash = (hash ^ text[i]) * 16777619;

        // Tables choose by the low bits.
        return (int)(hash ^ (hash >> 15));
    }
}
