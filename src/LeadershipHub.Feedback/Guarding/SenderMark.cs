using System.Security.Cryptography;
using System.Text;
using LeadershipHub.Feedback.Storing;

namespace LeadershipHub.Feedback.Guarding;

/// <summary>Marks entries of one address on one day (UTC) with the same word. Once the day's key is deleted, the word leads nowhere.</summary>
internal sealed class SenderMark(FeedbackStore store, TimeProvider clock)
{
    private volatile Tuple<DateOnly, byte[]>? _today;

    /// <returns>64 hexadecimal digits.</returns>
    public async ValueTask<string> OfAsync(string address, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        var key = _today;
        if (key?.Item1 != day)
            _today = key = new(day, await store.SaltAsync(now, cancel));

        return Convert.ToHexStringLower(HMACSHA256.HashData(key.Item2, Encoding.UTF8.GetBytes(address)));
    }
}
