using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using LeadershipHub.Publishing.Targets;

namespace LeadershipHub.Publishing.Tests.Servers;

/// <summary>The system's sshd as the current user, on a free port of loopback, with keys of its own.</summary>
internal sealed class SshServer : IDisposable
{
    private const string Program = "/usr/sbin/sshd";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lhub-sshd-");
    private readonly Process _process;
    private readonly int _port = FreePort();

    public SshServer()
    {
        Skip(Program);
        if (Environment.UserName == "root")
            Directory.CreateDirectory("/run/sshd"); // sshd of root wants it, and systemd is not everywhere.
        Key("host");
        Key("user");
        File.Copy(PathOf("user.pub"), PathOf("authorized"));
        File.WriteAllText(PathOf("known"), string.Create(CultureInfo.InvariantCulture, $"[127.0.0.1]:{_port} {string.Join(' ', File.ReadAllText(PathOf("host.pub")).Split(' ')[..2])}\n"));
        File.WriteAllText(PathOf("sshd_config"), string.Create(
            CultureInfo.InvariantCulture,
            $"Port {_port}\nListenAddress 127.0.0.1\nHostKey {PathOf("host")}\nAuthorizedKeysFile {PathOf("authorized")}\nPidFile none\nStrictModes no\nUsePAM no\nPasswordAuthentication no\nKbdInteractiveAuthentication no\nPermitRootLogin yes\nSubsystem sftp internal-sftp\n"));
        File.WriteAllText(PathOf("ssh_config"), $"IdentityFile {PathOf("user")}\nIdentitiesOnly yes\nUserKnownHostsFile {PathOf("known")}\nGlobalKnownHostsFile none\nStrictHostKeyChecking yes\n");
        _process = Start();
    }

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Skips the test where a program is missing.</summary>
    public static void Skip(string program) => Assert.SkipUnless(
        Path.IsPathRooted(program) ? File.Exists(program) : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program))),
        $"{program} is not installed.");

    public SshPlace At(string path) => new() { Host = "127.0.0.1", Path = path, User = Environment.UserName, Port = _port, ConfigFile = PathOf("ssh_config") };

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Key(string name)
    {
        using var made = Process.Start("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", PathOf(name)]);
        made.WaitForExit();
    }

    // It says on its error stream when it listens.
    private Process Start()
    {
        var process = Process.Start(new ProcessStartInfo(Program, ["-f", PathOf("sshd_config"), "-D", "-e"]) { RedirectStandardError = true, UseShellExecute = false })!; // Not null without a shell.
        while (process.StandardError.ReadLine() is { } line)
        {
            if (line.Contains("Server listening", StringComparison.Ordinal))
            {
                _ = process.StandardError.ReadToEndAsync();
                return process;
            }
        }

        throw new InvalidOperationException("sshd did not start.");
    }
}
