using System.Globalization;

namespace LeadershipHub.Publishing.Planning;

/// <summary>How many files one publishing may delete: a number, or a share of the files that the target has.</summary>
public readonly record struct DeleteLimit
{
    private readonly int _number;
    private readonly bool _isShare;
    private readonly int _atLeast;

    private DeleteLimit(int number, bool isShare, int atLeast) => (_number, _isShare, _atLeast) = (number, isShare, atLeast);

    /// <summary>A fifth of the files, and never less than twenty.</summary>
    public static DeleteLimit Default { get; } = new(20, isShare: true, atLeast: 20);

    /// <summary><c>50</c> or <c>50%</c>, up to 100%.</summary>
    public static bool TryParse(string text, out DeleteLimit limit)
    {
        var isShare = text.EndsWith('%');
        var isNumber = int.TryParse(isShare ? text[..^1] : text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        limit = new(number, isShare, atLeast: 0);
        return isNumber && !(isShare && number > 100);
    }

    /// <summary>How many that is on a target with so many files.</summary>
    public int Of(int files) => Math.Max(_atLeast, _isShare ? (int)(((long)files * _number) / 100) : _number);
}
