using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Shapes;

/// <summary>Where the reading of one file stands: the key at hand, and where complaints go.</summary>
internal sealed class ReadContext(string path, SiteZone zone, ICollection<Diagnostic> diagnostics)
{
    private (string Key, Position Position)[] _positions = new (string Key, Position Position)[12];
    private int _count;

    /// <summary>Zone of dates without an offset.</summary>
    public SiteZone Zone { get; } = zone;

    /// <summary>The key whose value is read, with those around it: <c>sections.posts.paginate</c>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Whether an item of the key's list is read, not the list itself.</summary>
    public bool InItem { get; set; }

    /// <summary>The key at hand as the beginning of a sentence.</summary>
    public string Subject => InItem ? $"An item of '{Key}'" : $"'{Key}'";

    /// <summary>The same, with complaints left unheard.</summary>
    public ReadContext Silenced() => new(path, Zone, []);

    /// <summary>Goes to the value of a key, and returns what <see cref="Leave"/> needs to come back.</summary>
    public (string Key, bool InItem) Enter(string name, Position value)
    {
        var outer = (Key, InItem);
        Key = Key.Length == 0 ? name : $"{Key}.{name}";
        InItem = false;
        if (_count == _positions.Length)
            Array.Resize(ref _positions, _count * 2);

        _positions[_count++] = (Key, value);
        return outer;
    }

    public void Leave((string Key, bool InItem) outer) => (Key, InItem) = outer;

    public SourceSpan Span(Position position) => new(path, position.Line, position.Column);

    public void Report(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    public void ReportWrongType(DataNode node, string expected, string? help = null) =>
        Report(ShapeDiagnostics.WrongType(Span(node.Position), Subject, expected, node, help));

    /// <summary>Where the value of every key that was read stands.</summary>
    public ImmutableArray<(string Key, Position Position)> TakePositions()
    {
        // Copied by hand: generic code over this type would have to be compiled at run time.
        var taken = new (string Key, Position Position)[_count];
        Array.Copy(_positions, taken, _count);
        return ImmutableCollectionsMarshal.AsImmutableArray(taken);
    }
}
