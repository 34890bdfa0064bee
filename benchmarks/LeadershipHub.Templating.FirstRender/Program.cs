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
var theme = new ThemeFolder(args[0].TrimEnd('/'));
var listed = Stopwatch.GetElapsedTime(start);
var engine = new TemplateEngine(new TemplateOptions { Loader = theme, Types = StandIns.Types, Functions = StandIns.Functions });
var faults = 0;
foreach (var file in theme.Files)
    faults += engine.GetTemplate(theme.NameOf(file)).Errors.Length;

var parsed = Stopwatch.GetElapsedTime(start);
var output = new ArrayBufferWriter<byte>(64 * 1024);
var session = engine.CreateSession();
session.Set("site", Value.FromObject(StandIns.Hub));
session.Set("page", Value.FromObject(StandIns.Page));
session.Render(engine.GetTemplate("layouts/post.sbn-html"), output);

if (args.Length > 1)
{
    Console.Out.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{theme.Files.Length} templates listed in {listed.TotalMilliseconds:0.0} ms, read and parsed in {(parsed - listed).TotalMilliseconds:0.0} ms, {output.WrittenCount} bytes rendered in {(Stopwatch.GetElapsedTime(start) - parsed).TotalMilliseconds:0.0} ms"));
}

return faults;
