namespace LeadershipHub.Scripting.Tests;

/// <summary>What scripts of tests see.</summary>
public sealed class TestHost
{
    private bool _released;

    public string Title { get; set; } = "A hub";

    public IList<string> Pages { get; } = [];

    public CancellationToken Stopping { get; init; }

    /// <summary>A loop that asks for it never ends before it is set.</summary>
    public bool Released
    {
        get => Volatile.Read(ref _released);
        set => Volatile.Write(ref _released, value);
    }

    public ManualResetEventSlim Gate { get; } = new();

    public void AddPage(string path) => Pages.Add(path);

    public static int Doubled(int number) => 2 * number;

    public static void Refuse(string reason) => throw new InvalidOperationException(reason);
}
