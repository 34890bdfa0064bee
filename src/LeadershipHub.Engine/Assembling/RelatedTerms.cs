using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Assembling;

/// <summary>For each term, its posts by their place in time; for each post, its places in those lists.</summary>
internal sealed class RelatedTerms
{
    /// <summary>Posts on either side in the list of one term.</summary>
    private const int Window = 24;

    // The posts of all terms, term after term, and where those of each term begin.
    private readonly int[] _posts;
    private readonly int[] _termStarts;
    private readonly float[] _weights;

    // The places of all posts in the list above, post after post, each with its term; and where those of each post begin.
    private readonly int[] _places;
    private readonly int[] _terms;
    private readonly int[] _postStarts;

    public RelatedTerms(SiteDraft draft, ImmutableArray<Page> posts)
    {
        _postStarts = new int[posts.Length + 1];
        var own = Number(draft, posts, out var count);
        _termStarts = new int[count + 1];
        foreach (var term in own)
            _termStarts[term + 1]++;

        _weights = new float[count];
        for (var term = 0; term < count; term++)
        {
            // Rare terms say more: the logarithm of how many posts there are for one with the term.
            _weights[term] = MathF.Log(1 + ((float)posts.Length / _termStarts[term + 1]));
            _termStarts[term + 1] += _termStarts[term];
        }

        (_posts, _places, _terms) = (new int[own.Length], new int[own.Length], own);
        var ends = _termStarts.AsSpan(0, count).ToArray();
        for (var post = 0; post < posts.Length; post++)
        {
            for (var i = _postStarts[post]; i < _postStarts[post + 1]; i++)
            {
                _places[i] = ends[own[i]]++;
                _posts[_places[i]] = post;
            }
        }
    }

    public void Score(int post, RelatedScores scores)
    {
        for (var i = _postStarts[post]; i < _postStarts[post + 1]; i++)
        {
            var (place, term) = (_places[i], _terms[i]);
            var from = Math.Max(_termStarts[term], place - Window);
            var to = Math.Min(_termStarts[term + 1], place + Window + 1);
            scores.Add(_posts.AsSpan(from, place - from), _weights[term]);
            scores.Add(_posts.AsSpan(place + 1, to - place - 1), _weights[term]);
        }
    }

    // The terms of all posts by numbers in the order in which they are met; those of a post in ascending order, so that sums come out alike.
    private int[] Number(SiteDraft draft, ImmutableArray<Page> posts, out int count)
    {
        var numbers = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        var own = new List<int>(posts.Length * 4);
        for (var post = 0; post < posts.Length; post++)
        {
            foreach (var set in draft.Of(posts[post]).Terms)
            {
                if (set.Taxonomy is "authors" or "series")
                    continue;

                foreach (var term in set.Terms)
                {
                    if (!numbers.TryGetValue(term, out var number))
                        numbers.Add(term, number = numbers.Count);
                    own.Add(number);
                }
            }

            _postStarts[post + 1] = own.Count;
            CollectionsMarshal.AsSpan(own)[_postStarts[post]..].Sort((a, b) => a.CompareTo(b));
        }

        count = numbers.Count;
        return [.. own];
    }
}
