// Every post asks its reader one question: in a callout of that kind, or as 'question' below 'params'.
foreach (var post in Site.Posts)
{
    var asked = Regex.Count(post.Markdown, "kind=\"question\"") + (post.Param("question") is null ? 0 : 1);
    if (asked == 0)
        Warning("This post asks its reader nothing.", post, help: "Add {{< callout kind=\"question\" >}}, or 'question' to 'params'.");
}
