using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Shapes;

/// <summary>An entry of a map whose keys the author chooses. No struct, for which lists of it would have to be compiled at run time.</summary>
internal sealed record NamedValue<T>(string Name, Position Position, T Value);
