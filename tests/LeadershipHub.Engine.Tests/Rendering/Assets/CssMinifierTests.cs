using LeadershipHub.Engine.Rendering.Assets;

namespace LeadershipHub.Engine.Tests.Rendering.Assets;

public sealed class CssMinifierTests
{
    [Theory]
    [InlineData("a { color : red ; }\n\n b{}", "a{color :red}b{}")]
    [InlineData("a  >  b ~ c + d , e { }", "a>b ~ c + d,e{}")]
    [InlineData("a :hover { }", "a :hover{}")]
    [InlineData("a { width: calc( 100% - ( 2px + 1em ) * 2 ) }", "a{width:calc(100% - (2px + 1em) * 2)}")]
    [InlineData("a { margin: 0 -1px }", "a{margin:0 -1px}")]
    [InlineData("@media ( min-width : 1px ) and (width >= 2px) { }", "@media (min-width : 1px) and (width >= 2px){}")]
    [InlineData("a:not( .b ) .c { }", "a:not(.b) .c{}")]
    [InlineData("a [ href ] { }", "a [href]{}")]
    [InlineData("a { --x: { a: b; } ; --y: ; }", "a{--x:{a:b};--y:}")]
    [InlineData("", "")]
    public void White_space_goes_where_it_means_nothing(string css, string expected) => Assert.Equal(expected, CssMinifier.Minify(css));

    [Theory]
    [InlineData("""a { content: "  /* kept */ ; } " }""", """a{content:"  /* kept */ ; } "}""")]
    [InlineData("""a { content: "a\"  b" ; }""", """a{content:"a\"  b"}""")]
    [InlineData("""a { content: 'it"s  ' }""", """a{content:'it"s  '}""")]
    [InlineData("""a { content: "never closed  """, """a{content:"never closed""")]
    [InlineData("""a { content: "ends with \""", """a{content:"ends with \""")]
    public void Strings_are_left_alone(string css, string expected) => Assert.Equal(expected, CssMinifier.Minify(css));

    [Theory]
    [InlineData("a { background: url(data:image/png;base64,//8/*x) }", "a{background:url(data:image/png;base64,//8/*x)}")]
    [InlineData("a { background: url( a/*.png ) } b { }", "a{background:url(a/*.png)}b{}")]
    [InlineData("""a { background: url(  "a  b.png"  ) }""", """a{background:url("a  b.png")}""")]
    [InlineData("a { background: url(it's.png) } b  { }", "a{background:url(it's.png)}b{}")]
    public void A_url_without_quotes_holds_no_comments_and_no_strings(string css, string expected) => Assert.Equal(expected, CssMinifier.Minify(css));

    [Theory]
    [InlineData(@".a\:b\""c  { }", @".a\:b\""c{}")]
    [InlineData(@".w-1\/2  { } .x\{  .y { }", @".w-1\/2{}.x\{ .y{}")]
    [InlineData(@".a\ .b { }", @".a\ .b{}")]
    public void An_escaped_character_means_only_itself(string css, string expected) => Assert.Equal(expected, CssMinifier.Minify(css));

    [Theory]
    [InlineData("a { /* x */ color: red /* y */ }", "a{color:red}")]
    [InlineData(".a/* x */.b { }", ".a/**/.b{}")]
    [InlineData("a /* x */ b { }", "a b{}")]
    [InlineData("a { } /* never closed", "a{}")]
    [InlineData("a/**/{ }", "a{}")]
    public void A_comment_goes_without_becoming_a_space(string css, string expected) => Assert.Equal(expected, CssMinifier.Minify(css));

    [Theory]
    [InlineData("a { color : red ; } /* x */ b > c { width: calc( 1px + 2px ) }")]
    [InlineData(".a/**/.b { } @import  url( x.css )  screen ;")]
    public void Minifying_twice_changes_nothing_more(string css) => Assert.Equal(CssMinifier.Minify(css), CssMinifier.Minify(CssMinifier.Minify(css)));
}
