namespace LeadershipHub.Scripting.Files;

/// <summary>A file of a restored package. Packages never change in place, so its length is enough to see that it is whole.</summary>
internal sealed record PackageFile(string FullPath, long Length)
{
    public bool IsThere
    {
        get
        {
            var file = new FileInfo(FullPath);
            return file.Exists && file.Length == Length;
        }
    }
}
