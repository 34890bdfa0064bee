using System.Buffers;
using System.Globalization;
using System.Text;
using HandlebarsDotNet;

namespace LeadershipHub.Templating.Benchmarks;

/// <summary>Renders the blog page in three ways.</summary>
public sealed class Renderers : IDisposable
{
    private readonly ArrayBufferWriter<byte> _output = new(1 << 16);
    private readonly StringWriter _text = new(new StringBuilder(1 << 14), CultureInfo.InvariantCulture);
    private readonly RenderSession _session;
    private readonly Template _template;
    private readonly GlobalName _page;
    private readonly HandlebarsTemplate<TextWriter, object, object> _handlebars;
    private readonly object _handlebarsModel;
    private readonly Html _body = Html.FromUtf8(Encoding.UTF8.GetBytes(BlogModel.Page.Body));

    public Renderers()
    {
        var engine = new TemplateEngine(new() { Loader = new Loader(), Types = Tables() });
        _template = engine.GetTemplate("page");
        _session = engine.CreateSession();
        _session.Set("site", Value.FromObject(BlogModel.Site));
        _page = engine.Global("page");

        var handlebars = HandlebarsDotNet.Handlebars.Create();
        handlebars.RegisterTemplate("head", Templates.ToHandlebars(Templates.Head));
        handlebars.RegisterTemplate("navigation", Templates.ToHandlebars(Templates.Navigation));
        handlebars.RegisterTemplate("footer", Templates.ToHandlebars(Templates.Footer));
        _handlebars = handlebars.Compile(new StringReader(Templates.ToHandlebars(Templates.Page)));
        _handlebarsModel = HandlebarsModel();
    }

    /// <summary>Bytes written.</summary>
    public int Templating()
    {
        _output.ResetWrittenCount();
        _session.Set(_page, Value.FromObject(BlogModel.Page));
        _session.Render(_template, _output);
        return _output.WrittenCount;
    }

    /// <summary>The page as our templates write it.</summary>
    public string TemplatingText()
    {
        Templating();
        return Encoding.UTF8.GetString(_output.WrittenSpan);
    }

    /// <summary>Characters written.</summary>
    public int Handlebars()
    {
        var builder = _text.GetStringBuilder();
        builder.Clear();
        _handlebars(_text, _handlebarsModel, null);
        return builder.Length;
    }

    /// <summary>Bytes written by code that knows the page, through the same escaper.</summary>
    public int ByHand()
    {
        _output.ResetWrittenCount();
        HandWritten.Write(BlogModel.Site, BlogModel.Page, _body, _output);
        return _output.WrittenCount;
    }

    public void Dispose() => _text.Dispose();

    private List<MemberTable> Tables() =>
    [
        new MemberTable<BlogSite>("site").Add("title", site => site.Title).Add("language", site => site.Language)
            .Add("navigation", site => Value.FromList(site.Navigation)),
        new MemberTable<BlogPage>("page").Add("title", page => page.Title).Add("url", page => page.Url).Add("description", page => page.Description)
            .Add("author", page => page.Author).Add("date", page => page.Date).Add("minutes", page => page.Minutes).Add("body", _ => _body)
            .Add("tags", page => Value.FromList(page.Tags)).Add("related", page => Value.FromList(page.Related)),
        new MemberTable<Link>("link").Add("url", link => link.Url).Add("title", link => link.Title),
    ];

    private static object HandlebarsModel() => new
    {
        site = BlogModel.Site,
        page = new
        {
            BlogModel.Page.Title,
            BlogModel.Page.Url,
            BlogModel.Page.Description,
            BlogModel.Page.Author,
            DateText = BlogModel.Page.Date.ToString("dd MMM yyyy", CultureInfo.InvariantCulture),
            BlogModel.Page.Minutes,
            BlogModel.Page.Body,
            Tags = BlogModel.Page.Tags.ToArray(),
            Related = BlogModel.Page.Related.ToArray(),
        },
    };

    private sealed class Loader : ITemplateLoader
    {
        public bool TryLoad(string name, out TemplateSource source)
        {
            source = new(name, name switch { "page" => Templates.Page, "head" => Templates.Head, "navigation" => Templates.Navigation, _ => Templates.Footer }, TemplateMode.Html);
            return true;
        }
    }
}
