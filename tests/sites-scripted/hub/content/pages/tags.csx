/*---
title: All tags
slug: by-tag
---*/
foreach (var tag in Site.Tags)
    AddPage(tag.Slug, $"On {tag.Name}", string.Join("\n", tag.Pages.Select(page => $"- [{page.Title}]({page.Url})")), tags: ["lists"]);

return Render("<ul>{{ for tag in tags }}<li>{{ tag.name }}: {{ tag.count | aloud }}</li>{{ end }}</ul>", new { tags = Site.Tags.Select(tag => new { tag.Name, Count = tag.Pages.Length }) });
