// How long a text takes to read aloud, at 130 words a minute: {{ page.word_count | aloud }}.
Function("aloud", (int words) => words switch
{
    < 130 => "under a minute",
    < 260 => "a minute",
    _ => $"{words / 130} minutes",
});
