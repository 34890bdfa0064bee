using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Data;

/// <summary>Builds the tree of one JSON text from its tokens. Throws <see cref="JsonException"/> where it is broken.</summary>
internal ref struct JsonTree(string path, ReadOnlySpan<byte> bytes, ICollection<Diagnostic> diagnostics)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private Utf8JsonReader _reader = new(bytes, new JsonReaderOptions { MaxDepth = YamlReader.MaxDepth });

    // Where the last position was asked for: lines and columns are counted onward from here.
    private int _offset;
    private int _line = 1;
    private int _column = 1;

    public DataNode Read()
    {
        _reader.Read();
        var root = ReadValue();
        _reader.Read(); // throws where anything follows
        return root;
    }

    private DataNode ReadValue()
    {
        var position = Here();
        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadMap(position),
            JsonTokenType.StartArray => ReadList(position),
            JsonTokenType.String => new DataScalar(ReadText(position), IsPlain: false, position),
            _ => new DataScalar(Encoding.UTF8.GetString(_reader.ValueSpan), IsPlain: true, position),
        };
    }

    private DataList ReadList(Position position)
    {
        var items = ImmutableArray.CreateBuilder<DataNode>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
            items.Add(ReadValue());

        return new(items.DrainToImmutable(), position);
    }

    private DataMap ReadMap(Position position)
    {
        var entries = new List<DataEntry>();
        var keys = new UniqueKeys(entries, first: 0);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var keyPosition = Here();
            var key = ReadText(keyPosition);
            _reader.Read();
            var value = ReadValue();
            if (keys.Find(key) is { } earlier)
                diagnostics.Add(DataDiagnostics.DuplicateKey(Span(keyPosition), key, earlier.KeyPosition.Line));
            else
                entries.Add(new(key, keyPosition, value));
        }

        return new(ImmutableCollectionsMarshal.AsImmutableArray(entries.ToArray()), position);
    }

    // Half of a surrogate pair as an escape is JSON by its grammar, but no text.
    private readonly string ReadText(Position position)
    {
        try
        {
            return _reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            diagnostics.Add(DataDiagnostics.BrokenJson(Span(position), "An escape in this text is not a character."));
            return "";
        }
    }

    private Position Here()
    {
        var at = (int)_reader.TokenStartIndex;
        var passed = _bytes[_offset..at];
        if (passed.LastIndexOf((byte)'\n') is >= 0 and var newline)
        {
            _line += passed.Count((byte)'\n');
            _column = 1;
            passed = passed[(newline + 1)..];
        }

        _column += Encoding.UTF8.GetCharCount(passed);
        _offset = at;
        return new(_line, _column);
    }

    private readonly SourceSpan Span(Position position) => new(path, position.Line, position.Column);
}
