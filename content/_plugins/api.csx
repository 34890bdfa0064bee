// /api/posts.json: what other programs may want to know of the posts.
OutputJson("/api/posts.json", new
{
    Site.Title,
    Site.BaseUrl,
    Posts = Site.Posts.Select(post => new
    {
        post.Title,
        Url = post.AbsoluteUrl,
        Date = post.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        post.Summary,
        post.ReadingMinutes,
        Topics = post.Tags.Select(topic => topic.Name),
        Authors = post.Authors.Select(author => author.Name),
    }),
});
