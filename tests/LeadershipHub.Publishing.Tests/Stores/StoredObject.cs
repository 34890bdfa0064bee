namespace LeadershipHub.Publishing.Tests.Stores;

/// <summary>What a store keeps of an object.</summary>
internal sealed record StoredObject(byte[] Content, string ETag, string? ContentType, string? CacheControl);
