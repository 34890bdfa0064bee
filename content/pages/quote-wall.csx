/*---
title: The wall of short words
summary: All that we quote in ten words or fewer, to be read aloud in one breath.
---*/
var wall = new StringBuilder();
foreach (var page in Site.Quotes)
{
    if (page.Quote is not { Status: "verified" } quote || quote.Text.Split(' ').Length > 10)
        continue;

    wall.Append(CultureInfo.InvariantCulture, $"""
        <figure class="quote"><blockquote><p>{Escape(quote.Text)}</p></blockquote>
        <figcaption><a href="{page.Url}">{Escape(quote.Author)}</a></figcaption></figure>

        """);
}

return Html(wall.ToString());
