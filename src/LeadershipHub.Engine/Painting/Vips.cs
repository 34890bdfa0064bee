using System.Globalization;

namespace LeadershipHub.Engine.Painting;

/// <summary>Rasterises SVG through libvips, in this process. https://www.libvips.org/API/current/</summary>
internal sealed unsafe class Vips
{
    // The functions take options as pairs and a null at the end; without any, the null alone. On Linux such calls are as any other.
    private readonly delegate* unmanaged<byte*, nuint, nint*, nint, int> _load;
    private readonly delegate* unmanaged<nint, byte**, nuint*, nint, int> _save;
    private readonly delegate* unmanaged<nint, void> _unref;
    private readonly delegate* unmanaged<byte*, void> _free;
    private readonly delegate* unmanaged<void> _forget;

    private Vips(NativeLibraryCalls library)
    {
        _load = (delegate* unmanaged<byte*, nuint, nint*, nint, int>)library.Function("vips_svgload_buffer");
        _save = (delegate* unmanaged<nint, byte**, nuint*, nint, int>)library.Function("vips_pngsave_buffer");
        _unref = (delegate* unmanaged<nint, void>)library.Function("g_object_unref");
        _free = (delegate* unmanaged<byte*, void>)library.Function("g_free");
        _forget = (delegate* unmanaged<void>)library.Function("vips_error_clear");
        var version = (delegate* unmanaged<int, int>)library.Function("vips_version");
        Version = string.Create(CultureInfo.InvariantCulture, $"libvips {version(0)}.{version(1)}.{version(2)}");
    }

    public string Version { get; }

    /// <summary>Null where the library is not there or cannot be used.</summary>
    public static Vips? Start()
    {
        if (!OperatingSystem.IsLinux())
            return null;

        try
        {
            if (NativeLibraryCalls.Load("libvips.so.42", "libvips.so") is not { } library || !Begin(library))
                return null;

            // The build has threads of its own.
            ((delegate* unmanaged<int, void>)library.Function("vips_concurrency_set"))(1);
            return new(library);
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Null for a drawing that cannot be read, or where the library has no reader of SVG.</summary>
    public byte[]? Paint(ReadOnlySpan<byte> svg)
    {
        nint image;
        fixed (byte* source = svg)
        {
            if (_load(source, (nuint)svg.Length, &image, 0) != 0)
            {
                _forget();
                return null;
            }

            // The drawing is read only now.
            byte* buffer;
            nuint length;
            var failed = _save(image, &buffer, &length, 0) != 0;
            _unref(image);
            if (failed)
            {
                _forget();
                return null;
            }

            var png = new ReadOnlySpan<byte>(buffer, checked((int)length)).ToArray();
            _free(buffer);
            return png;
        }
    }

    private static bool Begin(NativeLibraryCalls library)
    {
        fixed (byte* name = "lhub\0"u8)
        {
            return ((delegate* unmanaged<byte*, int>)library.Function("vips_init"))(name) == 0;
        }
    }
}
