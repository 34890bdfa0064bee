using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using LeadershipHub.Templating;
using LeadershipHub.Templating.FirstRender;

// Without arguments: an empty process, to compare with. With a theme's folder: parses all of its templates and renders a post.
// With --times as well: says what took how long.
if (args.Length == 0)
    return 0;

var start = Stopwatch.GetTimestamp();
var theme = new ThemeFolder(args[0]);
var engine = new TemplateEngine(new TemplateOptions { Loader = theme, Functions = StandIns.Functions });
var templates = theme.Names.Select(engine.GetTemplate).ToList();
var parsed = Stopwatch.GetElapsedTime(start);

var output = new ArrayBufferWriter<byte>(64 * 1024);
var session = engine.CreateSession();
session.Set("site", StandIns.Site());
session.Set("page", StandIns.Page());
session.Render(engine.GetTemplate("layouts/post.sbn-html"), output);

if (args.Contains("--times"))
{
    Console.Out.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{templates.Count} templates parsed in {parsed.TotalMilliseconds:0.0} ms, {output.WrittenCount} bytes rendered in {(Stopwatch.GetElapsedTime(start) - parsed).TotalMilliseconds:0.0} ms"));
}

return templates.Exists(t => !t.Errors.IsEmpty) ? 1 : 0;
