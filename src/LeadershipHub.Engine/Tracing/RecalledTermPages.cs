using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tracing;

/// <summary>The pages of remembered terms, by the order of the terms in all taxonomies; taken out when somebody asks for those of a term.</summary>
internal sealed class RecalledTermPages(Records records, Page[] pages) : ITermShelf
{
    public Page[] PagesOf(int term)
    {
        var from = records.Open(term);
        return SiteImage.ReadPages(ref from, pages);
    }

    public static byte[] Write(Site site)
    {
        var records = new Records.Writer(mark: 0, site.Taxonomies.Sum(taxonomy => taxonomy.Terms.Length), 256 * 1024);
        var number = 0;
        foreach (var term in site.Taxonomies.SelectMany(taxonomy => taxonomy.Terms))
        {
            SiteImage.WritePageList(records.Begin(number++), term.Pages);
            records.End();
        }

        return records.ToArray();
    }
}
