using System.Collections.Immutable;
using LeadershipHub.Feedback.Forms;
using LeadershipHub.Feedback.Storing;

namespace LeadershipHub.Feedback.Submitting;

/// <summary>Holds what was posted against the form's definition. Pure.</summary>
internal sealed class FormChecker(FormDefinition form, Posted posted, int fieldLength)
{
    private readonly Dictionary<string, bool> _shown = new(StringComparer.Ordinal);
    private readonly List<FieldError> _errors = [];
    private readonly ImmutableArray<EntryField>.Builder _fields = ImmutableArray.CreateBuilder<EntryField>();
    private readonly ImmutableArray<Consent>.Builder _consents = ImmutableArray.CreateBuilder<Consent>();

    /// <summary>What the form has, in its order; what it does not have, or does not show, is left out.</summary>
    public static CheckedForm Check(FormDefinition form, Posted posted, int fieldLength)
    {
        var checker = new FormChecker(form, posted, fieldLength);
        foreach (var field in form.Fields)
        {
            if (checker.IsShown(field, depth: 0))
                checker.Check(field);
        }

        return new() { Fields = checker._fields.ToImmutable(), Consents = checker._consents.ToImmutable(), Errors = [.. checker._errors] };
    }

    /// <summary>A field whose condition is in a field that is not shown itself is not shown either.</summary>
    private bool IsShown(FieldDefinition field, int depth)
    {
        if (field.ShowIf is not { } condition)
            return true;

        if (_shown.TryGetValue(field.Name, out var known))
            return known;

        var other = form.Fields.FirstOrDefault(candidate => candidate.Name == condition.Field);
        var shown = other is not null
            && depth < form.Fields.Length // Conditions that go round in a circle are never met.
            && IsShown(other, depth + 1)
            && ValuesOf(other).Any(value => condition.Values.Contains(value, StringComparer.Ordinal));
        _shown[field.Name] = shown;
        return shown;
    }

    private void Check(FieldDefinition field)
    {
        if (field.Type == FieldType.File)
        {
            CheckFiles(field);
            return;
        }

        var values = ValuesOf(field);
        if (values.IsEmpty)
        {
            if (field.Required)
                Fault(field, "required", field.Type == FieldType.Consent ? "Please agree, or we cannot take this." : "Please fill this in.");

            return;
        }

        if (values.Length > 1 && !field.Multiple)
        {
            Fault(field, "several", "Only one value can be given.");
            return;
        }

        foreach (var value in values)
        {
            if (FieldRules.FaultOf(field, value, fieldLength) is var (code, message))
            {
                Fault(field, code, message);
                return;
            }
        }

        Keep(field, values);
    }

    private void Keep(FieldDefinition field, ImmutableArray<string> values)
    {
        if (field.Type == FieldType.Consent)
        {
            _consents.Add(new() { Field = field.Name, Text = field.ConsentText ?? field.ShownLabel, Version = field.ConsentVersion ?? "" });
            return;
        }

        _fields.Add(new() { Name = field.Name, Type = field.Type, Values = values, IsList = field.Multiple, IsPrivate = field.Private });
    }

    private void CheckFiles(FieldDefinition field)
    {
        var files = posted.Files.Where(file => file.Field == field.Name).ToList();
        if (files.Count == 0)
        {
            if (field.Required)
                Fault(field, "required", "Please choose a file.");

            return;
        }

        if (files.Count > field.FileCount)
            Fault(field, "file_count", $"At most {field.FileCount} files can be sent.");
        else
            _fields.Add(new() { Name = field.Name, Type = field.Type, Values = [.. files.Select(file => FieldRules.ShortName(file.OriginalName))], IsList = field.Multiple, IsPrivate = true });
    }

    private ImmutableArray<string> ValuesOf(FieldDefinition field)
    {
        var values = posted.All(field.Name).Select(value => FieldRules.Clean(field, value)).Where(value => !string.IsNullOrWhiteSpace(value));
        return field.Multiple ? [.. values.Distinct(StringComparer.Ordinal)] : [.. values];
    }

    private void Fault(FieldDefinition field, string code, string message) => _errors.Add(new(field.Name, code, message));
}
