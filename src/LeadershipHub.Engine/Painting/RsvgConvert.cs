using System.ComponentModel;
using System.Diagnostics;

namespace LeadershipHub.Engine.Painting;

/// <summary>Rasterises SVG through librsvg's tool <c>rsvg-convert</c>, where libvips is not there.</summary>
internal sealed class RsvgConvert
{
    private const int Patience = 30_000;

    private RsvgConvert(string version) => Version = version;

    public string Version { get; }

    /// <summary>Null where the tool is not there.</summary>
    public static RsvgConvert? Find() =>
        Run("--version", []) is { Length: > 0 } answer ? new(System.Text.Encoding.UTF8.GetString(answer).Trim()) : null;

    /// <summary>Null for a drawing that cannot be read.</summary>
    public static byte[]? Paint(ReadOnlySpan<byte> svg) => Run("--format=png", svg) is { Length: > 0 } png ? png : null;

    private static byte[]? Run(string argument, ReadOnlySpan<byte> input)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("rsvg-convert", [argument]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true });
            if (process is null)
                return null;

            var output = new MemoryStream();
            var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
            var errors = process.StandardError.ReadToEndAsync();
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
            if (!process.WaitForExit(Patience))
            {
                process.Kill();
                return null;
            }

            Task.WaitAll(reading, errors);
            return process.ExitCode == 0 ? output.ToArray() : null;
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            return null;
        }
    }
}
