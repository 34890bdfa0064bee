namespace LeadershipHub.Feedback.Storing;

/// <summary>The tables, the same for both databases. Times are milliseconds since 1970.</summary>
internal static class Schema
{
    public const long Version = 1;

    public const string Tables = """
        CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value BIGINT NOT NULL);
        INSERT INTO counters (name, value) VALUES ('schema', 1), ('change', 0), ('health', 0) ON CONFLICT DO NOTHING;
        CREATE TABLE IF NOT EXISTS entries (
            id TEXT PRIMARY KEY,
            form TEXT NOT NULL,
            status TEXT NOT NULL,
            received_at BIGINT NOT NULL,
            page_url TEXT,
            page_title TEXT,
            reply_to TEXT,
            fields TEXT NOT NULL,
            consents TEXT NOT NULL,
            words TEXT NOT NULL,
            answer TEXT,
            sender TEXT,
            spam_reason TEXT,
            expires_at BIGINT,
            idempotency_key TEXT,
            content_hash TEXT NOT NULL,
            change BIGINT NOT NULL,
            published BIGINT NOT NULL);
        CREATE UNIQUE INDEX IF NOT EXISTS entries_key ON entries (form, idempotency_key) WHERE idempotency_key IS NOT NULL;
        CREATE INDEX IF NOT EXISTS entries_change ON entries (change) WHERE change > 0;
        CREATE INDEX IF NOT EXISTS entries_expiry ON entries (expires_at) WHERE expires_at IS NOT NULL;
        CREATE INDEX IF NOT EXISTS entries_received ON entries (received_at);
        CREATE TABLE IF NOT EXISTS files (
            name TEXT PRIMARY KEY,
            entry_id TEXT NOT NULL,
            field TEXT NOT NULL,
            original_name TEXT NOT NULL,
            media_type TEXT NOT NULL,
            size BIGINT NOT NULL);
        CREATE INDEX IF NOT EXISTS files_entry ON files (entry_id);
        CREATE TABLE IF NOT EXISTS tombstones (id TEXT PRIMARY KEY, form TEXT NOT NULL, change BIGINT NOT NULL);
        CREATE INDEX IF NOT EXISTS tombstones_change ON tombstones (change);
        CREATE TABLE IF NOT EXISTS challenges (signature TEXT PRIMARY KEY, expires_at BIGINT NOT NULL);
        CREATE TABLE IF NOT EXISTS salts (day TEXT PRIMARY KEY, salt TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS outbox (
            id TEXT PRIMARY KEY,
            entry_id TEXT NOT NULL,
            kind TEXT NOT NULL,
            target TEXT NOT NULL,
            created_at BIGINT NOT NULL,
            next_at BIGINT NOT NULL,
            attempts BIGINT NOT NULL,
            lease_until BIGINT NOT NULL,
            lease_holder TEXT);
        CREATE INDEX IF NOT EXISTS outbox_next ON outbox (next_at);
        CREATE INDEX IF NOT EXISTS outbox_entry ON outbox (entry_id);
        """;

    public const string InsertEntry = """
        INSERT INTO entries (id, form, status, received_at, page_url, page_title, reply_to, fields, consents, words, sender, spam_reason,
            expires_at, idempotency_key, content_hash, change, published)
        VALUES (@id, @form, @status, @received_at, @page_url, @page_title, @reply_to, @fields, @consents, @words, @sender, @spam_reason,
            @expires_at, @key, @hash, @change, @published)
        ON CONFLICT DO NOTHING
        """;

    public const string EntryColumns =
        "id, form, status, received_at, page_url, page_title, reply_to, fields, consents, answer, sender, spam_reason, expires_at";
}
