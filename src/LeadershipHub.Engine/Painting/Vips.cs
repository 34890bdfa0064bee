using System.Globalization;
using System.Runtime.InteropServices;

namespace LeadershipHub.Engine.Painting;

/// <summary>Rasterises SVG through libvips, in this process. https://www.libvips.org/API/current/</summary>
internal sealed class Vips
{
    private readonly Load _load;
    private readonly Save _save;
    private readonly Act _unref;
    private readonly Act _free;
    private readonly Forget _forget;

    private Vips(NativeLibraryCalls library)
    {
        _load = library.Function<Load>("vips_svgload_buffer");
        _save = library.Function<Save>("vips_pngsave_buffer");
        _unref = library.Function<Act>("g_object_unref");
        _free = library.Function<Act>("g_free");
        _forget = library.Function<Forget>("vips_error_clear");
        var version = library.Function<Number>("vips_version");
        Version = string.Create(CultureInfo.InvariantCulture, $"libvips {version(0)}.{version(1)}.{version(2)}");
    }

    // The functions take options as pairs and a null at the end; without any, the null alone. On Linux such calls are as any other.
    private delegate int Load(nint buffer, nuint length, out nint image, nint end);

    private delegate int Save(nint image, out nint buffer, out nuint length, nint end);

    private delegate void Act(nint handle);

    private delegate void Forget();

    private delegate int Number(int part);

    private delegate int Begin([MarshalAs(UnmanagedType.LPUTF8Str)] string name);

    private delegate void SetNumber(int number);

    public string Version { get; }

    /// <summary>Null where the library is not there or cannot be used.</summary>
    public static Vips? Start()
    {
        if (!OperatingSystem.IsLinux())
            return null;

        try
        {
            if (NativeLibraryCalls.Load("libvips.so.42", "libvips.so") is not { } library || library.Function<Begin>("vips_init")("lhub") != 0)
                return null;

            // The build has threads of its own.
            library.Function<SetNumber>("vips_concurrency_set")(1);
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
        var source = Marshal.AllocHGlobal(svg.Length);
        try
        {
            Marshal.Copy(svg.ToArray(), 0, source, svg.Length);
            if (_load(source, (nuint)svg.Length, out var image, 0) != 0)
            {
                _forget();
                return null;
            }

            var failed = _save(image, out var buffer, out var length, 0) != 0;
            _unref(image);
            if (failed)
            {
                _forget();
                return null;
            }

            var png = new byte[(int)length];
            Marshal.Copy(buffer, png, 0, png.Length);
            _free(buffer);
            return png;
        }
        finally
        {
            Marshal.FreeHGlobal(source);
        }
    }
}
