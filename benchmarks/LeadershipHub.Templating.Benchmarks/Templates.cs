namespace LeadershipHub.Templating.Benchmarks;

/// <summary>The same page in both languages, with three includes.</summary>
internal static class Templates
{
    public const string Page = """
        <!doctype html>
        <html lang="{{ site.language }}">
        <head>
          {{ include 'head' }}
        </head>
        <body>
          {{ include 'navigation' }}
          <main>
            <article>
              <h1>{{ page.title }}</h1>
              <p class="meta">{{ page.author }}, <time>{{ page.date }}</time>, {{ page.minutes }} min</p>
              {{ page.body }}
              {{ if page.tags.size > 0 }}<ul class="tags">{{ for tag in page.tags }}
                <li><a href="/tags/{{ tag }}/">{{ tag }}</a></li>{{ end }}
              </ul>{{ end }}
            </article>
            <aside>
              <h2>Related</h2>
              <ul>{{ for other in page.related }}
                <li><a href="{{ other.url }}">{{ other.title }}</a></li>{{ end }}
              </ul>
            </aside>
          </main>
          {{ include 'footer' }}
        </body>
        </html>
        """;

    public const string Head = """
        <meta charset="utf-8">
          <title>{{ page.title }} | {{ site.title }}</title>
          <meta name="description" content="{{ page.description }}">
          <link rel="canonical" href="{{ page.url }}">
        """;

    public const string Navigation = """
        <nav><ul>{{ for entry in site.navigation }}
            <li><a href="{{ entry.url }}">{{ entry.title }}</a></li>{{ end }}
          </ul></nav>
        """;

    public const string Footer = """
        <footer><p>{{ site.title }}</p></footer>
        """;

    /// <summary>The templates above in the language of Handlebars.</summary>
    public static string ToHandlebars(string template) => template
        .Replace("{{ include 'head' }}", "{{> head}}", StringComparison.Ordinal)
        .Replace("{{ include 'navigation' }}", "{{> navigation}}", StringComparison.Ordinal)
        .Replace("{{ include 'footer' }}", "{{> footer}}", StringComparison.Ordinal)
        .Replace("{{ page.body }}", "{{{page.Body}}}", StringComparison.Ordinal)
        .Replace("{{ if page.tags.size > 0 }}", "{{#if page.Tags}}", StringComparison.Ordinal)
        .Replace("</ul>{{ end }}", "</ul>{{/if}}", StringComparison.Ordinal)
        .Replace("{{ end }}", "{{/each}}", StringComparison.Ordinal)
        .Replace("{{ for tag in page.tags }}", "{{#each page.Tags}}", StringComparison.Ordinal)
        .Replace("{{ for other in page.related }}", "{{#each page.Related}}", StringComparison.Ordinal)
        .Replace("{{ for entry in site.navigation }}", "{{#each site.Navigation}}", StringComparison.Ordinal)
        .Replace("{{ tag }}", "{{this}}", StringComparison.Ordinal)
        .Replace("other.url", "Url", StringComparison.Ordinal).Replace("other.title", "Title", StringComparison.Ordinal)
        .Replace("entry.url", "Url", StringComparison.Ordinal).Replace("entry.title", "Title", StringComparison.Ordinal)
        .Replace("page.date", "page.DateText", StringComparison.Ordinal)
        .Replace("page.title", "page.Title", StringComparison.Ordinal).Replace("page.author", "page.Author", StringComparison.Ordinal)
        .Replace("page.minutes", "page.Minutes", StringComparison.Ordinal).Replace("page.description", "page.Description", StringComparison.Ordinal)
        .Replace("page.url", "page.Url", StringComparison.Ordinal)
        .Replace("site.title", "site.Title", StringComparison.Ordinal).Replace("site.language", "site.Language", StringComparison.Ordinal);
}
