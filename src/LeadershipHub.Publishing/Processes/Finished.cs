namespace LeadershipHub.Publishing.Processes;

/// <summary>What a program left behind.</summary>
internal sealed record Finished(int Code, byte[] Output, string Error)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Output).TrimEnd();

    /// <summary>The line that it complained with: the first one that is marked as such, else the last one.</summary>
    public string Complaint
    {
        get
        {
            var lines = Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return Array.Find(lines, line => line.StartsWith("fatal: ", StringComparison.Ordinal) || line.Contains("[rejected]", StringComparison.Ordinal) || line.Contains("[remote rejected]", StringComparison.Ordinal))
                ?? lines.LastOrDefault()
                ?? $"it ended with {Code.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        }
    }
}
