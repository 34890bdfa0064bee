using System.Diagnostics;
using LeadershipHub.Engine;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Cli.Tests.Commands;

public sealed class HeadersCommandTests
{
    private static readonly HostFiles Site = new()
    {
        BaseUrl = "https://example.org/",
        Headers = """
            /*
              X-Content-Type-Options: nosniff
              Strict-Transport-Security: max-age=31536000
            /assets/*
              Cache-Control: public, max-age=31536000, immutable
            /
              Content-Security-Policy: frame-ancestors 'self'
            /quotes/:p2/
              Content-Security-Policy: frame-ancestors 'self'
            """,
        Redirects = "/old/ /new/ 301\n/2019/* /archive/:splat 302\n/by/:name/ /people/:name/\n/app/* /index.html 200\n",
        HasNotFound = true,
    };

    // What servers take for something else in values: quotes, variables, formats, places, backslashes.
    private static readonly HostFiles Odd = Site with
    {
        BaseUrl = "https://example.org/my/hub/",
        Headers = """
            /my/hub/*
              Report-To: {"group":"a","max_age":10,"endpoints":[{"url":"https://reports.example/$1?50%&%t"}]}
              X-Odd: a \ b `c` $host ${HOSTNAME} {http.request.host} "d" 100% %{x}e ; # e
            /my/hub/a.b(c)+[d]/*
              X-Odd: second
            /*
              X-All: yes
            """,
        Redirects = "/my/hub/old$/ /my/hub/new$1{x}%22/?q=%22 301\n/my/hub/%C3%A4/* /my/hub/%C3%BC/:splat\n",
        HasNotFound = true,
    };

    public static TheoryData<string, bool> Snippets => new() { { "nginx", false }, { "nginx", true }, { "caddy", false }, { "caddy", true }, { "apache", false }, { "apache", true } };

    [Theory, MemberData(nameof(Snippets))]
    public async Task A_site_is_written_in_the_words_of_a_server(string server, bool isOdd)
    {
        using var terminal = InSite(isOdd ? Odd : Site);

        Assert.Equal(ExitCode.Clean, await terminal.RunAsync("headers", server));

        AssertGolden($"{server}{(isOdd ? "-odd" : "")}.txt", terminal.Output);
    }

    [Theory, MemberData(nameof(Snippets))]
    public async Task The_server_itself_understands_it(string server, bool isOdd)
    {
        using var terminal = InSite(isOdd ? Odd : Site);
        terminal.Folder.Write("root/index.html", "");
        await terminal.RunAsync("headers", server, "--output", "site.conf", "--root", terminal.Folder.Path + "/root");
        var site = Path.Combine(terminal.Folder.Path, "site.conf");
        var (program, whole, arguments) = server switch
        {
            "nginx" => ("nginx", $"pid {terminal.Folder.Path}/pid;\nerror_log stderr;\nevents {{ }}\nhttp {{\n  access_log off;\n  include {site};\n}}\n", "-t -q -c {0}"),
            "caddy" => ("caddy", "{\n  admin off\n  auto_https off\n}\n" + terminal.Folder.Read("site.conf"), "validate --adapter caddyfile --config {0}"),
            _ => ("apache2", $"ServerRoot {terminal.Folder.Path}\nPidFile pid\nErrorLog /dev/stderr\n{Modules()}Include {site}\n", "-t -f {0}"),
        };
        if (Find(program) is not { } path)
        {
            Assert.Skip($"There is no {program} here.");
            return;
        }

        terminal.Folder.Write("whole.conf", whole);
        var (code, said) = await RunAsync(path, string.Format(System.Globalization.CultureInfo.InvariantCulture, arguments, Path.Combine(terminal.Folder.Path, "whole.conf")), terminal.Folder.Path);
        Assert.True(code == 0, said);
    }

    [Fact]
    public async Task It_is_written_into_a_file_when_one_is_named()
    {
        using var terminal = InSite(Site);

        Assert.Equal(ExitCode.Clean, await terminal.RunAsync("headers", "caddy", "-o", "Caddyfile"));

        Assert.Equal("Wrote Caddyfile\n", terminal.Output);
        Assert.Contains("https://example.org {", terminal.Folder.Read("Caddyfile"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_and_the_folder_may_be_others()
    {
        using var terminal = InSite(Site);

        await terminal.RunAsync("headers", "nginx", "--base-url", "https://preview.example.org/", "--root", "/var/www/hub/");

        Assert.Equal("https://preview.example.org/", Assert.Single(terminal.Hub.Asked).BaseUrl);
        Assert.Contains("root \"/var/www/hub\";", terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iis")]
    [InlineData("nginx", "--root", "relative")]
    [InlineData("nginx", "--base-url", "example.org")]
    public async Task What_cannot_be_asked_for_is_refused(params string[] args)
    {
        using var terminal = InSite(Site);

        Assert.Equal(ExitCode.Usage, await terminal.RunAsync(["headers", .. args]));
        Assert.Empty(terminal.Hub.Asked);
    }

    [Fact]
    public async Task Errors_of_the_content_are_printed_in_its_place()
    {
        using var terminal = InSite(Site);
        terminal.Hub.Findings = [new("LH270", Severity.Error, "Broken.", new("site.config.yml", 1, 1))];

        Assert.Equal(ExitCode.Content, await terminal.RunAsync("headers", "nginx"));
        Assert.Equal("", terminal.Output);
        Assert.Contains("Broken.", terminal.Error, StringComparison.Ordinal);
    }

    private static Terminal InSite(HostFiles files)
    {
        var terminal = Terminal.InSite();
        terminal.Hub.Host = files;
        return terminal;
    }

    // LHUB_ACCEPT=1 rewrites the file; read the diff then.
    private static void AssertGolden(string name, string actual)
    {
        var path = Path.Combine(Repository(), "tests", "LeadershipHub.Cli.Tests", "Hosts", name);
        if (Environment.GetEnvironmentVariable("LHUB_ACCEPT") is "1")
            File.WriteAllText(path, actual);

        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", actual);
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LeadershipHub.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not lie below LeadershipHub.sln.");
    }

    private static string Modules() => string.Concat(
        ((string[])["mpm_event", "authz_core", "alias", "dir", "headers", "mime"]).Select(name => $"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"));

    private static string? Find(string program) =>
        ((string[])[.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'), "/usr/sbin"]).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static async Task<(int Code, string Said)> RunAsync(string program, string arguments, string home)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["HOME"] = home;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var said = await Task.WhenAll(process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }
}
