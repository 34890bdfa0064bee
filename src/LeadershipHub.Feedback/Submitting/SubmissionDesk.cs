using System.Collections.Immutable;
using LeadershipHub.Feedback.Files;
using LeadershipHub.Feedback.Forms;
using LeadershipHub.Feedback.Guarding;
using LeadershipHub.Feedback.Storing;

namespace LeadershipHub.Feedback.Submitting;

/// <summary>Makes an entry of what was posted, and stores it.</summary>
internal sealed class SubmissionDesk(FeedbackOptions options, FeedbackStore store, ProofOfWork work)
{
    private const int LongestKey = 200;
    private const int LongestPageUrl = 2_048;
    private const int LongestPageTitle = 300;
    private const int LongestReplyTo = 100;

    /// <param name="form">That the form's page belongs to.</param>
    /// <param name="posted">What arrived.</param>
    /// <param name="headerKey">Of the header <c>Idempotency-Key</c>; null without one.</param>
    /// <param name="sender">The mark of the day.</param>
    /// <exception cref="RefusedException">Too many wait already.</exception>
    public async Task<SubmissionResult> TakeAsync(FormDefinition form, Posted posted, string? headerKey, string sender)
    {
        var now = options.Clock.GetUtcNow();
        var spam = SpamCheck.ReasonOf(form, posted, now);
        var check = FormChecker.Check(form, posted, options.Limits.FieldLength);
        var errors = check.Errors.ToBuilder();
        var key = headerKey ?? posted.One(FormNames.IdempotencyKey);
        if (key is not null && (key.Length > LongestKey || FieldRules.HasForbidden(key)))
            errors.Add(new(FormNames.IdempotencyKey, "idempotency_key", $"A key has at most {LongestKey} characters that can be shown."));

        (string, DateTimeOffset)? challenge = null;
        if (form.ProofOfWork && spam is null && (challenge = work.Verify(posted.One(FormNames.ProofOfWork))) is null)
            errors.Add(new(FormNames.ProofOfWork, "proof_of_work", "The check of your browser is missing or too old. Please try again."));

        var types = DetectTypes(form, check, posted, errors);

        // A trap that was stepped into answers as if nothing had happened; but what is no entry of the form is not kept at all.
        if (errors.Count > 0)
            return new() { Errors = errors.ToImmutable(), IsSpam = spam is not null };

        var entry = MakeEntry(form, posted, check, spam, sender, now);
        entry = entry with { Files = MoveFiles(entry.Id, posted, types) };
        return await StoreAsync(entry, new()
        {
            Entry = entry,
            IdempotencyKey = key,
            ContentHash = ContentHash.Of(check, posted, entry.ReplyTo),
            Challenge = challenge,
            Deliveries = spam is null ? Deliveries(form) : [],
        });
    }

    private async Task<SubmissionResult> StoreAsync(Entry entry, NewEntry added)
    {
        var isStored = false;
        try
        {
            var acceptance = await store.AddAsync(added) ?? throw RefusedException.Busy();
            isStored = acceptance.Kind == AcceptanceKind.Stored;
            return acceptance.Kind switch
            {
                AcceptanceKind.KeyTaken => Wrong(new(FormNames.IdempotencyKey, "idempotency_mismatch", "Something else was sent under this key before.")),
                AcceptanceKind.ChallengeUsed => Wrong(new(FormNames.ProofOfWork, "proof_of_work_used", "The check of your browser was used before. Please try again.")),
                _ => new() { Id = acceptance.Id, IsRepeated = !isStored, IsSpam = entry.SpamReason is not null },
            };
        }
        finally
        {
            if (!isStored && !entry.Files.IsEmpty)
                store.Shelf.Delete(entry.Id);
        }
    }

    private static SubmissionResult Wrong(FieldError error) => new() { Errors = [error] };

    private Entry MakeEntry(FormDefinition form, Posted posted, CheckedForm check, string? spam, string sender, DateTimeOffset now) => new()
    {
        Id = EntryIds.New(now),
        Form = form.Name,
        Status = spam is not null ? EntryStatus.Spam : form.Moderation == FormModeration.Auto ? EntryStatus.Approved : EntryStatus.Pending,
        ReceivedAt = now,
        PageUrl = Bounded(posted, FormNames.PageUrl, LongestPageUrl),
        PageTitle = Bounded(posted, FormNames.PageTitle, LongestPageTitle),
        ReplyTo = Bounded(posted, FormNames.ReplyTo, LongestReplyTo),
        Fields = check.Fields,
        Consents = check.Consents,
        Sender = sender,
        SpamReason = spam,
        ExpiresAt = (form.RetentionDays ?? options.RetentionDays) is > 0 and { } days ? now.AddDays(Math.Min(days, 36_500)) : null,
    };

    /// <summary>These are set by the form's page, not by a person: what is too long or strange is left out, not complained of.</summary>
    private static string? Bounded(Posted posted, string name, int longest) =>
        posted.One(name)?.Trim() is { } value && value.Length <= longest && !FieldRules.HasForbidden(value) ? value : null;

    private static Dictionary<PostedFile, string> DetectTypes(FormDefinition form, CheckedForm check, Posted posted, ImmutableArray<FieldError>.Builder errors)
    {
        var types = new Dictionary<PostedFile, string>();
        foreach (var field in form.Fields.Where(field => check.Fields.Any(kept => kept.Name == field.Name && kept.Type == FieldType.File)))
        {
            foreach (var file in posted.Files.Where(file => file.Field == field.Name))
            {
                if (FileTypes.Detect(file.Path) is { } type && FileTypes.IsAccepted(type, field.Accept))
                    types.Add(file, type);
                else
                    errors.Add(new(field.Name, "file_type", $"'{FieldRules.ShortName(file.OriginalName)}' is of a type that is not taken here."));
            }
        }

        return types;
    }

    private ImmutableArray<EntryFile> MoveFiles(string entryId, Posted posted, Dictionary<PostedFile, string> types)
    {
        var files = ImmutableArray.CreateBuilder<EntryFile>(types.Count);
        foreach (var file in posted.Files)
        {
            if (!types.TryGetValue(file, out var type))
                continue;

            var name = Guid.NewGuid().ToString("n") + FileTypes.EndingOf(type);
            store.Shelf.Take(file.Path, entryId, name);
            files.Add(new() { StoredName = name, Field = file.Field, OriginalName = FieldRules.ShortName(file.OriginalName), MediaType = type, Size = file.Size });
        }

        return files.ToImmutable();
    }

    private ImmutableArray<Delivery> Deliveries(FormDefinition form)
    {
        var deliveries = options.Webhooks
            .Where(hook => hook.Forms.IsEmpty || hook.Forms.Contains(form.Name, StringComparer.Ordinal))
            .Select(hook => new Delivery(Delivery.WebhookKind, hook.Url));
        return options.Mail is { } mail ? [.. deliveries, new(Delivery.MailKind, mail.To)] : [.. deliveries];
    }
}
