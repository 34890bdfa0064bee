namespace LeadershipHub.Engine.Model;

/// <summary>Line and column from 1 in a source that is known from elsewhere; default means the file as a whole.</summary>
public readonly record struct Position(int Line, int Column);
