using LeadershipHub.Engine.Rendering.Head;

namespace LeadershipHub.Engine.Tests.Rendering.Head;

/// <summary>What a page contains, and what its policy allows for it. https://www.w3.org/TR/CSP3/</summary>
public sealed class PolicyScanTests
{
    [Theory]
    [InlineData("script-src", "'self'")]
    [InlineData("style-src", "'self'")]
    [InlineData("img-src", "'self' data:")]
    [InlineData("media-src", "'self'")]
    [InlineData("font-src", "'self'")]
    [InlineData("connect-src", "'self'")]
    [InlineData("frame-src", "'self'")]
    [InlineData("form-action", "'self'")]
    [InlineData("manifest-src", "'self'")]
    [InlineData("base-uri", "'none'")]
    [InlineData("default-src", "'none'")]
    [InlineData("object-src", "(none)")]
    public void A_page_that_takes_everything_from_its_own_site_allows_nothing_else(string directive, string expected)
    {
        const string Page = """
            <!doctype html><html><head><link rel="stylesheet" href="/a.css"><link rel=icon href=/i.svg><script src="/a.js" integrity="sha384-x"></script></head>
            <body><img src="a.png" srcset="a.png 1x, b.png 2x"><audio src="../a.mp3"></audio><iframe src="/frame/"></iframe><form action="?q"></form>
            <a href="https://elsewhere.example/" rel="me">away</a></body></html>
            """;

        Assert.Equal(expected, PolicyText.Of(Page, directive));
    }

    [Theory]
    [InlineData("<img src='https://a.example/x.png'>", "img-src", "'self' data: https://a.example")]
    [InlineData("<img srcset='https://a.example/x,1.png 1x, https://b.example/y.png 2x,https://c.example/z.png'>", "img-src", "'self' data: https://a.example https://b.example")]
    [InlineData("<picture><source srcset='https://a.example/x.avif'><img src=x.png></picture>", "img-src", "'self' data: https://a.example")]
    [InlineData("<video poster='https://a.example/x.png'></video>", "img-src", "'self' data: https://a.example")]
    [InlineData("<input type=image src='https://a.example/x.png'>", "img-src", "'self' data: https://a.example")]
    [InlineData("<svg><image href='https://a.example/x.png'/></svg>", "img-src", "'self' data: https://a.example")]
    [InlineData("<svg><image xlink:href='https://a.example/x.png'/></svg>", "img-src", "'self' data: https://a.example")]
    [InlineData("<link rel='shortcut icon' href='https://a.example/x.png'>", "img-src", "'self' data: https://a.example")]
    [InlineData("<audio src='https://a.example/x.mp3'></audio>", "media-src", "'self' https://a.example")]
    [InlineData("<video><source src='https://a.example/x.mp4'></video>", "media-src", "'self' https://a.example")]
    [InlineData("<audio><track src='https://a.example/x.vtt'></audio>", "media-src", "'self' https://a.example")]
    [InlineData("<iframe src='https://a.example/x'></iframe>", "frame-src", "'self' https://a.example")]
    [InlineData("<a data-player='https://a.example/x' href=/>", "frame-src", "'self' https://a.example")]
    [InlineData("<a ping='https://a.example/x /y' href=/>", "connect-src", "'self' https://a.example")]
    [InlineData("<form action='https://a.example/x'></form>", "form-action", "'self' https://a.example")]
    [InlineData("<form action='https://a.example/x'></form>", "connect-src", "'self' https://a.example")]
    [InlineData("<form data-challenge='https://a.example/x'></form>", "connect-src", "'self' https://a.example")]
    [InlineData("<button formaction='https://a.example/x'>", "form-action", "'self' https://a.example")]
    [InlineData("<input type=submit formaction='https://a.example/x'>", "form-action", "'self' https://a.example")]
    [InlineData("<script src='https://a.example/x.js'></script>", "script-src", "'self' https://a.example")]
    [InlineData("<script src='https://a.example/x.js'></script>", "connect-src", "'self' https://a.example")]
    [InlineData("<svg><script href='https://a.example/x.js'></script></svg>", "script-src", "'self' https://a.example")]
    [InlineData("<link rel=modulepreload href='https://a.example/x.js'>", "script-src", "'self' https://a.example")]
    [InlineData("<link rel=stylesheet href='https://a.example/x.css'>", "style-src", "'self' https://a.example")]
    [InlineData("<link rel=stylesheet href='https://a.example/x.css'>", "font-src", "'self' https://a.example")]
    [InlineData("<link rel='Alternate StyleSheet' href='https://a.example/x.css'>", "style-src", "'self' https://a.example")]
    [InlineData("<link rel=preload as=font href='https://a.example/x.woff2'>", "font-src", "'self' https://a.example")]
    [InlineData("<link rel=preload as=fetch href='https://a.example/x.json'>", "connect-src", "'self' https://a.example")]
    [InlineData("<link rel=manifest href='https://a.example/x.webmanifest'>", "manifest-src", "'self' https://a.example")]
    [InlineData("<link rel=canonical href='https://a.example/'>", "style-src", "'self'")]
    [InlineData("<object data='https://a.example/x.pdf'></object>", "object-src", "https://a.example")]
    [InlineData("<embed src='x.pdf'>", "object-src", "'self'")]
    [InlineData("<base href='https://a.example/b/'><img src=x.png>", "img-src", "'self' data: https://a.example")]
    [InlineData("<base href='https://a.example/b/'>", "base-uri", "https://a.example")]
    [InlineData("<base href='/b/'><img src=x.png>", "base-uri", "'self'")]
    [InlineData("<base target='_top'>", "base-uri", "'none'")]
    public void What_a_page_takes_from_elsewhere_is_allowed_from_there(string html, string directive, string expected) => Assert.Equal(expected, PolicyText.Of(html, directive));

    [Theory]
    [InlineData("//a.example/x.png", "https://a.example")]
    [InlineData(" \n https://a.example/x.png ", "https://a.example")]
    [InlineData("HTTPS://A.Example/x.png", "https://a.example")]
    [InlineData("https://a.example:443/x.png", "https://a.example")]
    [InlineData("https://a.example:8443/x.png", "https://a.example:8443")]
    [InlineData("http://a.example/x.png", "http://a.example")]
    [InlineData("https://user:word@a.example/x.png", "https://a.example")]
    [InlineData("https://bücher.example/x.png", "https://xn--bcher-kva.example")]
    [InlineData("https&#58;//a.example/x.png?a&amp;b", "https://a.example")]
    [InlineData("https://a.example/x.png; script-src *", "https://a.example")]
    public void An_address_is_read_as_browsers_read_it(string address, string expected) => Assert.Equal($"'self' data: {expected}", PolicyText.Of($"<img src=\"{address}\">", "img-src"));

    [Theory]
    [InlineData("mailto:a@a.example")]
    [InlineData("javascript://a.example/%0aalert(1)")]
    [InlineData("https://[2001:db8::1]/x.png")]
    [InlineData("https://")]
    [InlineData("https://a b/x.png")]
    [InlineData("blob:https://a.example/1")]
    [InlineData("x.png?u=https://a.example/")]
    [InlineData("ftp://a.example/x.png")]
    public void An_address_that_a_policy_cannot_name_allows_nothing(string address) => Assert.Equal("'self' data:", PolicyText.Of($"<img src=\"{address}\">", "img-src"));

    [Theory]
    [InlineData("<audio src='data:audio/wav;base64,AA=='></audio>", "media-src", "'self' data:")]
    [InlineData("<iframe src='DATA:text/html,x'></iframe>", "frame-src", "'self' data:")]
    [InlineData("<img src='data:image/gif;base64,AA=='>", "img-src", "'self' data:")]
    [InlineData("<script src='data:text/javascript,alert(1)'></script>", "script-src", "'self'")]
    public void Data_in_the_page_is_allowed_where_it_stands_but_never_as_script(string html, string directive, string expected) => Assert.Equal(expected, PolicyText.Of(html, directive));

    [Theory]
    [InlineData("<script>alert(1)</script>", "alert(1)")]
    [InlineData("<script>\n  if (a < b && c) d(\"</p>\");\n</script>", "\n  if (a < b && c) d(\"</p>\");\n")]
    [InlineData("<script>a\r\nb\rc</script>", "a\nb\nc")]
    [InlineData("<script>“ä”</script>", "“ä”")]
    [InlineData("<script>&amp;</script>", "&amp;")]
    [InlineData("<SCRIPT TYPE='Text/JavaScript'>x</SCRIPT>", "x")]
    [InlineData("<script type=' module '>x</script>", "x")]
    [InlineData("<script type=''>x</script>", "x")]
    [InlineData("<script type=importmap>{}</script>", "{}")]
    [InlineData("<script type=speculationrules>{}</script>", "{}")]
    [InlineData("<svg><script>a &lt; b</script></svg>", "a < b")]
    [InlineData("<svg><script><![CDATA[a < b]]></script></svg>", "a < b")]
    [InlineData("<svg></svg><script>a &lt; b</script>", "a &lt; b")]
    [InlineData("<noscript><p>x</p></noscript><template><script>x</script></template>", "x")]
    [InlineData("<iframe srcdoc='<script>a(&quot;b&quot;)</script>'></iframe>", "a(\"b\")")]
    [InlineData("<script>never ended", "never ended")]
    public void An_inline_script_is_allowed_by_the_hash_of_exactly_its_text(string html, string code) =>
        Assert.Equal($"'self' {PolicyText.HashOf(code)}", PolicyText.Of(html, "script-src"));

    [Theory]
    [InlineData("<script type='application/ld+json'>{}</script>")]
    [InlineData("<script type='application/json'>{}</script>")]
    [InlineData("<script type='text/template'><b>x</b></script>")]
    [InlineData("<script type='text/javascript; charset=utf-8'>x</script>")]
    [InlineData("<script></script>")]
    [InlineData("<!-- <script>x</script> -->")]
    [InlineData("<textarea><script>x</script></textarea>")]
    [InlineData("<title><script>x</script></title>")]
    [InlineData("&lt;script&gt;x&lt;/script&gt;")]
    [InlineData("<p title='<script>x</script>'>y</p>")]
    [InlineData("<a href='javascript:x()'>y</a>")]
    [InlineData("<p data-once=1 data-on='x' only title=' onclick=x'>y</p>")]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<p title='")]
    [InlineData("<script")]
    public void What_is_no_script_gets_no_hash(string html) => Assert.Equal("'self'", PolicyText.Of(html, "script-src"));

    [Theory]
    [InlineData("<style>a{color:red}</style>", "a{color:red}")]
    [InlineData("<style></style>", "")]
    [InlineData("<style>a>b{}\r\n</style>", "a>b{}\n")]
    [InlineData("<svg><style><![CDATA[a>b{}]]></style></svg>", "a>b{}")]
    [InlineData("<svg><style>a&gt;b{}</style></svg>", "a>b{}")]
    [InlineData("<noscript><style>a{}</style></noscript>", "a{}")]
    public void An_inline_style_is_allowed_by_its_hash(string html, string css) => Assert.Equal($"'self' {PolicyText.HashOf(css)}", PolicyText.Of(html, "style-src"));

    [Theory]
    [InlineData("<p style=\"color:red\">", "color:red")]
    [InlineData("<p STYLE = color:red>", "color:red")]
    [InlineData("<p\nstyle='color:red'>", "color:red")]
    [InlineData("<p class=x/style='color:red'>", null)]
    [InlineData("<p class='x'style='color:red'>", "color:red")]
    [InlineData("<p style='font-family:&quot;A&quot;'>", "font-family:\"A\"")]
    [InlineData("<p style='a:b;\r\nc:d'>", "a:b;\nc:d")]
    [InlineData("<p data-style='color:red'>", null)]
    public void A_style_in_an_attribute_is_allowed_by_the_hash_of_its_value(string html, string? css) =>
        Assert.Equal(css is null ? "'self'" : $"'self' {PolicyText.HashOf(css)} 'unsafe-hashes'", PolicyText.Of(html, "style-src"));

    [Theory]
    [InlineData("<p onclick=\"a(&quot;b&quot;)\">", "a(\"b\")")]
    [InlineData("<body ONLOAD=a()>", "a()")]
    [InlineData("<svg\tonload='a()'>", "a()")]
    [InlineData("<img src=x onerror=a()>", "a()")]
    public void Code_in_an_attribute_is_allowed_by_the_hash_of_its_value(string html, string code) =>
        Assert.Equal($"'self' {PolicyText.HashOf(code)} 'unsafe-hashes'", PolicyText.Of(html, "script-src"));

    [Theory]
    [InlineData("<style>a{background:url(https://a.example/x.png)}</style>", "img-src", "'self' data: https://a.example")]
    [InlineData("<style>@font-face{font-family:A;src:url('https://a.example/x.woff2')}</style>", "font-src", "'self' https://a.example")]
    [InlineData("<style>@font-face{font-family:A;src:url('https://a.example/x.woff2')}</style>", "img-src", "'self' data:")]
    [InlineData("<style>@font-face{src:url(/x.woff2)}a{background:URL( \"//a.example/x.png\" )}</style>", "img-src", "'self' data: https://a.example")]
    [InlineData("<style>@font-face{src:url(data:font/woff2;base64,AA==)}</style>", "font-src", "'self' data:")]
    [InlineData("<p style='background:url(https://a.example/x.png)'>", "img-src", "'self' data: https://a.example")]
    public void What_inline_styles_name_is_allowed(string html, string directive, string expected) => Assert.Equal(expected, PolicyText.Of(html, directive));

    [Theory]
    [InlineData("<style>@import 'https://a.example/x.css';</style>")]
    [InlineData("<style>@import url(https://a.example/x.css);</style>")]
    public void A_sheet_that_styles_import_is_allowed(string html) => Assert.EndsWith(" https://a.example", PolicyText.Of(html, "style-src"), StringComparison.Ordinal);

    [Fact]
    public void What_a_published_sheet_names_is_allowed_on_pages_that_link_it()
    {
        (string, CssUse, string)[] sheets = [("/assets/a.css", CssUse.Font, "https://a.example/x.woff2"), ("/assets/b.css", CssUse.Font, "https://b.example/x.woff2")];

        Assert.Equal("'self' https://a.example", PolicyText.Of("<link rel=stylesheet href=/assets/a.css>", "font-src", null, sheets));
    }

    [Fact]
    public void What_the_site_allows_comes_behind_what_was_found_and_words_for_scripts_only_with_scripts()
    {
        const string Html = "<img src='https://a.example/x.png'>";
        var security = new Engine.Model.SecurityConfig { Allow = ["https://a.example", "wss://b.example", "'wasm-unsafe-eval'"] };

        Assert.Equal("'self' data: https://a.example wss://b.example", PolicyText.Of(Html, "img-src", security));
        Assert.Equal("'self' https://a.example wss://b.example 'wasm-unsafe-eval'", PolicyText.Of(Html, "script-src", security));
        Assert.Equal("'none'", PolicyText.Of(Html, "base-uri", security));
    }

    [Fact]
    public void One_page_says_nothing_of_the_next()
    {
        var sources = new PageSources();
        var scan = new PolicyScan(sources, _ => []);
        scan.Read("<base href='https://a.example/'><img src=x.png><object data=y></object><script>z</script>"u8);

        scan.Read("<img src=x.png>"u8);

        Assert.Equal(new PageSources().ToPolicy(new()), sources.ToPolicy(new()));
    }
}
