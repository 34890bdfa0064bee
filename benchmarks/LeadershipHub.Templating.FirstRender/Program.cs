using System.Diagnostics;
using System.Globalization;
using LeadershipHub.Templating;
using LeadershipHub.Templating.FirstRender;

// THEME NAME…: reads and parses the templates NAME… of a theme's folder and renders a post. A hub has walked its folders before it
// comes to templates, so the names come from the shell. Without names: an empty process, to compare with.
// With --times as the last argument: says what took how long.
if (args.Length < 2)
    return 0;

var start = Stopwatch.GetTimestamp();
var times = args[^1] == "--times";
var engine = new TemplateEngine(new TemplateOptions { Loader = new ThemeFolder(args[0]), Types = StandIns.Types, Functions = StandIns.Functions });
var faults = 0;
for (var i = 1; i < args.Length - (times ? 1 : 0); i++)
    faults += engine.GetTemplate(args[i]).Errors.Length;

var parsed = Stopwatch.GetElapsedTime(start);
var output = new PageBuffer();
var session = engine.CreateSession();
session.Set("site", Value.FromObject(StandIns.Hub));
session.Set("page", Value.FromObject(StandIns.Page));
session.Render(engine.GetTemplate("layouts/post.sbn-html"), output);

if (times)
{
    Console.Out.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"templates read and parsed in {parsed.TotalMilliseconds:0.0} ms, {output.Count} bytes rendered in {(Stopwatch.GetElapsedTime(start) - parsed).TotalMilliseconds:0.0} ms"));
}

return faults;
