using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Engine.Writing;

internal static class WritingDiagnostics
{
    public static Diagnostic CannotWrite(string path, string why) => new(
        "LH700", Severity.Error, $"Cannot write the site: {why}", new(path), "Nothing was published; what was there before is as it was.");

    public static Diagnostic NotOurs(string path, int others) => new(
        "LH701", Severity.Error,
        $"'{path}'{(others > 0 ? $" and {others} more" : "")} in the output folder was not written by lhub and would be overwritten.",
        new(path), "Choose another folder with --output, or move those files away.");

    public static Diagnostic LinkInOutput(string path) => new(
        "LH702", Severity.Error, $"'{path}' in the output folder is a symbolic link.", new(path), "Remove it: the build writes only inside the output folder.");

    public static Diagnostic OutputIsSource(string path) => new(
        "LH703", Severity.Error, $"The output folder '{path}' holds or is one of the site's own folders.", new("site.config.yml"),
        "Choose a folder of its own, such as 'public'.");

    public static Diagnostic CommitFailed(string path, string why) => new(
        "LH704", Severity.Error, $"Publishing stopped half-way: {why}", new(path),
        "Every file is whole, but some are old and some are new. Remove the cause and build again.");

    public static Diagnostic Busy(string path) => new(
        "LH706", Severity.Error, $"Another build is writing into '{path}' and has not ended.", new(path), "Wait for it, or end it, and build again.");

    public static Diagnostic NoMemory(string why) => new(
        "LH707", Severity.Note, $"What this build knows could not be kept: {why}", new(".lhub"), "The next build will render everything again.");

    public static Diagnostic MemoryDropped(string why) => new(
        "LH708", Severity.Note, $"The memory of the last build was not used: {why}.", new(".lhub"), "Everything was built anew.");

    public static Diagnostic DamagedManifest(string path) => new(
        "LH705", Severity.Warning, "The list of files that lhub wrote is damaged and was not used.", new(path),
        "Files of pages that no longer exist may be left over; empty the output folder once to be sure.");
}
