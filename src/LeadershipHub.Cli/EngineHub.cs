using System.Collections.Immutable;
using LeadershipHub.Cli.Sites;
using LeadershipHub.Engine;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Configuration;
using LeadershipHub.Engine.Parsing.Schemas;

namespace LeadershipHub.Cli;

/// <summary>The engine itself.</summary>
internal sealed class EngineHub : IHub
{
    public BuildResult Build(BuildOptions options, CancellationToken cancel) => Engine.Build.Run(options, cancel);

    public Diagnosed<ImmutableArray<ListedPage>> Inspect(BuildOptions options, CancellationToken cancel) => Engine.Build.Inspect(options, cancel);

    public IReadOnlyList<(string FileName, string Json)> Schemas() => SchemaWriter.WriteAll();

    public string Slug(string title) => Engine.Model.Slug.Of(title);

    public string BasePath(string siteFolder)
    {
        var path = Path.Combine(siteFolder, SiteFolder.ConfigName);
        var bytes = File.ReadAllBytes(path);
        var source = new SourceFile { Path = SiteFolder.ConfigName, FullPath = path, Size = bytes.Length, ModifiedTicks = 0 };
        return Uri.TryCreate(SiteConfigReader.Read(source, bytes, []).BaseUrl, UriKind.Absolute, out var url) ? url.AbsolutePath : "/";
    }
}
