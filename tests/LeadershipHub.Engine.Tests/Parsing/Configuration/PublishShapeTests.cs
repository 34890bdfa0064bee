using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Configuration;

namespace LeadershipHub.Engine.Tests.Parsing.Configuration;

public sealed class PublishShapeTests
{
    [Fact]
    public void Targets_are_read_by_name_in_their_order()
    {
        var (targets, found) = Read("""
            live: { kind: s3, bucket: hub, prefix: /sites/hub/, endpoint: "https://s3.example.org", region: eu-central-1, path_style: true, max_deletes: 30% }
            preview: { kind: folder, path: ../out, max_deletes: 5 }
            pages: { kind: git }
            server: { kind: rsync, host: www.example.org, user: hub, port: 2222, path: /srv/hub }
            """);

        Assert.Empty(found);
        Assert.Equal("live preview pages server", string.Join(' ', targets.Select(target => target.Name)));
        Assert.Equal(
            new() { Name = "live", Kind = PublishKind.S3, Bucket = "hub", Prefix = "sites/hub", Endpoint = "https://s3.example.org", Region = "eu-central-1", PathStyle = true, MaxDeletes = "30%" },
            targets[0]);
        Assert.Equal(new() { Name = "preview", Kind = PublishKind.Folder, Path = "../out", MaxDeletes = "5" }, targets[1]);
        Assert.Equal(("gh-pages", "origin", "Publish the site"), (targets[2].Branch, targets[2].Remote, targets[2].Message));
    }

    [Theory]
    [InlineData("live: { kind: s4, bucket: a }", "LH215", "Did you mean 's3'?")]
    [InlineData("live: { bucket: a }", "LH213", "Add 'kind: …'. What it is: folder, git, s3, rsync or sftp.")]
    [InlineData("live: { kind: s3 }", "LH213", "Add 'bucket: …'. A target of the kind 's3' needs it.")]
    [InlineData("live: { kind: s3, bucket: a, bukket: b }", "LH211", "Did you mean 'bucket'?")]
    [InlineData("live: { kind: folder, path: ../a, bucket: b }", "LH211", "Its keys are kind, max_deletes, path.")]
    [InlineData("live: { kind: s3, bucket: a, access_key: b }", "LH211", null)]
    [InlineData("live: { kind: s3, bucket: a, prefix: ../b }", "LH221", null)]
    [InlineData("live: { kind: sftp, host: -oProxyCommand=x, path: /a }", "LH221", "Write host, user and port in keys of their own.")]
    [InlineData("live: { kind: sftp, host: \"hub@example.org\", path: /a }", "LH221", "Write host, user and port in keys of their own.")]
    [InlineData("live: { kind: folder, path: ../a, max_deletes: lots }", "LH210", null)]
    [InlineData("live: { kind: folder, path: ../a, max_deletes: 120% }", "LH210", null)]
    public void A_mistake_is_reported_with_what_to_do(string text, string code, string? help)
    {
        var (_, found) = Read(text);

        var only = Assert.Single(found);
        Assert.Equal(code, only.Code);
        if (help is not null)
            Assert.Equal(help, only.Help);
    }

    private static (IReadOnlyList<PublishTargetConfig> Targets, List<Diagnostic> Found) Read(string publish)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes("title: A\nbase_url: https://example.org/\npublish:\n  " + publish.Replace("\n", "\n  ", StringComparison.Ordinal) + "\n");
        var found = new List<Diagnostic>();
        var source = new SourceFile { Path = "site.config.yml", FullPath = "/site.config.yml", Size = bytes.Length, ModifiedTicks = 0 };
        return (SiteConfigReader.Read(source, bytes, found).Publish, found);
    }
}
