using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Assembling;

/// <summary>The books shelf, where the hub has books.</summary>
internal static class ShelfAssembler
{
    public static void Add(SiteDraft draft, Page home)
    {
        if (draft.Content.Books.IsEmpty)
            return;

        var page = draft.AddList(PageKind.Books, draft.UiText("books", "Books"), "books", Permalink.Parse("/books/"), "books");
        draft.Of(page).Ancestors = [home];
    }
}
