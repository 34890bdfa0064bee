namespace LeadershipHub.Engine.Assembling;

/// <summary>A sum for each post, with a list of those that are not zero. One a thread.</summary>
internal sealed class RelatedScores(int count)
{
    private readonly float[] _sums = new float[count];
    private readonly int[] _touched = new int[count];
    private int _length;

    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _length);

    public float this[int post] => _sums[post];

    public void Add(ReadOnlySpan<int> posts, float weight)
    {
        foreach (var post in posts)
        {
            if (_sums[post] == 0)
                _touched[_length++] = post;
            _sums[post] += weight;
        }
    }

    public void Clear()
    {
        foreach (var post in Touched)
            _sums[post] = 0;

        _length = 0;
    }
}
