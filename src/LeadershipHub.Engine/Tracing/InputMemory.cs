using System.Collections.Immutable;
using System.Text;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tracing;

/// <summary>The sources as the last build saw them, in ordinal order of their paths.</summary>
internal static class InputMemory
{
    /// <summary>More new times than this go into a file of their own.</summary>
    public const int MostTimes = 1000;

    /// <summary>
    /// Tells which sources are as they were: those of the same size and time, and those of another time with the same content. Each of
    /// these gets its <see cref="SourceFile.Hash"/> and its place in the memory.
    /// </summary>
    /// <param name="times">What <see cref="NewTimes.Read"/> found, in place of the memory's own times.</param>
    public static SourceDelta Compare(ReadOnlySpan<byte> memory, ReadOnlySpan<byte> times, ImmutableArray<SourceFile> sources, ISourceReader reader, int threads, CancellationToken cancel)
    {
        var removed = ImmutableArray.CreateBuilder<string>();
        var touched = new List<Touched>();
        var added = ImmutableArray.CreateBuilder<SourceFile>();
        var from = new ByteReader(memory);
        var count = from.Count();
        var hasTimes = times.Length == count * 8;
        var next = 0;
        for (var place = 0; place < count; place++)
        {
            var path = from.Utf8(out _);
            var (size, ticks, hash) = ((long)from.Number(), (long)from.Fixed(), new ContentHash(from.Fixed()));
            if (hasTimes)
                ticks = (long)NewTimes.At(times, place);
            // Nearly all paths are ASCII, and nearly all are as they were.
            if (next == sources.Length || !Ascii.Equals(path, sources[next].Path))
            {
                var name = Encoding.UTF8.GetString(path);
                while (next < sources.Length && string.CompareOrdinal(sources[next].Path, name) < 0)
                    added.Add(sources[next++]);

                if (next == sources.Length || !string.Equals(sources[next].Path, name, StringComparison.Ordinal))
                {
                    removed.Add(name);
                    continue;
                }
            }

            var source = sources[next++];
            if (source.Size == size && source.ModifiedTicks == ticks)
                (source.Hash, source.Remembered) = (hash, place);
            else
                touched.Add(new(source, hash, place));
        }

        while (next < sources.Length)
            added.Add(sources[next++]);

        Hash([.. touched.Select(t => t.Source), .. added], reader, threads, cancel);
        var changed = ImmutableArray.CreateBuilder<ChangedSource>();
        foreach (var (source, hash, place) in touched)
        {
            if (source.Hash == hash)
                source.Remembered = place;
            else
                changed.Add(new(source, place));
        }

        return new(changed.DrainToImmutable(), added.DrainToImmutable(), removed.DrainToImmutable(), touched.Count > changed.Count);
    }

    /// <summary>A source of another size or time than before.</summary>
    private sealed record Touched(SourceFile Source, ContentHash Hash, int Place);

    /// <param name="since">A file that was changed at this time of the file system's clock or later may change again within the same tick: its time proves nothing.</param>
    public static void Write(ByteWriter to, ImmutableArray<SourceFile> sources, long since, ISourceReader reader)
    {
        to.Number(sources.Length);
        foreach (var source in sources)
            Write(to, source, since, reader);
    }

    /// <summary>Replaces in what was written before the sources that have changed, and of others that have another time only that.</summary>
    /// <param name="memory">Of as many sources, in the same order.</param>
    /// <param name="texts">In the order of their places.</param>
    /// <param name="leavesTimes">After a fresh checkout all of the others have other times. Those are left as they were, for <see cref="NewTimes"/> to tell, which is a tenth of what would be written here.</param>
    public static Splice Replace(
        ReadOnlyMemory<byte> memory, ImmutableArray<SourceFile> sources, ImmutableArray<ChangedText> texts, long since, ISourceReader reader, out bool leavesTimes)
    {
        var splice = Replaced(memory, sources, texts, since, reader, MostTimes, out var moved);
        leavesTimes = moved > MostTimes;
        return leavesTimes ? Replaced(memory, sources, texts, since, reader, mostTimes: 0, out _) : splice;
    }

    /// <summary>The same with the times of all.</summary>
    public static Splice Whole(ReadOnlyMemory<byte> memory, ImmutableArray<SourceFile> sources, long since, ISourceReader reader)
    {
        var to = new ByteWriter(sources.Length * 64);
        Write(to, sources, since, reader);
        var splice = new Splice(memory);
        splice.Replace(0, memory.Length, to.ToArray());
        return splice;
    }

    private static Splice Replaced(
        ReadOnlyMemory<byte> memory, ImmutableArray<SourceFile> sources, ImmutableArray<ChangedText> texts, long since, ISourceReader reader, int mostTimes, out int moved)
    {
        var splice = new Splice(memory);
        var from = new ByteReader(memory.Span);
        var count = from.Count();
        var next = 0;
        moved = 0;
        for (var place = 0; place < count && (moved <= mostTimes || mostTimes == 0); place++)
        {
            var start = from.At;
            from.Utf8(out _);
            from.Number();
            var timeAt = from.At;
            var time = from.Fixed();
            from.Fixed();
            if (next < texts.Length && texts[next].Place == place)
            {
                var to = new ByteWriter();
                Write(to, texts[next++].Text.Source, since, reader);
                splice.Replace(start, from.At, to.ToArray());
            }
            else if (time != TimeOf(sources[place], since) && ++moved <= mostTimes)
            {
                var to = new ByteWriter(8);
                to.Fixed(TimeOf(sources[place], since));
                splice.Replace(timeAt, timeAt + 8, to.ToArray());
            }
        }

        return splice;
    }

    private static void Write(ByteWriter to, SourceFile source, long since, ISourceReader reader)
    {
        if (source.Hash is null)
            reader.TryHash(source);

        to.Text(source.Path);
        to.Number((ulong)source.Size);
        to.Fixed(TimeOf(source, since));
        to.Fixed(source.Hash?.Bits ?? 0);
    }

    /// <summary>What is remembered of a source's time.</summary>
    public static ulong TimeOf(SourceFile source, long since) => source.ModifiedTicks >= since ? 0 : (ulong)source.ModifiedTicks;

    private static void Hash(SourceFile[] sources, ISourceReader reader, int threads, CancellationToken cancel)
    {
        if (sources.Length == 0)
            return;

        // One that cannot be read is another one than before; that it cannot be read is for parsing to say.
        var batch = Math.Clamp(sources.Length / (threads * 8), 1, 64);
        var count = (sources.Length + batch - 1) / batch;
        Workers.Each(count, Math.Min(threads, 1 + (sources.Length / 8)), i => reader.HashAll(sources.AsSpan(i * batch, Math.Min(batch, sources.Length - (i * batch)))), cancel);
    }
}
