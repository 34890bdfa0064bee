namespace LeadershipHub.Feedback.Moderation;

/// <summary>The styles of the pages, from the assembly.</summary>
internal static class ModerationStyles
{
    public static string Css { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(ModerationStyles).Assembly.GetManifestResourceStream("moderation.css")
            ?? throw new InvalidOperationException("The assembly has no resource 'moderation.css'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
