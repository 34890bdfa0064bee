namespace LeadershipHub.Feedback.Answering;

/// <summary>The styles of the pages, from the assembly.</summary>
internal static class PageStyles
{
    public static string Css { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(PageStyles).Assembly.GetManifestResourceStream("pages.css")
            ?? throw new InvalidOperationException("The assembly has no resource 'pages.css'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
