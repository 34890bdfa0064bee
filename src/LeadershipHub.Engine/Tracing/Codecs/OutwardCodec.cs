using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tracing.Codecs;

/// <summary>How the configuration meets the world outside: sharing, checks, security, publishing.</summary>
internal static class OutwardCodec
{
    public static void Write(ByteWriter to, SharingConfig sharing)
    {
        to.Number(sharing.Cards.Length);
        foreach (var kind in sharing.Cards)
            to.Byte((byte)kind);
        to.Text(sharing.Font);
        to.Flag(sharing.Embeds);
        to.Number(sharing.Services.Length);
        foreach (var service in sharing.Services)
            to.Byte((byte)service);
    }

    public static SharingConfig ReadSharing(ref ByteReader from) => new()
    {
        Cards = ReadCards(ref from),
        Font = from.Word(),
        Embeds = from.Flag(),
        Services = ReadServices(ref from),
    };

    public static void Write(ByteWriter to, ChecksConfig checks)
    {
        to.Number((int?)checks.Links + 1 ?? 0);
        to.Number((int?)checks.Assets + 1 ?? 0);
        to.Signed(checks.PageWeight);
        to.Signed(checks.TitleLength);
        to.Signed(checks.DescriptionLength);
        PeopleCodec.WriteTexts(to, checks.ThirdParties);
        PeopleCodec.WriteTexts(to, checks.Ignore);
        PeopleCodec.WriteTexts(to, checks.ExternalAllow);
    }

    public static ChecksConfig ReadChecks(ref ByteReader from) => new()
    {
        Links = from.Count() is > 0 and var links ? (Severity)(links - 1) : null,
        Assets = from.Count() is > 0 and var assets ? (Severity)(assets - 1) : null,
        PageWeight = (int)from.Signed(),
        TitleLength = (int)from.Signed(),
        DescriptionLength = (int)from.Signed(),
        ThirdParties = PeopleCodec.ReadTexts(ref from),
        Ignore = PeopleCodec.ReadTexts(ref from),
        ExternalAllow = PeopleCodec.ReadTexts(ref from),
    };

    public static void Write(ByteWriter to, SecurityConfig security)
    {
        to.Flag(security.Policy);
        to.Flag(security.Headers);
        PeopleCodec.WriteTexts(to, security.Allow);
        to.Signed(security.Hsts);
        to.Texts(security.Referrer, security.Permissions, security.FrameAncestors);
        PeopleCodec.WriteTexts(to, security.Contact);
        TextCodec.WriteDate(to, security.Expires);
    }

    public static SecurityConfig ReadSecurity(ref ByteReader from) => new()
    {
        Policy = from.Flag(),
        Headers = from.Flag(),
        Allow = PeopleCodec.ReadTexts(ref from),
        Hsts = (int)from.Signed(),
        Referrer = from.Word(),
        Permissions = from.Word(),
        FrameAncestors = from.Word(),
        Contact = PeopleCodec.ReadTexts(ref from),
        Expires = TextCodec.ReadDate(ref from),
    };

    public static void WriteTargets(ByteWriter to, ImmutableArray<PublishTargetConfig> targets)
    {
        to.Number(targets.Length);
        foreach (var target in targets)
        {
            to.Text(target.Name);
            to.Byte((byte)target.Kind);
            to.Texts(target.Path, target.Bucket, target.Prefix, target.Endpoint, target.Region);
            to.Flag(target.PathStyle);
            to.Texts(target.Repository, target.Remote, target.Branch, target.Message, target.Host, target.User);
            PeopleCodec.WriteNumber(to, target.Port);
            to.Text(target.MaxDeletes);
        }
    }

    public static PublishTargetConfig[] ReadTargets(ref ByteReader from)
    {
        var targets = new PublishTargetConfig[from.Count()];
        for (var i = 0; i < targets.Length; i++)
            targets[i] = ReadTarget(ref from);
        return targets;
    }

    private static PublishTargetConfig ReadTarget(ref ByteReader from) => new()
    {
        Name = from.Word(),
        Kind = (PublishKind)from.Byte(),
        Path = from.Text(),
        Bucket = from.Text(),
        Prefix = from.Text(),
        Endpoint = from.Text(),
        Region = from.Text(),
        PathStyle = from.Flag(),
        Repository = from.Text(),
        Remote = from.Word(),
        Branch = from.Word(),
        Message = from.Word(),
        Host = from.Text(),
        User = from.Text(),
        Port = PeopleCodec.ReadNumber(ref from),
        MaxDeletes = from.Text(),
    };

    private static ImmutableArray<PageKind> ReadCards(ref ByteReader from)
    {
        var kinds = new PageKind[from.Count()];
        for (var i = 0; i < kinds.Length; i++)
            kinds[i] = (PageKind)from.Byte();
        return kinds.Length == 0 ? [] : ImmutableCollectionsMarshal.AsImmutableArray(kinds);
    }

    private static ImmutableArray<ShareService> ReadServices(ref ByteReader from)
    {
        var services = new ShareService[from.Count()];
        for (var i = 0; i < services.Length; i++)
            services[i] = (ShareService)from.Byte();
        return services.Length == 0 ? [] : ImmutableCollectionsMarshal.AsImmutableArray(services);
    }
}
