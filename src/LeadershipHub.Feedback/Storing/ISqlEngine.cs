using System.Data.Common;

namespace LeadershipHub.Feedback.Storing;

/// <summary>What differs from one database to the other.</summary>
internal interface ISqlEngine : IAsyncDisposable
{
    /// <summary>The one that writes.</summary>
    DbConnection OpenForWriting();

    DbConnection OpenForReading();

    /// <summary>Behind a SELECT of rows that several instances want to have for themselves.</summary>
    string SkipLocked { get; }

    /// <summary>Rows of field, value and count of the answers to a form that can be counted.</summary>
    string Tallies { get; }

    /// <summary>Stores entries, except those whose id or key is there already.</summary>
    /// <returns>For each, whether it was stored.</returns>
    Task<bool[]> InsertAsync(SqlSession session, IReadOnlyList<Arg[]> entries);

    /// <summary>Leaves nothing of what was deleted in the database's files.</summary>
    Task ForgetAsync(SqlSession session);
}
