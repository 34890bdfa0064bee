using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Parsing.Podcasts;

/// <summary>Cues while they are read, and what is wrong with them.</summary>
internal sealed class CueList
{
    // More than a few tell an author nothing new.
    private const int MostProblems = 20;

    private readonly List<Cue> _cues = [];
    private readonly List<TextProblem> _problems = [];

    public bool IsFull => _cues.Count >= TranscriptReader.MostCues;

    public int Count => _cues.Count;

    public void Report(int line, string message)
    {
        if (_problems.Count < MostProblems)
            _problems.Add(new(line, message));
    }

    /// <summary>Adds a cue; one without words is left out, one out of order or that ends before it begins is reported.</summary>
    public void Add(int line, TimeSpan start, TimeSpan end, string? speaker, string text)
    {
        if (IsFull)
            return;
        if (text.Length == 0)
            return;

        if (end < start)
        {
            Report(line, $"A cue ends at {ClockTime.FormatLong(end)}, before it begins.");
            end = start;
        }

        if (_cues.Count > 0 && start < _cues[^1].Start)
            Report(line, $"A cue begins at {ClockTime.FormatLong(start)}, before the one above it.");
        _cues.Add(new(start, end, string.IsNullOrWhiteSpace(speaker) ? null : speaker.Trim(), text));
        if (IsFull)
            Report(line, "There are more than 100,000 cues; those from here on are left out.");
    }

    /// <summary>The cues in the order of time.</summary>
    public TranscriptResult Finish()
    {
        if (_cues.Count == 0 && _problems.Count == 0)
            Report(0, "It holds no words.");
        return new(new([.. _cues.OrderBy(cue => cue.Start)]), [.. _problems]);
    }

    /// <summary>Lets cues that were read without an end last until the next one begins.</summary>
    public void FillEnds()
    {
        for (var i = 0; i + 1 < _cues.Count; i++)
        {
            if (_cues[i].End == _cues[i].Start && _cues[i + 1].Start > _cues[i].Start)
                _cues[i] = _cues[i] with { End = _cues[i + 1].Start };
        }
    }
}
