namespace LeadershipHub.Auditing.Reading;

/// <summary>The elements that checks look at.</summary>
internal enum HtmlName : byte
{
    Other,
    Html,
    Title,
    Meta,
    Link,
    A,
    Img,
    Picture,
    Source,
    Track,
    Audio,
    Video,
    Iframe,
    Script,
    Form,
    Button,
    Label,
    Input,
    Select,
    TextArea,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
}

internal static class HtmlNames
{
    /// <summary>The element of a tag, in whatever case it is written.</summary>
    public static HtmlName Of(ReadOnlySpan<byte> name)
    {
        Span<byte> lower = stackalloc byte[8];
        if (name.Length > 8)
            return HtmlName.Other;
        for (var i = 0; i < name.Length; i++)
            lower[i] = name[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(name[i] | 0x20) : name[i];
        lower = lower[..name.Length];
        return name.Length switch
        {
            1 => lower[0] == 'a' ? HtmlName.A : HtmlName.Other,
            2 => lower[0] == 'h' && lower[1] is >= (byte)'1' and <= (byte)'6' ? (HtmlName)((int)HtmlName.H1 + lower[1] - '1') : HtmlName.Other,
            3 => lower.SequenceEqual("img"u8) ? HtmlName.Img : HtmlName.Other,
            4 => lower.SequenceEqual("link"u8) ? HtmlName.Link : lower.SequenceEqual("meta"u8) ? HtmlName.Meta : lower.SequenceEqual("form"u8) ? HtmlName.Form
                : lower.SequenceEqual("html"u8) ? HtmlName.Html : HtmlName.Other,
            5 => lower.SequenceEqual("title"u8) ? HtmlName.Title : lower.SequenceEqual("label"u8) ? HtmlName.Label : lower.SequenceEqual("input"u8) ? HtmlName.Input
                : lower.SequenceEqual("audio"u8) ? HtmlName.Audio : lower.SequenceEqual("video"u8) ? HtmlName.Video : lower.SequenceEqual("track"u8) ? HtmlName.Track : HtmlName.Other,
            6 => lower.SequenceEqual("script"u8) ? HtmlName.Script : lower.SequenceEqual("source"u8) ? HtmlName.Source : lower.SequenceEqual("button"u8) ? HtmlName.Button
                : lower.SequenceEqual("select"u8) ? HtmlName.Select : lower.SequenceEqual("iframe"u8) ? HtmlName.Iframe : HtmlName.Other,
            7 => lower.SequenceEqual("picture"u8) ? HtmlName.Picture : HtmlName.Other,
            8 => lower.SequenceEqual("textarea"u8) ? HtmlName.TextArea : HtmlName.Other,
            _ => HtmlName.Other,
        };
    }
}
