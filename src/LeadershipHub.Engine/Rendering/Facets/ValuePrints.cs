using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Model.Quotes;
using LeadershipHub.Engine.Rendering.Bodies;
using LeadershipHub.Engine.Rendering.Forms;
using LeadershipHub.Engine.Rendering.Objects;
using LeadershipHub.Engine.Tracing.Codecs;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering.Facets;

/// <summary>
/// Fingerprints of values that templates read. A node (page, term, author …) stands for itself by its name: what it holds is traced where
/// it is read. Whatever has no identity of its own is taken in whole.
/// </summary>
internal sealed class ValuePrints
{
    private readonly ulong[] _pages;
    private readonly Dictionary<object, Name> _others = new(ReferenceEqualityComparer.Instance);

    public ValuePrints(Site site)
    {
        _pages = new ulong[site.Pages.Length];
        foreach (var author in site.Authors)
            _others.Add(author, new(author.Id, author));
        foreach (var book in site.Books)
            _others.Add(book, new(book.Id, book));
        foreach (var show in site.Podcasts.Shows)
            _others.Add(show, new(show.Config.Folder, show));
        foreach (var taxonomy in site.Taxonomies)
            _others.Add(taxonomy, new(taxonomy.Name, taxonomy));
    }

    public ulong Of(Value value)
    {
        var print = new Fingerprint();
        Add(ref print, value);
        return print.Bits;
    }

    public void Add(ref Fingerprint print, Value value)
    {
        print.Add((int)value.Kind);
        switch (value.Kind)
        {
            case ValueKind.Null:
                break;
            case ValueKind.Html:
                AddHtml(ref print, value.As<Html>());
                break;
            case ValueKind.String when value.TryGetString(out var text):
                print.Add(text);
                break;
            case ValueKind.Long when value.TryGetLong(out var number):
                print.Add(number);
                break;
            default:
                AddObject(ref print, value.ToObject());
                break;
        }
    }

    /// <summary>A page as a node: its name, and the text that a template prints of the page as a whole.</summary>
    public ulong Of(Page page)
    {
        ref var known = ref _pages[page.Id];
        if (known == 0)
            known = Fingerprint.Of($"{page.Permalink.Path}\n{page}");
        return known;
    }

    public void Add<T>(ref Fingerprint print, IReadOnlyList<T> items)
        where T : class
    {
        print.Add(items.Count);
        for (var i = 0; i < items.Count; i++)
            AddObject(ref print, items[i]);
    }

    private static void AddHtml(ref Fingerprint print, Html? html)
    {
        if (html is BodyHtml body)
            print.Add(body.Print);
        else
            print.Add(html?.ToString());
    }

    private void AddObject(ref Fingerprint print, object? value)
    {
        switch (value)
        {
            case null:
                print.Add(5UL);
                break;
            case string text:
                print.Add(text);
                break;
            case Page page:
                print.Add(Of(page));
                break;
            case Term term:
                print.Add(Of(term.Page) + 1);
                break;
            case bool truth:
                print.Add(truth);
                break;
            case long number:
                print.Add(number);
                break;
            case DateTimeOffset date:
                print.Add(date);
                break;
            default:
                AddPart(ref print, value);
                break;
        }
    }

    private void AddPart(ref Fingerprint print, object value)
    {
        switch (value)
        {
            case Author or Book or Taxonomy or Show:
                print.Add(_others[value].Print);
                break;
            case IReadOnlyDictionary<string, Value> map:
                AddMap(ref print, map);
                break;
            case IReadOnlyList<Value> values:
                print.Add(values.Count);
                foreach (var item in values)
                    Add(ref print, item);
                break;
            case IReadOnlyList<object> items:
                Add(ref print, items);
                break;
            case MenuItem item:
                Add(ref print, item);
                break;
            case Episode episode:
                print.Add(EpisodePrint.Of(episode));
                break;
            case Quote quote:
                print.Add(QuotePrint(quote));
                break;
            case FormObject form:
                print.Add(form.Form.Name);
                print.Add(form.Print);
                break;
            case SeasonObject season:
                print.Add(season.Number);
                print.Add(season.Name);
                Add(ref print, season.Episodes);
                break;
            case SeriesPlace place:
                AddPlace(ref print, place);
                break;
            case Heading or SocialLink or BookLink or FeedObject or Crumb or AssetObject or PageNumber or ImageObject
                or SoundObject or ChapterObject or TranscriptLink or PersonObject or SubscribeObject or Soundbite or NamedLink or Funding or License or PlaceOnMap or Cue or QuoteAuthor or QuoteSource:
                // Records of plain values print all of them.
                print.Add(value.ToString());
                break;
            case int number:
                print.Add(Digits.Of(number));
                break;
            case long number:
                print.Add(Digits.Of(number));
                break;
            case IFormattable number:
                print.Add(number.ToString(null, System.Globalization.CultureInfo.InvariantCulture));
                break;
            default:
                throw new InvalidOperationException($"No way to tell one {value.GetType().Name} from another.");
        }
    }

    private static ReadOnlySpan<byte> QuotePrint(Quote quote)
    {
        var bytes = new ByteWriter();
        QuoteCodec.Write(bytes, quote);
        return bytes.Written;
    }

    private void AddMap(ref Fingerprint print, IReadOnlyDictionary<string, Value> map)
    {
        print.Add(map.Count);
        foreach (var (key, item) in map)
        {
            print.Add(key);
            Add(ref print, item);
        }
    }

    private void Add(ref Fingerprint print, MenuItem item)
    {
        print.Add(item.Title);
        print.Add(item.Url);
        print.Add(item.Page is { } page ? Of(page) : 6UL);
        Add(ref print, item.Children);
    }

    private void AddPlace(ref Fingerprint print, SeriesPlace place)
    {
        print.Add(Of(place.Term.Page));
        print.Add(place.Part);
        print.Add(place.Previous is { } previous ? Of(previous) : 7UL);
        print.Add(place.Next is { } next ? Of(next) : 8UL);
        Add(ref print, place.Term.Pages);
    }

    // A name is made when somebody asks: most templates print no author and no taxonomy as a whole. Twice at the same time is no harm.
    private sealed class Name(string id, object node)
    {
        private ulong _print;

        public ulong Print => _print != 0 ? _print : _print = Fingerprint.Of($"{id}\n{node}");
    }
}
