using System.Collections.Immutable;
using LeadershipHub.Scripting.Files;

namespace LeadershipHub.Scripting.Packages;

/// <summary>The files of the packages of a script, or what is wrong with them.</summary>
internal sealed record RestoredPackages(PackageFiles Files, ImmutableArray<ScriptProblem> Problems);
