using System.Text;
using LeadershipHub.Engine.Model.Forms;

namespace LeadershipHub.Cli.Entries;

/// <summary>Brings <c>content/feedback/</c> in line with what was pulled. Nothing outside of it is written.</summary>
/// <param name="site">The site's folder.</param>
/// <param name="isDry">Whether only to tell.</param>
internal sealed class PulledFolder(string site, bool isDry)
{
    private const string Votes = "votes.yml";

    public int Written { get; private set; }

    public int Removed { get; private set; }

    public int Unchanged { get; private set; }

    /// <summary>Writes the entries of a form.</summary>
    public void Put(Form form, IReadOnlyCollection<PulledEntry> entries)
    {
        if (form.Publish == FormPublishing.Poll)
        {
            if (entries.Count > 0 && ChoiceOf(form) is { } field)
                Put(PathOf(form.Name, Votes), PulledText.OfVotes(entries, field));
            return;
        }

        foreach (var entry in entries)
            Put(PathOf(form.Name, entry.Id + ".yml"), PulledText.Of(entry));
    }

    /// <summary>Takes away what its author has withdrawn, or the moderator.</summary>
    public void Remove(IReadOnlySet<string> ids)
    {
        var folder = Path.Combine(site, "content", "feedback");
        if (!Directory.Exists(folder))
            return;

        foreach (var file in Directory.EnumerateFiles(folder, "*.yml", SearchOption.AllDirectories).Where(file => ids.Contains(Path.GetFileNameWithoutExtension(file))))
        {
            Removed++;
            if (!isDry)
                File.Delete(file);
        }
    }

    /// <summary>The field of a poll in which is chosen.</summary>
    public static string? ChoiceOf(Form form) =>
        form.Fields.FirstOrDefault(field => field.Type is FieldType.Radio or FieldType.Select or FieldType.Checkbox or FieldType.Rating or FieldType.Nps or FieldType.Csat)?.Name;

    private string PathOf(string form, string name) => Path.Combine(site, "content", "feedback", form, name);

    private void Put(string path, string text)
    {
        if (File.Exists(path) && string.Equals(File.ReadAllText(path, Encoding.UTF8), text, StringComparison.Ordinal))
        {
            Unchanged++;
            return;
        }

        Written++;
        if (isDry)
            return;

        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? site);
        var fresh = path + ".new";
        File.WriteAllText(fresh, text);
        File.Move(fresh, path, overwrite: true);
    }
}
