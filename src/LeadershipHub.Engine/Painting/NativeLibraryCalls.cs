using System.Runtime.InteropServices;

namespace LeadershipHub.Engine.Painting;

/// <summary>A library of the system that may not be there.</summary>
internal sealed class NativeLibraryCalls
{
    private readonly nint _handle;

    private NativeLibraryCalls(nint handle) => _handle = handle;

    /// <summary>The first of some names that leads to a library; null where none does.</summary>
    public static NativeLibraryCalls? Load(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (NativeLibrary.TryLoad(name, out var handle))
                return new(handle);
        }

        return null;
    }

    /// <summary>The address of a function.</summary>
    /// <exception cref="EntryPointNotFoundException">The library has no such function.</exception>
    public nint Function(string name) => NativeLibrary.GetExport(_handle, name);
}
