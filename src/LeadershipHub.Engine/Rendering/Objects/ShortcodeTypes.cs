using LeadershipHub.Engine.Rendering.Bodies;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering.Objects;

internal static class ShortcodeTypes
{
    public static MemberTable<ShortcodeObject> Shortcode { get; } = new MemberTable<ShortcodeObject>("shortcode")
        .Add("name", s => s.Hole.Name)
        .Add("args", s => Value.FromList(s.Hole.Args))
        .Add("params", s => Params(s))
        .Add("inner", (s, c) => s.Hole.Inner is { IsEmpty: false } inner ? Value.From(new BodyHtml(inner, s.Source, s.Owner, RenderState.Of(c))) : Value.Null)
        .Add("feed", (_, c) => RenderState.Of(c).IsFeed)
        .Add("ordinal", s => s.Hole.Ordinal);

    private static Value Params(ShortcodeObject shortcode)
    {
        var map = new ValueMap(shortcode.Hole.Params.Length);
        foreach (var (key, value) in shortcode.Hole.Params)
            map[key] = value;
        return map.Freeze();
    }
}
