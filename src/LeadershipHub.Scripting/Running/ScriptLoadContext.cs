using System.Reflection;
using System.Runtime.Loader;
using LeadershipHub.Scripting.Files;

namespace LeadershipHub.Scripting.Running;

/// <summary>
/// Where one script lives. It shares the framework and the host with everybody; libraries and packages are its own, read from bytes so
/// that their files are never held open.
/// </summary>
internal sealed class ScriptLoadContext(ScriptImage image) : AssemblyLoadContext(image.Path, isCollectible: true)
{
    private readonly SiteRoot _root = new(image.Setup.Root);

    public Assembly LoadScript() => LoadFromStream(new MemoryStream(image.Assembly, writable: false), new MemoryStream(image.Symbols, writable: false));

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name;
        foreach (var shared in (ReadOnlySpan<Assembly>)[image.Setup.HostType.Assembly, .. image.Setup.References])
        {
            if (shared.GetName().Name == name)
                return shared;
        }

        return Content(name) is { } content ? LoadFromStream(new MemoryStream(content, writable: false)) : null;
    }

    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName)
    {
        foreach (var file in image.PackageFiles)
        {
            var name = Path.GetFileName(file.FullPath);
            if (name == unmanagedDllName || Path.GetFileNameWithoutExtension(name) is { } bare && (bare == unmanagedDllName || bare == "lib" + unmanagedDllName))
                return LoadUnmanagedDllFromPath(file.FullPath);
        }

        return IntPtr.Zero;
    }

    private byte[]? Content(string? name)
    {
        // The same content as was compiled against: a library that changed since then is not slipped in.
        foreach (var library in image.Libraries)
        {
            if (library.AssemblyName == name)
                return _root.TryRead(library.File.Path) is { } content && Fingerprint.Of(content) == library.File.Hash ? content : null;
        }

        var file = image.PackageFiles.FirstOrDefault(file => Path.GetFileName(file.FullPath) == name + ".dll");
        return file is null ? null : DiskFile.TryRead(file.FullPath);
    }
}
