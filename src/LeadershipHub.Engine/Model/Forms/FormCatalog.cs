using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace LeadershipHub.Engine.Model.Forms;

/// <summary>The forms of a site. Of a remembered site without any, nothing of them is ever loaded. Immutable.</summary>
public sealed class FormCatalog
{
    private readonly Form[] _forms = [];

    /// <param name="all">In ordinal order of their names.</param>
    public FormCatalog(ImmutableArray<Form> all) => _forms = ImmutableCollectionsMarshal.AsArray(all) ?? [];

    private FormCatalog()
    {
    }

    public static FormCatalog Empty { get; } = new();

    public bool HasForms => _forms.Length > 0;

    /// <summary>In ordinal order of their names.</summary>
    public ImmutableArray<Form> All => ImmutableCollectionsMarshal.AsImmutableArray(_forms);
}
