using LeadershipHub.Feedback.Answering;
using LeadershipHub.Feedback.Forms;
using LeadershipHub.Feedback.Storing;

namespace LeadershipHub.Feedback.Moderation;

/// <summary>What was answered in the fields of a form that can be counted.</summary>
internal static class ResultsView
{
    public static Html Of(FormDefinition form, ILookup<string, Tally> tallies) => HtmlBuilder.Of(html =>
    {
        var fields = form.Fields.Where(field => field.Type is FieldType.Select or FieldType.Radio or FieldType.Checkbox or FieldType.Rating or FieldType.Nps or FieldType.Csat).ToList();
        if (fields.Count == 0)
            return;

        html.Add($"<section class=\"card\"><h2>{form.ShownTitle}</h2>");
        foreach (var field in fields)
        {
            var counts = tallies[field.Name].ToDictionary(tally => tally.Value, tally => tally.Count, StringComparer.Ordinal);
            html.Add($"{BarChart.Of(field.ShownLabel, "Answer", [.. ValuesOf(field).Select(value => (value.Label, counts.GetValueOrDefault(value.Value)))])}");
            if (field.Type == FieldType.Nps && counts.Values.Sum() is var all and > 0)
            {
                var score = (Between(counts, 9, 10) - Between(counts, 0, 6)) * 100 / all;
                html.Add($"<p>Net promoter score: {score}</p>");
            }
        }

        html.Add($"</section>");
    });

    private static IEnumerable<(string Value, string Label)> ValuesOf(FieldDefinition field) => field.Type switch
    {
        FieldType.Nps => Numbers(0, 11),
        FieldType.Rating or FieldType.Csat => Numbers(1, 5),
        FieldType.Checkbox when field.Options.IsEmpty => [("true", "Yes")],
        _ => field.Options.Select(option => (option.Value, option.Label ?? option.Value)),
    };

    private static IEnumerable<(string Value, string Label)> Numbers(int first, int count) =>
        Enumerable.Range(first, count).Select(number => FormattableString.Invariant($"{number}")).Select(text => (text, text));

    private static long Between(Dictionary<string, long> counts, int first, int last) =>
        Numbers(first, last - first + 1).Sum(number => counts.GetValueOrDefault(number.Value));
}
