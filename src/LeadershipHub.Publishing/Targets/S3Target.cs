using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using LeadershipHub.Publishing.Planning;
using LeadershipHub.Publishing.Sources;

namespace LeadershipHub.Publishing.Targets;

/// <summary>A bucket of an S3-compatible store.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html. Files are sent in one part each, so the store's ETag is the MD5 of the content.</remarks>
internal sealed class S3Target : IPublishTarget
{
    private readonly S3Place _place;
    private readonly AmazonS3Client _client;
    private readonly RetryRule _retry;

    /// <param name="credentials">Null for those of the environment and of AWS's other places.</param>
    public S3Target(S3Place place, TimeProvider clock, AWSCredentials? credentials = null)
    {
        (_place, _retry) = (place, new(clock));
        var config = new AmazonS3Config
        {
            ForcePathStyle = place.PathStyle,
            MaxErrorRetry = 0,
            // Stores other than that of AWS do not know the newer checksums.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (place.Endpoint is not null)
            (config.ServiceURL, config.AuthenticationRegion) = (place.Endpoint, place.Region ?? "us-east-1");
        else
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(place.Region ?? "us-east-1");

        _client = credentials is null ? new AmazonS3Client(config) : new AmazonS3Client(credentials, config);
    }

    public Task<byte[]?> ReadStateAsync(CancellationToken cancel) => _retry.RunAsync(
        IPublishTarget.StateName,
        async stop =>
        {
            try
            {
                using var answer = await _client.GetObjectAsync(_place.Bucket, KeyOf(IPublishTarget.StateName), stop);
                using var bytes = new MemoryStream();
                await answer.ResponseStream.CopyToAsync(bytes, stop);
                return bytes.ToArray();
            }
            catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound && missing.ErrorCode is not "NoSuchBucket")
            {
                return null;
            }
        },
        cancel);

    public Task WriteStateAsync(byte[] state, CancellationToken cancel) =>
        PutAsync(IPublishTarget.StateName, "text/plain; charset=utf-8", "private, no-store", () => new MemoryStream(state, writable: false), cancel);

    public async Task<Func<SiteFile, Presence>> LookAsync(BuiltSite site, CancellationToken cancel)
    {
        var there = new Dictionary<string, (long Size, string ETag)>(StringComparer.Ordinal);
        var request = new ListObjectsV2Request { BucketName = _place.Bucket, Prefix = KeyOf("") };
        do
        {
            var page = await _retry.RunAsync(IPublishTarget.StateName, stop => _client.ListObjectsV2Async(request, stop), cancel);
            foreach (var found in page.S3Objects ?? [])
                there[found.Key[KeyOf("").Length..]] = (found.Size ?? 0, found.ETag.Trim('"'));
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (request.ContinuationToken is not null);

        return file => !there.TryGetValue(file.Path, out var found) ? Presence.Missing
            : found.Size == file.Size && string.Equals(found.ETag, Md5Of(site, file), StringComparison.OrdinalIgnoreCase) ? Presence.Same : Presence.Different;
    }

    public async Task SendAsync(BuiltSite site, ImmutableArray<SiteFile> wave, Action<SiteFile> arrived, CancellationToken cancel)
    {
        // What is on its way when one file fails comes to its end first, so that all that arrived is known.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        PublishException? failed = null;
        await Parallel.ForEachAsync(wave, new ParallelOptions { MaxDegreeOfParallelism = _place.Parallel }, async (file, _) =>
        {
            if (stop.IsCancellationRequested)
                return;

            try
            {
                await PutAsync(file.Path, ContentTypes.Of(file.Path), CacheRule.Of(file.Path), () => File.OpenRead(SitePath.Below(site.Folder, file.Path)), cancel);
                arrived(file);
            }
            catch (PublishException fault)
            {
                Interlocked.CompareExchange(ref failed, fault, null);
                await stop.CancelAsync();
            }
        });
        if (failed is not null)
            throw failed;
        cancel.ThrowIfCancellationRequested();
    }

    public async Task DeleteAsync(ImmutableArray<string> paths, Action<string> gone, CancellationToken cancel)
    {
        foreach (var path in paths)
        {
            cancel.ThrowIfCancellationRequested();
            await _retry.RunAsync(path, stop => _client.DeleteObjectAsync(_place.Bucket, KeyOf(path), stop), cancel);
            gone(path);
        }
    }

    public void Dispose() => _client.Dispose();

    private string KeyOf(string path) => _place.Prefix.Length == 0 ? path : $"{_place.Prefix}/{path}";

    private Task<PutObjectResponse> PutAsync(string path, string type, string cache, Func<Stream> open, CancellationToken cancel) => _retry.RunAsync(
        path,
        async stop =>
        {
            await using var content = open();
            var request = new PutObjectRequest
            {
                BucketName = _place.Bucket,
                Key = KeyOf(path),
                InputStream = content,
                AutoCloseStream = false,
                UseChunkEncoding = false,
                ContentType = type,
            };
            request.Headers.CacheControl = cache;
            return await _client.PutObjectAsync(request, stop);
        },
        cancel);

    // The store's own name for a content, not a secret.
    private static string Md5Of(BuiltSite site, SiteFile file)
    {
        using var content = File.OpenRead(SitePath.Below(site.Folder, file.Path));
#pragma warning disable CA5351 // ETags are MD5.
        return Convert.ToHexString(MD5.HashData(content));
#pragma warning restore CA5351
    }
}
