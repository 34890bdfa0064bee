namespace LeadershipHub.Publishing.Targets;

/// <summary>A folder of a server that is reached with ssh. Keys and known hosts are those of ssh's own configuration.</summary>
public sealed record SshPlace
{
    /// <summary>Name or address, or an alias of ssh's configuration.</summary>
    public required string Host { get; init; }

    /// <summary>Absolute, or relative to the user's home.</summary>
    public required string Path { get; init; }

    public string? User { get; init; }

    public int? Port { get; init; }

    /// <summary>Another configuration than the user's; null for that one.</summary>
    public string? ConfigFile { get; init; }

    internal string Login => User is null ? Host : $"{User}@{Host}";

    /// <summary>Options of ssh that never ask anybody.</summary>
    internal IEnumerable<string> Options()
    {
        string[] options = ["-oBatchMode=yes", "-oConnectTimeout=20"];
        return [.. options, .. Port is { } port ? [FormattableString.Invariant($"-oPort={port}")] : Array.Empty<string>(), .. ConfigFile is { } file ? ["-F", file] : Array.Empty<string>()];
    }
}
