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
        var found = new Page[posts.Length][];
        var already = posts.Select(post => draft.Relations[post.Id].Related).ToArray();
        Parallel.For(
            0,
            posts.Length,
            new ParallelOptions { MaxDegreeOfParallelism = draft.Options.Threads },
            () => new Scores(posts.Length),
            (i, _, scores) =>
            {
                found[i] = Best(posts, index, i, scores, count - already[i].Length, already[i]);
                return scores;
            },
            _ => { });

        for (var i = 0; i < posts.Length; i++)
        {
            var others = found[i];
            if (others.Length > 0)
                draft.Relate(posts[i], r => r with { Related = r.Related.AddRange(others) });
        }
    }

    private static Page[] Best(ImmutableArray<Page> posts, TermIndex index, int self, Scores scores, int count, ImmutableArray<Page> named)
    {
        if (count <= 0)
            return [];

        index.Score(self, scores);
        var best = new Ranking(count, self);
        foreach (var other in scores.Touched)
        {
            // Nearness only lowers a score, so most posts need none.
            var score = scores[other];
            if (best.CouldTake(score) && !named.Contains(posts[other]))
                best.Add(score * Nearness(posts[self], posts[other]), other);
        }

        scores.Clear();
        return best.ToPages(posts);
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

        public void Score(int post, Scores scores)
        {
            foreach (var (posts, place, weight) in _termsOf[post])
            {
                var to = Math.Min(posts.Count - 1, place + Window);
                for (var p = Math.Max(0, place - Window); p <= to; p++)
                {
                    var other = posts[p];
                    if (other != post)
                        scores.Add(other, weight);
                }
            }
        }

        private static IEnumerable<Term> TermsOf(SiteDraft draft, Page page) =>
            draft.Relations[page.Id].Terms.Where(t => t.Taxonomy is not ("authors" or "series")).SelectMany(t => t.Terms);
    }

    /// <summary>A sum for each post, with a list of those that are not zero. One a thread.</summary>
    private sealed class Scores(int count)
    {
        private readonly float[] _sums = new float[count];

        public List<int> Touched { get; } = [];

        public float this[int post] => _sums[post];

        public void Add(int post, float weight)
        {
            if (_sums[post] == 0)
                Touched.Add(post);
            _sums[post] += weight;
        }

        public void Clear()
        {
            foreach (var post in Touched)
                _sums[post] = 0;
            Touched.Clear();
        }
    }

    /// <summary>The best few of many: highest score first, then nearest in the order of time, then the newer one.</summary>
    private sealed class Ranking(int count, int self)
    {
        private readonly List<(float Score, int Index)> _best = new(count + 1);

        public bool CouldTake(float score) => _best.Count < count || score >= _best[^1].Score;

        public void Add(float score, int index)
        {
            var place = _best.Count;
            while (place > 0 && IsBetter(score, index, _best[place - 1]))
                place--;
            if (place >= count)
                return;

            _best.Insert(place, (score, index));
            if (_best.Count > count)
                _best.RemoveAt(count);
        }

        public Page[] ToPages(ImmutableArray<Page> posts) => [.. _best.Select(b => posts[b.Index])];

        private bool IsBetter(float score, int index, (float Score, int Index) other)
        {
            if (score != other.Score)
                return score > other.Score;

            var (mine, theirs) = (Math.Abs(index - self), Math.Abs(other.Index - self));
            return mine != theirs ? mine < theirs : index < other.Index;
        }
    }
}
