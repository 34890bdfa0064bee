using System.Collections.Immutable;
using System.Reflection;

namespace LeadershipHub.Scripting;

/// <summary>What all scripts of a site have in common.</summary>
public sealed record ScriptSetup
{
    /// <summary>Full path of the site's folder. Nothing outside of it is loaded or referenced.</summary>
    public required string Root { get; init; }

    /// <summary>Full path of the folder for compiled scripts; made when the first one is kept.</summary>
    public required string CacheFolder { get; init; }

    /// <summary>The public type whose public members scripts use as if they were their own.</summary>
    public required Type HostType { get; init; }

    /// <summary>Loaded assemblies that scripts may use besides the framework and the one of <see cref="HostType"/>.</summary>
    public ImmutableArray<Assembly> References { get; init; } = [];

    /// <summary>Namespaces that need no <c>using</c> line, besides those that the .NET SDK gives to every program.</summary>
    public ImmutableArray<string> Usings { get; init; } = [];

    /// <summary>Full path of the file that pins the packages of all scripts (<c>scripts.nuget.lock.json</c>); null pins nothing.</summary>
    public string? PackageLockPath { get; init; }

    /// <summary>Whether a package that is not pinned yet is an error instead of being added.</summary>
    public bool PackagesAreLocked { get; init; }

    /// <summary>So many scripts are compiled at once; at least 1.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Full path of the <c>dotnet</c> command that restores packages; null looks in <c>DOTNET_ROOT</c> and on the <c>PATH</c>.</summary>
    public string? DotnetCommand { get; init; }
}
