using System.Security.Cryptography;
using System.Text;
using LeadershipHub.Feedback.Files;

namespace LeadershipHub.Feedback.Guarding;

/// <summary>The endpoint's own secret, and keys made of it, one a purpose.</summary>
internal sealed class Keys
{
    private const int Length = 32;

    private readonly byte[] _secret;

    /// <exception cref="IOException">The secret can neither be read nor be made.</exception>
    public Keys(FeedbackOptions options) =>
        _secret = options.Secret is { } given ? SHA256.HashData(Encoding.UTF8.GetBytes(given)) : FromDisk(Path.Combine(options.DataFolder, "secret"));

    /// <summary>HMAC-SHA256 of a text, for one purpose.</summary>
    public string Sign(string purpose, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(purpose)), Encoding.UTF8.GetBytes(text)));

    /// <summary>In a time that says nothing of where they differ, nor of how long the expected one is.</summary>
    public static bool AreEqual(string? given, string expected) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(given ?? "")), SHA256.HashData(Encoding.UTF8.GetBytes(expected)));

    private static byte[] FromDisk(string path)
    {
        PrivateFolder.Make(Path.GetDirectoryName(path)!); // A file in a folder.
        if (!File.Exists(path))
        {
            var mode = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                mode.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

            // Whole or not at all: another process may start at the same time.
            var made = $"{path}.{Guid.NewGuid():n}";
            using (var file = new FileStream(made, mode))
                file.Write(RandomNumberGenerator.GetBytes(Length));

            try
            {
                File.Move(made, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(made);
            }
        }

        var secret = File.ReadAllBytes(path);
        return secret.Length >= Length ? secret : throw new IOException($"{path} is no secret of the endpoint. Delete it, and another one is made.");
    }
}
