using System.Runtime.InteropServices;
using System.Text;

namespace LeadershipHub.Feedback.Storing;

/// <summary>
/// Loads our SQLite so that its calls of itself stay its own. A process that paints cards has libvips, which opens the system's SQLite
/// for all to see: the two would be mixed, and the process would die.
/// </summary>
/// <remarks>https://man7.org/linux/man-pages/man3/dlopen.3.html, RTLD_DEEPBIND. Other systems keep libraries apart by themselves.</remarks>
internal static class SqliteLibrary
{
    private const int Now = 2;
    private const int DeepBind = 8;

    private static readonly Lock Loading = new();
    private static bool _isLoaded;

    public static void Load()
    {
        if (!OperatingSystem.IsLinux())
            return;

        lock (Loading)
        {
            if (_isLoaded)
                return;

            _isLoaded = true;
            var folders = (AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
            var path = folders.Append(AppContext.BaseDirectory).Select(folder => Path.Combine(folder, "libe_sqlite3.so")).FirstOrDefault(File.Exists);
            if (path is null)
                return;

            try
            {
                // What the runtime asks for next is the same file, and gets what is loaded here.
                _ = Open(ref MemoryMarshal.GetReference(Encoding.UTF8.GetBytes(path + "\0").AsSpan()), Now | DeepBind);
            }
            catch (Exception other) when (other is DllNotFoundException or EntryPointNotFoundException)
            {
                // Another C library, which has no such flag either.
            }
        }
    }

    [DllImport("libc", EntryPoint = "dlopen", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Open(ref byte path, int flags);
}
