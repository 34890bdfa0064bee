using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Shapes;

/// <summary>An entry of a map whose keys the author chooses.</summary>
internal readonly record struct NamedValue<T>(string Name, Position Position, T Value);
