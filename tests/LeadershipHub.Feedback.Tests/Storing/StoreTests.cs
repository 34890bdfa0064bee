using LeadershipHub.Feedback.Forms;
using LeadershipHub.Feedback.Storing;

namespace LeadershipHub.Feedback.Tests.Storing;

/// <summary>What holds for both databases.</summary>
public abstract class StoreTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeClock _clock = new();
    private FeedbackStore? _store;

    private FeedbackStore Store => _store ??= Open();

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();

        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_entry_comes_back_as_it_was_stored_also_after_the_store_was_closed()
    {
        var stored = Make("Ünïcode 🎈 \"quoted\" \\ <b>") with { PageUrl = "https://example.org/", Consents = [new() { Field = "agree", Text = "You may.", Version = "2" }] };
        await AddAsync(stored);
        await ReopenAsync();
        var found = await Store.FindAsync(stored.Id);

        Assert.Equal(
            (stored.Form, stored.Status, stored.ReceivedAt, stored.PageUrl, stored.Fields[0].Values[0], stored.Consents[0]),
            (found!.Form, found.Status, found.ReceivedAt, found.PageUrl, found.Fields[0].Values[0], found.Consents[0]));
    }

    [Fact]
    public async Task The_same_content_under_the_same_key_is_stored_once_also_after_a_restart()
    {
        var first = Make("one");
        await AddAsync(first, "key", "hash");
        await ReopenAsync();
        var again = await AddAsync(Make("one"), "key", "hash");

        Assert.Equal((AcceptanceKind.Repeated, first.Id), (again.Kind, again.Id));
        Assert.Equal(1, (await Store.ListAsync(new())).Total);
    }

    [Fact]
    public async Task Other_content_under_the_same_key_is_refused()
    {
        await AddAsync(Make("one"), "key", "hash");

        Assert.Equal(AcceptanceKind.KeyTaken, (await AddAsync(Make("two"), "key", "other")).Kind);
    }

    [Fact]
    public async Task One_key_may_be_used_in_two_forms()
    {
        await AddAsync(Make("one"), "key", "hash");

        Assert.Equal(AcceptanceKind.Stored, (await AddAsync(Make("one") with { Form = "poll" }, "key", "hash")).Kind);
    }

    [Fact]
    public async Task Many_at_once_under_few_keys_are_stored_once_each()
    {
        var accepted = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => AddAsync(Make("same"), $"key-{i % 10}", "hash")));

        Assert.Equal(10, accepted.Count(one => one.Kind == AcceptanceKind.Stored));
        Assert.Equal(10, accepted.Select(one => one.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(10, (await Store.ListAsync(new())).Total);
    }

    [Fact]
    public async Task Two_instances_on_one_store_keep_keys_unique()
    {
        await using var other = Open();
        var accepted = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => AddAsync(Make("same"), $"key-{i % 20}", "hash", i % 2 == 0 ? Store : other)));

        Assert.Equal(20, accepted.Count(one => one.Kind == AcceptanceKind.Stored));
    }

    [Fact]
    public async Task A_challenge_is_used_once_but_a_repeat_of_its_entry_is_no_use()
    {
        var entry = Make("one");
        var challenge = ("signature", _clock.GetUtcNow().AddMinutes(5));
        await AddAsync(entry, "key", "hash", challenge: challenge);
        var repeat = await AddAsync(Make("one"), "key", "hash", challenge: challenge);
        var replay = await AddAsync(Make("two"), "other", "hash", challenge: challenge);

        Assert.Equal((AcceptanceKind.Repeated, AcceptanceKind.ChallengeUsed), (repeat.Kind, replay.Kind));
    }

    [Fact]
    public async Task A_list_is_filtered_searched_and_cut_into_pages()
    {
        for (var i = 0; i < 5; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await AddAsync(Make($"Größe {i} 100%"));
        }

        await AddAsync(Make("other") with { Form = "poll", Status = EntryStatus.Spam });
        var page = await Store.ListAsync(new() { Search = "GRÖ", Limit = 2 });
        var found = await Store.ListAsync(new() { Search = "größe", Form = "testimonial", Status = EntryStatus.Pending, Limit = 2, Offset = 2 });

        Assert.Equal((5L, 2), (page.Total, page.Entries.Length));
        Assert.Equal((5L, "Größe 2 100%"), (found.Total, found.Entries[0].Fields[0].Values[0]));
        Assert.Equal(5, (await Store.ListAsync(new() { Search = "0%" })).Total);
        Assert.Equal(0, (await Store.ListAsync(new() { Search = "'; DROP TABLE entries; --" })).Total);
    }

    [Fact]
    public async Task Only_what_is_approved_is_among_the_changes_and_what_is_not_any_more_is_withdrawn()
    {
        var (kept, rejected, waiting) = (Make("kept"), Make("rejected"), Make("waiting"));
        foreach (var entry in new[] { kept, rejected, waiting })
            await AddAsync(entry);

        await Store.ApproveAsync(kept.Id);
        await Store.ApproveAsync(rejected.Id);
        var first = await Store.ChangesAsync(null, 0);
        await Store.RejectAsync(rejected.Id);
        var second = await Store.ChangesAsync(null, first.Next);
        var third = await Store.ChangesAsync(null, second.Next);

        Assert.Equal([kept.Id, rejected.Id], first.Entries.Select(entry => entry.Id), StringComparer.Ordinal);
        Assert.Equal([rejected.Id], second.Withdrawn);
        Assert.Empty(second.Entries);
        Assert.Equal((0, 0, second.Next), (third.Entries.Length, third.Withdrawn.Length, third.Next));
    }

    [Fact]
    public async Task Changes_that_are_read_one_by_one_are_the_same_as_all_at_once()
    {
        for (var i = 0; i < 7; i++)
            await AddAsync(Make($"{i}") with { Status = EntryStatus.Approved });

        var all = await Store.ChangesAsync("testimonial", 0);
        var one = new List<string>();
        for (var at = 0L; await Store.ChangesAsync("testimonial", at, 1) is { Entries: [var entry] } some; at = some.Next)
            one.Add(entry.Id);

        Assert.Equal(all.Entries.Select(entry => entry.Id), one, StringComparer.Ordinal);
    }

    [Fact]
    public async Task An_answer_to_a_published_entry_is_a_change()
    {
        var entry = Make("one") with { Status = EntryStatus.Approved };
        await AddAsync(entry);
        var before = await Store.ChangesAsync(null, 0);
        await Store.AnswerAsync(entry.Id, " Thank you.\r\n");

        Assert.Equal("Thank you.", Assert.Single((await Store.ChangesAsync(null, before.Next)).Entries).Answer);
    }

    [Fact]
    public async Task Erasing_by_email_takes_every_entry_of_the_address_with_its_files_and_leaves_ids()
    {
        var (hers, other) = (Make("Someone@Example.com") with { Status = EntryStatus.Approved }, Make("other@example.com"));
        await AddAsync(hers);
        await AddAsync(other);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "data", "files", hers.Id));
        var gone = await Store.EraseByEmailAsync("someone@example.COM");

        Assert.Equal(1, gone);
        Assert.Null(await Store.FindAsync(hers.Id));
        Assert.NotNull(await Store.FindAsync(other.Id));
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "data", "files", hers.Id)));
        Assert.Equal([hers.Id], (await Store.ChangesAsync(null, 0)).Withdrawn);
    }

    [Fact]
    public async Task What_was_kept_for_its_time_is_deleted_and_nothing_else()
    {
        var (old, young, kept) = (Make("old"), Make("young"), Make("kept"));
        await AddAsync(old with { ExpiresAt = _clock.GetUtcNow().AddDays(30) });
        await AddAsync(young with { ExpiresAt = _clock.GetUtcNow().AddDays(40) });
        await AddAsync(kept);
        _clock.Advance(TimeSpan.FromDays(35));

        Assert.Equal(1, await Store.ExpireAsync());
        Assert.Null(await Store.FindAsync(old.Id));
        Assert.Equal(2, (await Store.ListAsync(new())).Total);
    }

    [Fact]
    public async Task The_key_of_a_day_is_the_same_all_day_and_gone_after_it()
    {
        var day = _clock.GetUtcNow();
        var salt = await Store.SaltAsync(day, default);
        Assert.Equal(salt, await Store.SaltAsync(day.AddHours(3), default));

        _clock.Advance(TimeSpan.FromDays(1));
        await Store.ExpireAsync();
        Assert.NotEqual(salt, await Store.SaltAsync(day, default));
    }

    [Fact]
    public async Task A_delivery_is_leased_to_one_instance_at_a_time()
    {
        var entry = Make("one");
        await AddAsync(entry, deliveries: new Delivery(Delivery.WebhookKind, "https://example.net/hook"));
        var leases = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Store.LeaseAsync($"holder-{i}", 10, TimeSpan.FromMinutes(1), default)));
        _clock.Advance(TimeSpan.FromMinutes(2));
        var later = await Store.LeaseAsync("other", 10, TimeSpan.FromMinutes(1), default);

        Assert.Equal(entry.Id, Assert.Single(leases.SelectMany(due => due)).EntryId);
        Assert.Single(later);
    }

    [Fact]
    public async Task Answers_that_can_be_counted_are_counted()
    {
        foreach (var rating in new[] { "5", "5", "3" })
            await AddAsync(Make("x") with { Fields = [new() { Name = "rating", Type = FieldType.Rating, Values = [rating] }] });

        await AddAsync(Make("x") with { Status = EntryStatus.Spam, Fields = [new() { Name = "rating", Type = FieldType.Rating, Values = ["1"] }] });
        var tallies = await Store.TallyAsync("testimonial");

        Assert.Equal([new("rating", "3", 1), new("rating", "5", 2)], tallies.OrderBy(tally => tally.Value, StringComparer.Ordinal));
        Assert.Equal(3, (await Store.CountDaysAsync(30))[^1].Count);
    }

    private protected virtual FeedbackOptions Options(string folder) => new()
    {
        FormsFile = Path.Combine(folder, "forms.json"),
        DataFolder = Path.Combine(folder, "data"),
        Clock = _clock,
    };

    private protected Entry Make(string text) => new()
    {
        Id = EntryIds.New(_clock.GetUtcNow()),
        Form = "testimonial",
        Status = EntryStatus.Pending,
        ReceivedAt = _clock.GetUtcNow(),
        Fields = [new() { Name = "message", Type = FieldType.Text, Values = [text] }],
    };

    private FeedbackStore Open() => FeedbackStore.Open(Options(_folder.Path));

    private async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        _store = null;
    }

    private async Task<Acceptance> AddAsync(
        Entry entry, string? key = null, string hash = "", FeedbackStore? store = null, (string, DateTimeOffset)? challenge = null, params Delivery[] deliveries) =>
        await (store ?? Store).AddAsync(new() { Entry = entry, IdempotencyKey = key, ContentHash = hash, Challenge = challenge, Deliveries = [.. deliveries] })
        ?? throw new InvalidOperationException("There was no room.");
}
