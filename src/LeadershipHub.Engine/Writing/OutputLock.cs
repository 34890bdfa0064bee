using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;
using Microsoft.Win32.SafeHandles;

namespace LeadershipHub.Engine.Writing;

/// <summary>Keeps two builds from writing into one output folder at the same time. The lock is the system's: it ends with the process.</summary>
internal sealed class OutputLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    private readonly SafeFileHandle? _file;

    private OutputLock(SafeFileHandle? file) => _file = file;

    /// <summary>Waits until other builds are done. Null where one of them still is not after the longest time. Without a folder to lock in there is no lock.</summary>
    public static OutputLock? Take(BuildOptions options, string output, TimeSpan longest, CancellationToken cancel)
    {
        var folder = Path.Combine(options.SiteFolder, BuildMemory.FolderName);
        if (!TryMakeFolder(folder))
            return new(null);

        var name = ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(RealPath.Of(output))).ToString();
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new(SmallFile.OpenAlone(Path.Combine(folder, name + ".lock")));
            }
            catch (UnauthorizedAccessException)
            {
                return new(null);
            }
            catch (IOException) when (waited < longest)
            {
                cancel.WaitHandle.WaitOne(Pause);
                cancel.ThrowIfCancellationRequested();
            }
            catch (IOException)
            {
                return null;
            }
        }
    }

    public void Dispose() => _file?.Dispose();

    private static bool TryMakeFolder(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                return true;

            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, ".gitignore"), "*\n");
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
