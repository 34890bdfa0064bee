using System.Security.Cryptography;
using System.Text;

namespace LeadershipHub.Feedback.Submitting;

/// <summary>Tells two submissions under one key apart, by what a person put in.</summary>
internal static class ContentHash
{
    public static string Of(CheckedForm form, Posted posted, string? replyTo)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var field in form.Fields)
        {
            Add(hash, field.Name);
            foreach (var value in field.Values)
                Add(hash, value);

            Add(hash, "");
        }

        foreach (var consent in form.Consents)
            Add(hash, consent.Field);

        foreach (var file in posted.Files)
            Add(hash, file.Hash);

        Add(hash, replyTo ?? "");
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>With its length in front, so that no two lists of texts are the same bytes.</summary>
    private static void Add(IncrementalHash hash, string text)
    {
        hash.AppendData(BitConverter.GetBytes(text.Length));
        hash.AppendData(Encoding.UTF8.GetBytes(text));
    }
}
