using System.Text;

namespace LeadershipHub.Cli.Tests;

/// <summary>Output that a test can wait for.</summary>
internal sealed class HeardWriter : TextWriter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Lock _using = new();
    private readonly StringBuilder _said = new();
    private readonly List<(string Wanted, TaskCompletionSource<string> Heard)> _waiting = [];

    public HeardWriter() => NewLine = "\n";

    public override Encoding Encoding => Encoding.UTF8;

    /// <returns>All that was said when the text came.</returns>
    public Task<string> WaitForAsync(string text)
    {
        var heard = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_using)
        {
            _waiting.Add((text, heard));
            Look();
        }

        return heard.Task.WaitAsync(Patience);
    }

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value)
    {
        lock (_using)
        {
            _said.Append(value);
            Look();
        }
    }

    public override void WriteLine(string? value) => Write(value + "\n");

    public override string ToString()
    {
        lock (_using)
            return _said.ToString();
    }

    private void Look()
    {
        var said = _said.ToString();
        foreach (var (wanted, heard) in _waiting)
        {
            if (said.Contains(wanted, StringComparison.Ordinal) && said.EndsWith('\n'))
                heard.TrySetResult(said);
        }
    }
}
