using System.Reflection;

/// <summary>Runs in another process before its own code, and notes every assembly that it loads in the file that <c>LHUB_LOADED</c> names.</summary>
/// <remarks>https://github.com/dotnet/runtime/blob/main/docs/design/features/host-startup-hook.md: the name and the missing namespace are what the runtime looks for.</remarks>
#pragma warning disable MA0047, CA1050 // See above.
internal static class StartupHook
#pragma warning restore MA0047, CA1050
{
    public const string Variable = "LHUB_LOADED";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } path)
            return;

        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.WriteAllLines(path, AppDomain.CurrentDomain.GetAssemblies().Select(NameOf));
    }

    private static string NameOf(Assembly assembly) => assembly.GetName().Name ?? "";
}
