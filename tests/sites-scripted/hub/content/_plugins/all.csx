#load "_lib/words.csx"
Function("aloud", (int words) => Aloud(words));
Function("mood", (HubPage page, string usual = "calm") => page.Param("question") is { } question ? Html($"<em>{Escape(question)}</em>") : usual);
Shortcode("box", call => Html($"<div title=\"{Escape(call.Args[0])}\">{call.Inner}</div>"));
Data("counts", new { Posts = Site.Posts.Length, Longest = Site.Posts.MaxBy(post => post.WordCount) });
Transform((page, text) => text.Replace(":smile:", "🙂"));
foreach (var post in Site.Posts)
    AddTerm(post, "lengths", post.WordCount > 5 ? "Long" : "Short");
OutputJson("/api/posts.json", Site.Posts.Select(post => new { post.Title, post.Url, Tags = post.Tags.Select(tag => tag.Name) }));
await Task.Yield();
