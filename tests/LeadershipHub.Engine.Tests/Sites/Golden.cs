namespace LeadershipHub.Engine.Tests.Sites;

/// <summary>Holds what a build made against the golden files of a case. <c>LHUB_ACCEPT=1</c> rewrites them; read the diff then.</summary>
internal static class Golden
{
    private const string Switch = "LHUB_ACCEPT";

    private static bool IsAccepting => Environment.GetEnvironmentVariable(Switch) is "1";

    public static void AssertFolder(string expectedFolder, FolderContent actual)
    {
        if (IsAccepting)
        {
            if (Directory.Exists(expectedFolder))
                Directory.Delete(expectedFolder, recursive: true);
            actual.WriteTo(expectedFolder);
        }

        var difference = FolderContent.Of(expectedFolder).DifferenceTo(actual);
        Assert.True(difference.Length == 0, $"{expectedFolder}\n{difference}If this is meant, run the tests once with {Switch}=1 and read the diff.");
    }

    /// <summary>A missing golden file stands for an empty text.</summary>
    public static void AssertText(string expectedFile, string actual)
    {
        if (IsAccepting)
        {
            if (actual.Length > 0)
                File.WriteAllText(expectedFile, actual);
            else
                File.Delete(expectedFile);
        }

        var expected = File.Exists(expectedFile) ? File.ReadAllText(expectedFile) : "";
        Assert.True(
            string.Equals(expected, actual, StringComparison.Ordinal),
            $"{expectedFile}{TextDifference.Between(expected, actual)}If this is meant, run the tests once with {Switch}=1 and read the diff.");
    }
}
