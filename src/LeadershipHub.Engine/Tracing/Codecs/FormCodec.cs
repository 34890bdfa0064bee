using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Forms;

namespace LeadershipHub.Engine.Tracing.Codecs;

/// <summary>Forms with their fields.</summary>
internal static class FormCodec
{
    /// <param name="place">The place of the source in the list of sources.</param>
    public static void Write(ByteWriter to, Form form, int place)
    {
        to.Number(place);
        to.Texts(form.Name, form.Title);
        BodyCodec.Write(to, form.Intro);
        to.Number(form.Fields.Length);
        foreach (var field in form.Fields)
            Write(to, field);
        to.Texts(form.Submit, form.Success, form.Failure);
        WriteLocated(to, form.Redirect);
        WriteLocated(to, form.Provider);
        to.Text(form.Subject);
        to.Byte((byte)form.Moderation);
        PeopleCodec.WriteNumber(to, form.RetentionDays);
        to.Text(form.Honeypot);
        to.Signed(form.MinSeconds);
        to.Flag(form.ProofOfWork);
        to.Byte((byte)form.Publish);
        TextCodec.WritePositions(to, form.Positions);
    }

    public static Form Read(ref ByteReader from, ImmutableArray<SourceFile> sources) => new()
    {
        Source = sources[from.Count()],
        Name = from.Word(),
        Title = from.Word(),
        Intro = BodyCodec.Read(ref from),
        Fields = ReadFields(ref from),
        Submit = from.Text(),
        Success = from.Text(),
        Failure = from.Text(),
        Redirect = ReadLocated(ref from),
        Provider = ReadLocated(ref from),
        Subject = from.Text(),
        Moderation = (FormModeration)from.Byte(),
        RetentionDays = PeopleCodec.ReadNumber(ref from),
        Honeypot = from.Word(),
        MinSeconds = (int)from.Signed(),
        ProofOfWork = from.Flag(),
        Publish = (FormPublishing)from.Byte(),
        Positions = TextCodec.ReadPositions(ref from),
    };

    private static void Write(ByteWriter to, FormField field)
    {
        to.Text(field.Name);
        to.Byte((byte)field.Type);
        to.Texts(field.Label, field.Help, field.Placeholder);
        to.Flag(field.Required);
        to.Texts(field.Min, field.Max, field.Step);
        PeopleCodec.WriteNumber(to, field.MinLength);
        PeopleCodec.WriteNumber(to, field.MaxLength);
        to.Texts(field.Pattern, field.PatternHelp);
        to.Number(field.Options.Length);
        foreach (var option in field.Options)
            to.Texts(option.Value, option.Label);
        WriteQuotes(to, field.Quotes);
        to.Flag(field.Multiple);
        PeopleCodec.WriteTexts(to, field.Accept);
        PeopleCodec.WriteNumber(to, field.MaxBytes);
        PeopleCodec.WriteNumber(to, field.MaxFiles);
        to.Texts(field.Default, field.Autocomplete);
        WriteCondition(to, field.ShowIf);
        to.Flag(field.Private);
        to.Texts(field.Text, field.Version);
        DataCodec.WritePosition(to, field.Position);
    }

    private static FormField ReadField(ref ByteReader from) => new()
    {
        Name = from.Word(),
        Type = (FieldType)from.Byte(),
        Label = from.Word(),
        Help = from.Text(),
        Placeholder = from.Text(),
        Required = from.Flag(),
        Min = from.Text(),
        Max = from.Text(),
        Step = from.Text(),
        MinLength = PeopleCodec.ReadNumber(ref from),
        MaxLength = PeopleCodec.ReadNumber(ref from),
        Pattern = from.Text(),
        PatternHelp = from.Text(),
        Options = ReadOptions(ref from),
        Quotes = ReadQuotes(ref from),
        Multiple = from.Flag(),
        Accept = PeopleCodec.ReadTexts(ref from),
        MaxBytes = PeopleCodec.ReadNumber(ref from),
        MaxFiles = PeopleCodec.ReadNumber(ref from),
        Default = from.Text(),
        Autocomplete = from.Text(),
        ShowIf = ReadCondition(ref from),
        Private = from.Flag(),
        Text = from.Text(),
        Version = from.Text(),
        Position = DataCodec.ReadPosition(ref from),
    };

    private static ImmutableArray<FormField> ReadFields(ref ByteReader from)
    {
        var fields = new FormField[from.Count()];
        for (var i = 0; i < fields.Length; i++)
            fields[i] = ReadField(ref from);
        return ImmutableArray.Create(fields);
    }

    private static ImmutableArray<FormOption> ReadOptions(ref ByteReader from)
    {
        var options = new FormOption[from.Count()];
        for (var i = 0; i < options.Length; i++)
            options[i] = new(from.Word(), from.Word());
        return ImmutableArray.Create(options);
    }

    private static void WriteQuotes(ByteWriter to, FormQuotes? quotes)
    {
        to.Flag(quotes is not null);
        if (quotes is null)
            return;

        TextCodec.WriteLocated(to, quotes.Ids);
        to.Text(quotes.Topic);
        to.Signed(quotes.Limit);
        DataCodec.WritePosition(to, quotes.Position);
    }

    private static FormQuotes? ReadQuotes(ref ByteReader from) =>
        from.Flag() ? new(TextCodec.ReadLocated(ref from), from.Text(), (int)from.Signed(), DataCodec.ReadPosition(ref from)) : null;

    private static void WriteCondition(ByteWriter to, FormCondition? condition)
    {
        WriteLocated(to, condition?.Field);
        if (condition is not null)
            PeopleCodec.WriteTexts(to, condition.Values);
    }

    private static FormCondition? ReadCondition(ref ByteReader from) =>
        ReadLocated(ref from) is { } field ? new(field, PeopleCodec.ReadTexts(ref from)) : null;

    private static void WriteLocated(ByteWriter to, Located? text)
    {
        to.Text(text?.Text);
        if (text is { } known)
            DataCodec.WritePosition(to, known.Position);
    }

    private static Located? ReadLocated(ref ByteReader from) =>
        from.Text() is { } text ? new Located(text, DataCodec.ReadPosition(ref from)) : null;
}
