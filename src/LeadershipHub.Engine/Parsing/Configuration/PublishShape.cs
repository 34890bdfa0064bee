using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Configuration;

/// <summary>The targets below <c>publish</c>.</summary>
internal static class PublishShape
{
    private static readonly (string Word, PublishKind Kind, string[] Required, string[] Optional)[] Kinds =
    [
        ("folder", PublishKind.Folder, ["path"], []),
        ("git", PublishKind.Git, [], ["repository", "remote", "branch", "message"]),
        ("s3", PublishKind.S3, ["bucket"], ["prefix", "endpoint", "region", "path_style"]),
        ("rsync", PublishKind.Rsync, ["host", "path"], ["user", "port"]),
        ("sftp", PublishKind.Sftp, ["host", "path"], ["user", "port"]),
    ];

    private static readonly string[] OfAll = ["kind", "max_deletes"];

    public static DataType<ImmutableArray<NamedValue<PublishTargetConfig>>> Type { get; } =
        new MapType<PublishTargetConfig>(new ShapeType<PublishTargetConfig>(Target()), "targets by name");

    private static Shape<PublishTargetConfig> Target() => new Shape<PublishTargetConfig>("publishTarget", "a target", "A place that the site is published to.", new()) { Finish = Check }
        .Required("kind", new ChoiceType<PublishKind>([.. Kinds.Select(kind => (kind.Word, kind.Kind))]), "What it is: folder, git, s3, rsync or sftp.", (t, v) => t with { Kind = v })
        .Optional("path", Types.Text, "The folder: relative to the site for 'folder', on the server for 'rsync' and 'sftp'.", (t, v) => t with { Path = v })
        .Optional("bucket", Types.Text, "Name of the bucket.", (t, v) => t with { Bucket = v })
        .Optional("prefix", ConfigTypes.StorePrefix, "Folder in the bucket.", (t, v) => t with { Prefix = v })
        .Optional("endpoint", ConfigTypes.BaseUrlText, "URL of a store other than that of AWS.", (t, v) => t with { Endpoint = v.TrimEnd('/') })
        .Optional("region", Types.Text, "Region of the store.", (t, v) => t with { Region = v })
        .Optional("path_style", Types.Boolean, "Whether the bucket is a part of the path and not of the host's name.", (t, v) => t with { PathStyle = v }, t => t.PathStyle)
        .Optional("repository", Types.Text, "URL or path of a repository; the one in which the site lies otherwise.", (t, v) => t with { Repository = v })
        .Optional("remote", Types.Text, "Remote of the site's own repository.", (t, v) => t with { Remote = v }, t => t.Remote)
        .Optional("branch", Types.Text, "Branch that holds the site and nothing else.", (t, v) => t with { Branch = v }, t => t.Branch)
        .Optional("message", Types.Text, "Message of its commits.", (t, v) => t with { Message = v }, t => t.Message)
        .Optional("host", ConfigTypes.ServerWord, "Name of the server, or an alias of ssh's configuration.", (t, v) => t with { Host = v })
        .Optional("user", ConfigTypes.ServerWord, "User on the server; as ssh has it otherwise.", (t, v) => t with { User = v })
        .Optional("port", new IntegerType(1, 65535), "Port of the server; as ssh has it otherwise.", (t, v) => t with { Port = v })
        .Optional("max_deletes", new DeleteLimitType(), "Most files that one publishing deletes: 50 or 20%.", (t, v) => t with { MaxDeletes = v });

    // The keys depend on the kind, which may stand after them.
    private static PublishTargetConfig Check(PublishTargetConfig target, DataMap map, ReadContext context)
    {
        if (map["kind"] is not DataScalar { IsNull: false } word || !Array.Exists(Kinds, kind => string.Equals(kind.Word, word.Text, StringComparison.Ordinal)))
            return target;

        var (name, _, required, optional) = Array.Find(Kinds, kind => kind.Kind == target.Kind);
        string[] keys = [.. OfAll, .. required, .. optional];
        foreach (var entry in map.Entries.Where(entry => !keys.Contains(entry.Key, StringComparer.Ordinal) && IsKey(entry.Key)))
            context.Report(ShapeDiagnostics.UnknownKey(context.Span(entry.KeyPosition), entry.Key, $"a target of the kind '{name}'", keys));
        foreach (var key in required.Where(key => map[key] is not DataScalar { IsNull: false }))
            context.Report(ShapeDiagnostics.MissingKey(context.Span(map.Position), $"{context.Key}.{key}", $"A target of the kind '{name}' needs it."));

        return target;
    }

    private static bool IsKey(string key) => Kinds.Any(kind => kind.Required.Concat(kind.Optional).Contains(key, StringComparer.Ordinal));
}
