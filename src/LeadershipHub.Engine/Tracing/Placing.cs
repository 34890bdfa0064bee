using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tracing;

/// <summary>
/// All of a front matter that may decide about a page's place in the site, as bytes: everything but what is named here. A key that is added to
/// front matter decides until somebody says otherwise.
/// </summary>
public static class Placing
{
    public static byte[] Of(FrontMatter front)
    {
        var to = new ByteWriter();
        TextCodec.Write(to, front with
        {
            Title = null,
            Summary = null,
            Image = null,
            ImageAlt = null,
            Toc = null,
            Layout = null,
            Params = DataMap.Empty,
            Positions = [],
            Aliases = WithoutPlaces(front.Aliases),
            Related = WithoutPlaces(front.Related),
            Answers = WithoutPlaces(front.Answers),
            Series = front.Series is { } series ? series with { Position = default } : null,
            Terms = [.. front.Terms.Select(terms => terms with { Names = WithoutPlaces(terms.Names) })],
        });
        return to.ToArray();
    }

    private static ImmutableArray<Located> WithoutPlaces(ImmutableArray<Located> texts)
    {
        if (texts.IsEmpty)
            return texts;

        var placeless = new Located[texts.Length];
        for (var i = 0; i < placeless.Length; i++)
            placeless[i] = new(texts[i].Text, default);
        return ImmutableCollectionsMarshal.AsImmutableArray(placeless);
    }
}
