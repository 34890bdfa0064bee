/*---
title: Ways through this hub
summary: Each series from its first part, with the time that it takes.
---*/
// The ways are the series themselves: a part that is added later finds its place here.
var ways = Site.Series.OrderByDescending(series => series.Pages.Length).Select(series => new
{
    series.Name,
    series.Url,
    Minutes = series.Pages.Sum(part => part.ReadingMinutes),
    Words = series.Pages.Sum(part => part.WordCount),
    Parts = series.Pages.Select(part => new { part.Title, part.Url, part.ReadingMinutes, part.Summary }),
});

return Render("""
    {{ for way in ways }}
    <h2 id="way-{{ for.index + 1 }}"><a href="{{ way.url }}">{{ way.name }}</a></h2>
    <p>{{ way.parts.size }} parts, {{ way.minutes }} minutes in all, or {{ way.words | aloud }} if somebody reads them to you.</p>
    <ol>
    {{ for part in way.parts }}<li><a href="{{ part.url }}">{{ part.title }}</a> ({{ part.reading_minutes }} min). {{ part.summary }}</li>
    {{ end }}</ol>
    {{ end }}
    """, new { ways });
