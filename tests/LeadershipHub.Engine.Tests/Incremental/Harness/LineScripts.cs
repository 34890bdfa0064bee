using System.Collections.Immutable;
using LeadershipHub.Engine.Extending;
using LeadershipHub.Engine.Model.Scripts;

namespace LeadershipHub.Engine.Tests.Incremental.Harness;

/// <summary>
/// Scripts in a language of lines, each a command: what a script of C# would call is called here without a compiler. What stands in <c>/*--- … ---*/</c> at the
/// start is front matter.
/// </summary>
internal sealed class LineScripts : IScriptRunner
{
    public string Mark => "lines";

    /// <summary>How often scripts have run.</summary>
    public int Runs { get; private set; }

    public IPreparedScripts Prepare(ImmutableArray<ScriptText> scripts, CancellationToken cancel) => new Prepared(this, scripts);

    public (string Text, int Line)? HeaderOf(string text) =>
        text.StartsWith("/*---\n", StringComparison.Ordinal) && text.IndexOf("\n---*/", StringComparison.Ordinal) is > 0 and var end ? (text["/*---\n".Length..end], 2) : null;

    private sealed class Prepared(LineScripts scripts, ImmutableArray<ScriptText> texts) : IPreparedScripts
    {
        public ScriptRun Run(string path, Func<CancellationToken, object> host, CancellationToken cancel)
        {
            scripts.Runs++;
            var text = texts.Single(script => string.Equals(script.Path, path, StringComparison.Ordinal)).Text;
            var body = text.StartsWith("/*---", StringComparison.Ordinal) && text.IndexOf("---*/", StringComparison.Ordinal) is > 0 and var end ? text[(end + 5)..] : text;
            var hub = (Hub)host(cancel);
            object? value;
            try
            {
                value = Do(hub, body);
            }
            catch (Exception fault) when (fault is IOException or FormatException)
            {
                return new(Completed: false, null, [], [ScriptDiagnostics.Threw(fault.Message, new(path, 1, 1), null)]);
            }

            return new(Completed: true, value, [], []);
        }

        public void Dispose()
        {
        }

        private static object? Do(Hub hub, string body)
        {
            object? value = null;
            foreach (var line in body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var words = line.Split(' ', 3);
                value = Do(hub, words[0], words.ElementAtOrDefault(1) ?? "", words.ElementAtOrDefault(2) ?? "") ?? value;
            }

            return value;
        }

        private static object? Do(Hub hub, string command, string first, string rest)
        {
            switch (command)
            {
                case "titles":
                    return string.Join('\n', hub.Site.Pages.Select(page => $"- {page.Title} {page.WordCount}"));
                case "tags":
                    return hub.Html(string.Concat(hub.Site.Tags.Select(tag => $"<p id=\"{tag.Slug}\">{hub.Escape(tag.Name)} {tag.Pages.Length}</p>")));
                case "text":
                    return $"{first} {rest}";
                case "number":
                    return 12;
                case "page":
                    hub.AddPage(first, rest, "A text of **it**.", tags: ["alpha"]);
                    break;
                case "file":
                    hub.Output(first, rest);
                    break;
                case "json":
                    hub.OutputJson(first, hub.Site.Posts.Select(post => new { post.Title, post.Url }));
                    break;
                case "data":
                    hub.Data(first, new { Words = rest.Split(' '), Count = rest.Length });
                    break;
                case "shortcode":
                    hub.Shortcode(first, call => hub.Html($"<b>{hub.Escape(rest)} {call.Page?.WordCount} {call.Inner}</b>"));
                    break;
                case "function":
                    hub.Function(first, (HubPage page, string end) => $"{page.Title} {rest} {end}");
                    break;
                case "plain":
                    hub.Function(first, (int number) => number * 2);
                    break;
                case "term":
                    foreach (var post in hub.Site.Posts.Where(post => post.WordCount % 2 == 0))
                        hub.AddTerm(post, first, rest);
                    break;
                case "transform":
                    hub.Transform((page, text) => text + $"\n\n{rest} {page.Title}\n");
                    break;
                case "read":
                    return hub.ReadText(first);
                case "day":
                    return hub.Today.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
                case "warn":
                    hub.Warning($"{first} {rest}", hub.Site.Posts.FirstOrDefault());
                    break;
                case "error":
                    hub.Error($"{first} {rest}");
                    break;
                case "fail":
                    throw new FormatException("It failed.");
                case "again":
                    hub.Refresh(TimeSpan.Parse(first, System.Globalization.CultureInfo.InvariantCulture));
                    break;
                case "volatile":
                    hub.Volatile();
                    break;
            }

            return null;
        }
    }
}
