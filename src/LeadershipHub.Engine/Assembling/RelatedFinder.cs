using System.Collections.Immutable;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Assembling;

/// <summary>
/// Finds related posts: those that the author names first, then those that share the rarest terms, near ones in time before far ones.
/// A post is compared with the <see cref="Window"/> posts before and after it in the list of each of its terms, so the time
/// grows with the number of posts, not with its square; a term with fewer posts than that is compared whole.
/// </summary>
internal static class RelatedFinder
{
    /// <summary>Posts on either side in the list of one term.</summary>
    private const int Window = 24;

    /// <summary>Days after which nearness in time counts half.</summary>
    private const double HalfLife = 365;

    public static void Assign(SiteDraft draft, ImmutableArray<Page> posts)
    {
        var named = new NamedRelations(draft);
        foreach (var (page, parsed) in draft.Written)
        {
            if (!parsed.Front.Related.IsEmpty)
                draft.Relate(page, r => r with { Related = named.Of(page, parsed) });
        }

        var count = draft.Config.Related.Count;
        if (count == 0)
            return;

        var index = new TermIndex(draft, posts);
        var scores = new float[posts.Length];
        var touched = new List<int>();
        for (var i = 0; i < posts.Length; i++)
        {
            var missing = count - draft.Relations[posts[i].Id].Related.Length;
            if (missing <= 0)
                continue;

            index.Score(i, scores, touched);
            var found = Best(posts, i, scores, touched, missing, draft.Relations[posts[i].Id].Related);
            if (found.Length > 0)
                draft.Relate(posts[i], r => r with { Related = r.Related.AddRange(found) });

            foreach (var other in touched)
                scores[other] = 0;
            touched.Clear();
        }
    }

    private static Page[] Best(ImmutableArray<Page> posts, int self, float[] scores, List<int> touched, int count, ImmutableArray<Page> named)
    {
        var best = new List<(float Score, int Index)>(count + 1);
        foreach (var other in touched)
        {
            var score = scores[other] * Nearness(posts[self], posts[other]);
            var place = best.FindIndex(b => score > b.Score || (score == b.Score && Math.Abs(other - self) < Math.Abs(b.Index - self)));
            if (place < 0)
                place = best.Count;
            if (place < count && !named.Contains(posts[other]))
            {
                best.Insert(place, (score, other));
                if (best.Count > count)
                    best.RemoveAt(count);
            }
        }

        return [.. best.Select(b => posts[b.Index])];
    }

    private static float Nearness(Page a, Page b)
    {
        if (a.Date is not { } first || b.Date is not { } second)
            return 0.5f;

        return (float)(1 / (1 + (Math.Abs((first - second).TotalDays) / HalfLife)));
    }

    /// <summary>For each term, its posts by their place in time; for each post, its terms.</summary>
    private sealed class TermIndex
    {
        private readonly Dictionary<Term, List<int>> _postsOf = [];
        private readonly List<(List<int> Posts, int Place, float Weight)>[] _termsOf;

        public TermIndex(SiteDraft draft, ImmutableArray<Page> posts)
        {
            for (var i = 0; i < posts.Length; i++)
            {
                foreach (var term in TermsOf(draft, posts[i]))
                {
                    if (!_postsOf.TryGetValue(term, out var list))
                        _postsOf.Add(term, list = []);
                    list.Add(i);
                }
            }

            _termsOf = new List<(List<int>, int, float)>[posts.Length];
            for (var i = 0; i < posts.Length; i++)
                _termsOf[i] = [];
            foreach (var list in _postsOf.Values)
            {
                // Rare terms say more: the logarithm of how many posts there are for one with the term.
                var weight = MathF.Log(1 + ((float)posts.Length / list.Count));
                for (var place = 0; place < list.Count; place++)
                    _termsOf[list[place]].Add((list, place, weight));
            }
        }

        public void Score(int post, float[] scores, List<int> touched)
        {
            foreach (var (posts, place, weight) in _termsOf[post])
            {
                var to = Math.Min(posts.Count - 1, place + Window);
                for (var p = Math.Max(0, place - Window); p <= to; p++)
                {
                    var other = posts[p];
                    if (other == post)
                        continue;
                    if (scores[other] == 0)
                        touched.Add(other);
                    scores[other] += weight;
                }
            }
        }

        private static IEnumerable<Term> TermsOf(SiteDraft draft, Page page) =>
            draft.Relations[page.Id].Terms.Where(t => t.Taxonomy is not ("authors" or "series")).SelectMany(t => t.Terms);
    }
}
