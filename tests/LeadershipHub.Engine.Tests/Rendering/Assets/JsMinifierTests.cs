using LeadershipHub.Engine.Rendering.Assets;

namespace LeadershipHub.Engine.Tests.Rendering.Assets;

public sealed class JsMinifierTests
{
    [Theory]
    [InlineData("// one\nlet a = 1 // two\n\n  let b = 2 /* three */ + 3", "let a = 1\nlet b = 2 + 3")]
    [InlineData("a /* x\n y */ b", "a\nb")]
    [InlineData("return\n  1", "return\n1")]
    [InlineData("a\r\n\r\n\tb", "a\nb")]
    [InlineData("", "")]
    [InlineData("/* never closed", "")]
    public void Comments_and_indentation_go_and_line_ends_stay(string script, string expected) => Assert.Equal(expected, JsMinifier.Minify(script));

    [Theory]
    [InlineData("""let a = "// no  comment"  ;""", """let a = "// no  comment" ;""")]
    [InlineData("""let a = 'it\'s  /* no */ comment'""", """let a = 'it\'s  /* no */ comment'""")]
    [InlineData("let a = `line\n   two // ${ b }  /* no */`", "let a = `line\n   two // ${ b }  /* no */`")]
    [InlineData("let a = `${ f(`${ '`' }  //`) }  //`  + 1", "let a = `${ f(`${ '`' }  //`) }  //` + 1")]
    [InlineData("let a = `${ {b: {c: '}'}} }  //`", "let a = `${ {b: {c: '}'}} }  //`")]
    public void Strings_and_templates_are_left_alone(string script, string expected) => Assert.Equal(expected, JsMinifier.Minify(script));

    [Theory]
    [InlineData("let r = /[/\"']\\/\\/  x/g  ;", "let r = /[/\"']\\/\\/  x/g ;")]
    [InlineData("f(/'/, 1)  // c", "f(/'/, 1)")]
    [InlineData("return /  \\/\\*  /.test(a)  // c", "return /  \\/\\*  /.test(a)")]
    [InlineData("if (a) /['\"]\\/\\//.test(b)  // c", "if (a) /['\"]\\/\\//.test(b)")]
    [InlineData("while (f(a)) /'/.test(b)  // c", "while (f(a)) /'/.test(b)")]
    public void Regular_expressions_are_left_alone(string script, string expected) => Assert.Equal(expected, JsMinifier.Minify(script));

    [Theory]
    [InlineData("a = b / c  // d / e", "a = b / c")]
    [InlineData("a = (b + c) / 2  // it's", "a = (b + c) / 2")]
    [InlineData("a = b[0] / 2 / 3  // it's", "a = b[0] / 2 / 3")]
    [InlineData("a++ / 2  // it's", "a++ / 2")]
    [InlineData("a = b-- / 2  /* it's */ / 3", "a = b-- / 2 / 3")]
    [InlineData("$return / 2  // it's", "$return / 2")]
    [InlineData("a.return / 2  // it's", "a.return / 2")]
    public void A_division_is_no_regular_expression(string script, string expected) => Assert.Equal(expected, JsMinifier.Minify(script));
}
