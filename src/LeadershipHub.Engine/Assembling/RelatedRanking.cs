using System.Collections.Immutable;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Assembling;

/// <summary>The best few of many: highest score first, then nearest in the order of time, then the newer one. One a thread.</summary>
internal sealed class RelatedRanking(int most)
{
    private readonly float[] _scores = new float[most + 1];
    private readonly int[] _indexes = new int[most + 1];
    private int _self;
    private int _wanted;

    public int Count { get; private set; }

    /// <summary>Begins with another post; false where so many are named that none is wanted.</summary>
    public bool Begin(int self, int named)
    {
        (_self, _wanted, Count) = (self, most - named, 0);
        return _wanted > 0;
    }

    public bool CouldTake(float score) => Count < _wanted || score >= _scores[Count - 1];

    public void Add(float score, int index)
    {
        var place = Count;
        while (place > 0 && IsBetter(score, index, place - 1))
            place--;
        if (place >= _wanted)
            return;

        Count = Math.Min(Count + 1, _wanted);
        for (var i = Count - 1; i > place; i--)
            (_scores[i], _indexes[i]) = (_scores[i - 1], _indexes[i - 1]);

        (_scores[place], _indexes[place]) = (score, index);
    }

    /// <summary>The named posts and then the best ones.</summary>
    public ImmutableArray<Page> After(ImmutableArray<Page> named, ImmutableArray<Page> posts)
    {
        var related = ImmutableArray.CreateBuilder<Page>(named.Length + Count);
        related.AddRange(named);
        for (var i = 0; i < Count; i++)
            related.Add(posts[_indexes[i]]);

        return related.MoveToImmutable();
    }

    private bool IsBetter(float score, int index, int than)
    {
        if (score != _scores[than])
            return score > _scores[than];

        var (mine, theirs) = (Math.Abs(index - _self), Math.Abs(_indexes[than] - _self));
        return mine != theirs ? mine < theirs : index < _indexes[than];
    }
}
