using System.Buffers;

namespace LeadershipHub.Templating;

/// <summary>Is told what a render reads. Every method does nothing unless overridden; without an observer nothing is paid.</summary>
public interface ITemplateObserver
{
    /// <summary>A template or include is about to run.</summary>
    public void TemplateUsed(Template template)
    {
    }

    /// <summary>An include was asked for that no loader knows; it may come to exist.</summary>
    public void TemplateMissing(string name)
    {
    }

    public void MemberRead(object target, MemberTable table, int member)
    {
    }

    /// <summary>A key of a map was read, or, if the key is null, the size or the items of a list or of a map; not called for members of host types.</summary>
    public void ItemRead(object collection, string? key)
    {
    }

    /// <summary>A global variable was read, set or not.</summary>
    public void GlobalRead(string name)
    {
    }

    /// <summary>A template assigned a global variable.</summary>
    public void GlobalWritten(string name)
    {
    }

    /// <summary>A function gave a result that depends on more than its arguments: the clock, chance.</summary>
    public void AmbientRead(string function)
    {
    }

    /// <summary>An include without arguments is about to be rendered; return true after writing its output yourself.</summary>
    public bool IncludeStarting(Template template, IBufferWriter<byte> output) => false;

    /// <summary>An include ended, having written these bytes; also called when it failed, with none.</summary>
    public void IncludeEnded(Template template, ReadOnlySpan<byte> output)
    {
    }
}
