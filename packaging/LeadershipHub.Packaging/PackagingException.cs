namespace LeadershipHub.Packaging;

/// <summary>What keeps a package from being made; the message says how to mend it.</summary>
internal sealed class PackagingException(string message) : Exception(message);
