namespace LeadershipHub.Publishing.Processes;

/// <summary>What a program left behind.</summary>
internal sealed record Finished(int Code, byte[] Output, string Error)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Output).TrimEnd();

    /// <summary>The last line that it complained with.</summary>
    public string Complaint => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [.., var last] ? last : $"it ended with {Code.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}
