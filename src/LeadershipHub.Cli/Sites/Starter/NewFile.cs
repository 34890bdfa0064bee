namespace LeadershipHub.Cli.Sites.Starter;

/// <summary>A file that is about to be written.</summary>
/// <param name="Path">Below the hub, with forward slashes.</param>
internal sealed record NewFile(string Path, byte[] Bytes)
{
    /// <summary>Names with a dot in front travel as <c>dot-name</c>, so that they mean nothing to the repository in which they lie.</summary>
    public static string PathOf(string embedded) => string.Join('/', embedded.Split('/').Select(part => part.StartsWith("dot-", StringComparison.Ordinal) ? "." + part[4..] : part));
}
