namespace LeadershipHub.Engine.Diagnostics;

/// <summary>A place in a source: path below the site's root with forward slashes, line and column from 1; 0 means the file as a whole.</summary>
public readonly record struct SourceSpan(string Path, int Line = 0, int Column = 0) : IComparable<SourceSpan>
{
    public int CompareTo(SourceSpan other)
    {
        var byPath = string.CompareOrdinal(Path, other.Path);
        if (byPath != 0)
            return byPath;

        return Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);
    }

    /// <summary><c>path:line:column</c>, as editors and terminals link it.</summary>
    public override string ToString() => Line == 0 ? Path : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path}:{Line}:{Column}");

    public static bool operator <(SourceSpan left, SourceSpan right) => left.CompareTo(right) < 0;

    public static bool operator <=(SourceSpan left, SourceSpan right) => left.CompareTo(right) <= 0;

    public static bool operator >(SourceSpan left, SourceSpan right) => left.CompareTo(right) > 0;

    public static bool operator >=(SourceSpan left, SourceSpan right) => left.CompareTo(right) >= 0;
}
