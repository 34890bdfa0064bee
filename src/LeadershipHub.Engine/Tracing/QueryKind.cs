namespace LeadershipHub.Engine.Tracing;

/// <summary>A question that a render asks of the site by a key rather than of a node by a member. The answer has a fingerprint.</summary>
public enum QueryKind : byte
{
    /// <summary>The template that a name leads to: which file, and its content.</summary>
    Template,

    /// <summary>An icon of the theme by name.</summary>
    Icon,

    /// <summary>The URL of an asset of the theme by name.</summary>
    Asset,

    /// <summary>A text of the user interface by key.</summary>
    UiText,

    /// <summary>The URL of a page or file by its source path.</summary>
    Target,

    /// <summary>A published file with its size, by its source path or, with a slash at its start, by its site path.</summary>
    File,

    /// <summary>The page that a path leads to, by <c>folder|path</c>.</summary>
    PageAt,

    /// <summary>The pages of a section by name.</summary>
    Section,

    /// <summary>The text that an include finds, by <c>folder|path</c>.</summary>
    Include,

    /// <summary>A data file, or all of a folder; "" for all that there are.</summary>
    Data,

    /// <summary>A value of the configuration's <c>params</c> by key; "" for all.</summary>
    Param,

    /// <summary>A menu by name; "" for all.</summary>
    Menu,

    /// <summary>A part of the configuration by key.</summary>
    Config,

    /// <summary>The quote of the day; with the key <c>days</c>, the day itself.</summary>
    QuoteOfDay,

    /// <summary>A file of the theme that is no template, by its path below the theme.</summary>
    ThemeFile,

    /// <summary>What paints cards, and with which font.</summary>
    Painter,

    /// <summary>The moment of the build.</summary>
    Clock,

    /// <summary>Whatever could change the routes, their order or their dates.</summary>
    Structure,

    /// <summary>A form by name: all that its HTML depends on.</summary>
    Form,

    /// <summary>A function or shortcode of a script by name.</summary>
    Script,

    /// <summary>What readers said: of a form, on a page, by id, or which pages answer it.</summary>
    Feedback,
}

/// <summary>About all of <see cref="QueryKind"/>.</summary>
internal static class QueryKinds
{
    /// <summary>How many there are. The framework would look it up by reflection.</summary>
    public const int Count = (int)QueryKind.Feedback + 1;
}
