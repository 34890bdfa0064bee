namespace LeadershipHub.Scripting.Files;

/// <summary>A file that went into a compilation.</summary>
/// <param name="Path">Below the site's root, with forward slashes.</param>
/// <param name="Hash">See <see cref="Fingerprint"/>.</param>
internal sealed record InputFile(string Path, string Hash);
