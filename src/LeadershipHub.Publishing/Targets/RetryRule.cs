using System.Net;
using Amazon.Runtime;
using Amazon.S3;

namespace LeadershipHub.Publishing.Targets;

/// <summary>Tries again what failed for a reason that may pass: answers of 5xx and 429, connections that broke, time that ran out.</summary>
internal sealed class RetryRule(TimeProvider clock)
{
    private const int MostTries = 5;

    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(400);

    /// <param name="subject">The file that the request is about, for the message.</param>
    /// <exception cref="PublishException">It failed for good.</exception>
    public async Task<T> RunAsync<T>(string subject, Func<CancellationToken, Task<T>> request, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await request(cancel);
            }
            catch (Exception fault) when (IsTransient(fault) && !cancel.IsCancellationRequested && tries < MostTries)
            {
                await Task.Delay(First * Math.Pow(2, tries - 1), clock, cancel);
            }
            catch (Exception fault) when (!cancel.IsCancellationRequested && (IsTransient(fault) || fault is AmazonClientException or AmazonServiceException or IOException or UnauthorizedAccessException or ArgumentException))
            {
                throw Explain(subject, fault);
            }
        }
    }

    private static bool IsTransient(Exception fault) => fault switch
    {
        AmazonServiceException service => (int)service.StatusCode is >= 500 or 429 || (service.StatusCode == default(HttpStatusCode) && service.InnerException is not null && IsTransient(service.InnerException)),
        HttpRequestException or TimeoutException or TaskCanceledException or HttpIOException => true,
        AmazonClientException { InnerException: { } inner } => IsTransient(inner),
        _ => false,
    };

    private static PublishException Explain(string subject, Exception fault) => fault switch
    {
        AmazonS3Exception { StatusCode: HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized } refused => new(
            PublishFault.Target, $"The store refused '{subject}': {refused.Message}", "Check the credentials (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY) and what they may do in the bucket.", fault),
        AmazonS3Exception { StatusCode: HttpStatusCode.NotFound, ErrorCode: "NoSuchBucket" } => new(
            PublishFault.Target, $"The store has no such bucket: {fault.Message}", "Make it, or correct 'bucket', 'region' and 'endpoint'.", fault),
        AmazonServiceException => new(PublishFault.Target, $"The store failed at '{subject}': {fault.Message}", "Run it again: what arrived is not sent again.", fault),
        AmazonClientException => new(
            PublishFault.Target, $"'{subject}' cannot be asked of the store: {fault.Message}", "Credentials come from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or from the other places where AWS looks for them.", fault),
        _ => new(PublishFault.Target, $"'{subject}' did not reach the store: {fault.Message}", "Run it again: what arrived is not sent again.", fault),
    };
}
