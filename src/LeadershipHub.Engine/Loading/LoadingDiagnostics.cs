using System.Globalization;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Engine.Loading;

internal static class LoadingDiagnostics
{
    public static Diagnostic NoConfiguration() => new(
        "LH100", Severity.Error, "There is no 'site.config.yml' in the site's folder.", new("site.config.yml"),
        "Run lhub in the folder of a site, or name it with --site.");

    public static Diagnostic LinkLeadsOut(string path) => new(
        "LH101", Severity.Error, $"The symbolic link '{path}' leads out of the site's folder.", new(path),
        "Copy what it points to into the site, or remove the link.");

    public static Diagnostic LinkLeadsToHidden(string path) => new(
        "LH101", Severity.Error, $"The symbolic link '{path}' leads to a hidden file or folder, which is not published.", new(path),
        "Copy what it points to into the site, or remove the link.");

    public static Diagnostic LinkInCircle(string path) => new(
        "LH102", Severity.Error, $"The symbolic link '{path}' leads back to a folder that it lies in.", new(path), "Remove the link.");

    public static Diagnostic LinkIsBroken(string path) => new(
        "LH103", Severity.Error, $"The symbolic link '{path}' points to nothing.", new(path), "Remove the link, or restore its target.");

    public static Diagnostic DiffersByCase(string path, string other) => new(
        "LH104", Severity.Error, $"'{path}' and '{other}' differ only in capital letters.", new(path),
        "Rename one: on many systems both are the same file.");

    public static Diagnostic SourceTooLarge(string path, long size) => new(
        "LH105", Severity.Error,
        string.Create(CultureInfo.InvariantCulture, $"The file has {size / 1_048_576.0:0.#} MiB; a text source may have {SourceLoader.LargestText / 1_048_576} MiB."),
        new(path), "Split it, or move it to 'static/' if it is to be published as it is.");

    public static Diagnostic Unreadable(string path, string why) => new(
        "LH106", Severity.Error, $"The file cannot be read: {why}", new(path), "Check its permissions.");
}
