using System.Collections.Immutable;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Assembling;

/// <summary>
/// Finds related posts: those that the author names first, then those that share the rarest terms, near ones in time before far ones.
/// A post is compared with the 24 posts before and after it in the list of each of its terms, so the time
/// grows with the number of posts, not with its square; a term with fewer posts than that is compared whole.
/// </summary>
internal static class RelatedFinder
{
    /// <summary>Days after which nearness in time counts half.</summary>
    private const double HalfLife = 365;

    /// <summary>Posts that a thread takes at a time.</summary>
    private const int Share = 64;

    public static void Assign(SiteDraft draft, ImmutableArray<Page> posts)
    {
        AssignNamed(draft);
        var count = draft.Config.Related.Count;
        if (count == 0)
            return;

        var index = new RelatedTerms(draft, posts);
        var next = 0;
        var threads = Math.Clamp(draft.Options.Threads, 1, 1 + (posts.Length / Share));
        Workers.Each(threads, threads, _ =>
        {
            var scores = new RelatedScores(posts.Length);
            var ranking = new RelatedRanking(count);
            for (int from; (from = Interlocked.Add(ref next, Share) - Share) < posts.Length;)
            {
                for (var i = from; i < Math.Min(from + Share, posts.Length); i++)
                    AssignBest(draft, posts, index, i, scores, ranking);
            }
        }, CancellationToken.None);
    }

    private static void AssignNamed(SiteDraft draft)
    {
        NamedRelations? named = null;
        foreach (var page in draft.Written)
        {
            if (page.Front.Related.IsEmpty)
                continue;

            named ??= new(draft);
            draft.Of(page).Related = named.Of(page, draft.Parsed[page.Id]);
        }
    }

    private static void AssignBest(SiteDraft draft, ImmutableArray<Page> posts, RelatedTerms index, int self, RelatedScores scores, RelatedRanking best)
    {
        var relations = draft.Of(posts[self]);
        var named = relations.Related;
        if (!best.Begin(self, named.Length))
            return;

        index.Score(self, scores);
        foreach (var other in scores.Touched)
        {
            // Nearness only lowers a score, so most posts need none.
            var score = scores[other];
            if (best.CouldTake(score) && (named.IsEmpty || !named.Contains(posts[other])))
                best.Add(score * Nearness(posts[self], posts[other]), other);
        }

        scores.Clear();
        if (best.Count > 0)
            relations.Related = best.After(named, posts);
    }

    private static float Nearness(Page a, Page b)
    {
        if (a.Date is not { } first || b.Date is not { } second)
            return 0.5f;

        return (float)(1 / (1 + (Math.Abs((first - second).TotalDays) / HalfLife)));
    }
}
