/*---
title: What we talk about most
summary: Topics by the number of texts, the latest first among equals.
---*/
var topics = Site.Tags
    .OrderByDescending(topic => topic.Pages.Length)
    .ThenByDescending(topic => topic.Pages.Max(page => page.Date))
    .Take(12);

return Render("""
    <ol>
    {{ for topic in topics }}<li><a href="{{ topic.url }}">{{ topic.name }}</a> – {{ topic.count }} {{ topic.count == 1 ? 'text' : 'texts' }}</li>
    {{ end }}</ol>
    """, new { topics = topics.Select(topic => new { topic.Url, topic.Name, Count = topic.Pages.Length }) });
