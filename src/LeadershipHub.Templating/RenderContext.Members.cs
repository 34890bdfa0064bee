using LeadershipHub.Templating.Printing;
using LeadershipHub.Templating.Runtime;
using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating;

public sealed partial class RenderContext
{
    private const string EmptyMember = "empty?";

    /// <summary>Where a member of a host object is found; no table if it has none of the name and that is no error.</summary>
    internal (MemberTable? Table, int Member) FindMember(object host, string name, Node node)
    {
        var table = Engine.TableOf(host);
        var member = table?.IndexOf(name) ?? -1;
        if (member >= 0)
            return (table, member);

        if (table is not null && (Mode != TemplateMode.Scriban || Engine.Options.StrictMembers))
            throw Error(node, $"A {table.TypeName} has no member '{name}'.{Suggestion.For(name, table.Names)}");

        return default;
    }

    /// <summary>A member of anything.</summary>
    internal Value GetMember(Value owner, string name, Node node)
    {
        switch (owner.Kind)
        {
            case ValueKind.Null:
                throw NullOwner(node, name);
            case ValueKind.Map:
                return MapMember(owner, name);
            case ValueKind.List or ValueKind.Range:
                return ListMember(owner, name);
            case ValueKind.Object:
                return ReadHost(owner.Reference!, name, node);
        }

        if (name == EmptyMember)
            return EmptyObject.Test(owner) == true;

        return owner.Kind switch
        {
            ValueKind.String or ValueKind.Html when name == "size" => ToText(owner).Length,
            ValueKind.Date => DateMembers.Get(owner.AsDate, name),
            ValueKind.TimeSpan => DateMembers.Get(owner.AsTimeSpan, name),
            ValueKind.Function => default,
            _ => throw Error(node, $"{Capitalised(owner)} has no member '{name}'."),
        };
    }

    internal void SetMember(Value owner, string name, Value value, Node node)
    {
        switch (owner.Reference)
        {
            case ValueMap map when ReferenceEquals(map, Engine.DateFunctions) && name == "format":
                DateFormatOfTemplate = ToText(value);
                break;
            case ValueMap map when map.IsReadOnly(name):
                throw Error(node, map.IsFrozen ? $"The object cannot be changed: '{name}'." : $"The variable '{name}' is read-only and cannot be set.");
            case ValueMap map:
                map[name] = value;
                break;
            case GlobalsView:
                SetRoot(Engine.Globals.SlotOf(name), name, value, node);
                break;
            case ValueList { IsFrozen: false } list:
                (list.Properties ??= new())[name] = value;
                break;
            case null:
                throw NullOwner(node, name);
            default:
                throw Error(node, $"{Capitalised(owner)} cannot be changed: '{name}'.");
        }
    }

    /// <summary>An item by number or a member by name.</summary>
    internal Value GetItem(Value owner, Value index, Node node, Expression target)
    {
        if (owner.IsNull)
            throw Error(node, $"'{TreePrinter.TextOf(target)}' is null, so '{TreePrinter.TextOf(node)}' cannot be read.");

        if (index.IsNull)
            throw Error(node, $"The index of '{TreePrinter.TextOf(target)}' is null.");

        switch (owner.Kind)
        {
            case ValueKind.List or ValueKind.Range when index.TryGetLong(out var at):
                NoteItems(owner);
                return Lists.TryGet(owner, at, out var item) ? item : default;
            case ValueKind.String when index.TryGetLong(out var at):
                var text = owner.AsString;
                at = Lists.FromStart(at, text.Length);
                return at >= 0 && at < text.Length ? text[(int)at].ToString() : default(Value);
            case ValueKind.Map or ValueKind.Object or ValueKind.List or ValueKind.Range:
                return GetMember(owner, ToText(index), node);
            default:
                return default;
        }
    }

    internal void SetItem(Value owner, Value index, Value value, Node node)
    {
        if (owner.IsNull || index.IsNull)
            throw Error(node, owner.IsNull ? $"'{TreePrinter.TextOf(node)}' cannot be set in null." : "The index is null.");

        if (owner.Reference is not ValueList { IsFrozen: false } list || !index.TryGetLong(out var number))
        {
            SetMember(owner, ToText(index), value, node);
            return;
        }

        var at = Lists.FromStart(number, list.Count);
        if (at < 0 || at > Engine.Options.Limits.LoopSteps)
            throw Error(node, $"The index {number} is outside what an array may hold.");

        while (list.Count <= at)
            list.Add(default);

        list[(int)at] = value;
    }

    private Value MapMember(Value map, string name)
    {
        Observer?.ItemRead(map.Reference!, name);
        if (Maps.TryGet(map, name, out var value))
            return ReferenceEquals(map.Reference, Engine.DateFunctions) && name == "format" && DateFormatOfTemplate is { } format ? format : value;

        return name == EmptyMember ? Maps.Count(map) == 0 : default(Value);
    }

    private Value ListMember(Value list, string name)
    {
        if (name == "size" || name == EmptyMember)
        {
            Observer?.ItemRead(list.Reference!, null);
            var count = Lists.Count(list);
            return name == "size" ? count : count == 0;
        }

        return list.Reference is ValueList { Properties: { } properties } && properties.TryGetValue(name, out var value) ? value : default;
    }

    private Value ReadHost(object host, string name, Node node)
    {
        var (table, member) = FindMember(host, name, node);
        if (table is null)
            return default;

        Observer?.MemberRead(host, table, member);
        return table.Read(member, host, this);
    }

    private TemplateException NullOwner(Node node, string name)
    {
        var owner = node is MemberExpression member ? TreePrinter.TextOf(member.Target) : "The object";
        return Error(node, $"'{owner}' is null, so its member '{name}' cannot be read. Use '?.' if it may be.");
    }

    private string Capitalised(Value value) => value.Kind == ValueKind.String ? "A string" : $"A value of type {TypeNames.Of(value, Engine)}";
}
