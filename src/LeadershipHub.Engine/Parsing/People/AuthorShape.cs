using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.People;

/// <summary>The keys of <c>content/authors/ID.yml</c>.</summary>
internal static class AuthorShape
{
    /// <param name="markdown">Makes the body of a Markdown text that begins on a line of the file.</param>
    public static Shape<Author> Of(Func<string, int, Body> markdown) =>
        AddPictures(new Shape<Author>("author", "an author", "Somebody who writes for the hub.", new() { Id = "", Source = null, Name = "" })
            .Required("name", Types.Text, "Full name.", (a, v) => a with { Name = v })
            .Optional("role", Types.Text, "What they do, in a few words.", (a, v) => a with { Role = v })
            .Optional("bio", Types.Markdown, "About them, in Markdown.", (a, v) => a with { Bio = markdown(v.Text, v.Position.Line) })
            .Optional("short_bio", Types.Text, "About them in a sentence, for the end of a post.", (a, v) => a with { ShortBio = v }))
            .Optional("location", Types.Text, "Where they are at home.", (a, v) => a with { Location = v })
            .Optional("url", Types.Text, "Their own site.", (a, v) => a with { Url = v })
            .Optional("email", Types.Text, "Address that readers may write to; it is published.", (a, v) => a with { Email = v })
            .Optional("social", SocialShape.List, "Their profiles elsewhere.", (a, v) => a with { Social = v })
            .Optional("params", Types.Anything, "Anything of your own, for templates: author.params.", (a, v) => a with { Params = v });

    private static Shape<Author> AddPictures(Shape<Author> shape) => shape
        .Optional("portrait", Types.Text, "Image of them: a file beside this one, or a path below static/ that starts with '/'.", (a, v) => a with { Portrait = v })
        .Optional("portrait_alt", Types.Text, "What the portrait shows.", (a, v) => a with { PortraitAlt = v })
        .Optional("signature", Types.Text, "Image of their signature: a file beside this one, or a path that starts with '/'.", (a, v) => a with { Signature = v })
        .Optional("signature_alt", Types.Text, "What the signature reads.", (a, v) => a with { SignatureAlt = v })
        .Optional("signature_text", Types.Text, "The line above the signature: \"Yours at the counter,\".", (a, v) => a with { SignatureText = v });
}
