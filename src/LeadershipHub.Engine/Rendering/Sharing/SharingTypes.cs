using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering.Sharing;

internal static class SharingTypes
{
    public static MemberTable<ShareLink> Link { get; } = new MemberTable<ShareLink>("share link")
        .Add("service", l => l.Service)
        .Add("label", l => l.Label)
        .Add("url", l => l.Url);

    public static MemberTable<FittedText> FittedText { get; } = new MemberTable<FittedText>("fitted text")
        .Add("lines", t => Value.FromList(t.Lines))
        .Add("size", t => t.Size)
        .Add("line_height", t => t.LineHeight)
        .Add("family", t => t.Family);
}
