namespace LeadershipHub.Engine.Writing;

/// <summary>Where a path leads when every link on the way is followed.</summary>
internal static class RealPath
{
    /// <summary>The path itself where it, or a part of it, does not exist.</summary>
    public static string Of(string path)
    {
        var here = new DirectoryInfo(path);
        if (here.Parent is not { } parent)
            return here.FullName;

        var folder = new DirectoryInfo(Path.Combine(Of(parent.FullName), here.Name));
        return folder.LinkTarget is not null && folder.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true } target ? Of(target.FullName) : folder.FullName;
    }
}
