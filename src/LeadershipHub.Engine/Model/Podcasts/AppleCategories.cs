using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace LeadershipHub.Engine.Model.Podcasts;

/// <summary>A category of a show. <paramref name="Sub"/> is null for a top one.</summary>
public sealed record AppleCategory(string Name, string? Sub)
{
    public override string ToString() => Sub is null ? Name : $"{Name} > {Sub}";
}

/// <summary>The categories that podcast directories know. https://podcasters.apple.com/support/1691-apple-podcasts-categories</summary>
public static class AppleCategories
{
    private static readonly (string Name, string Subs)[] Tree =
    [
        ("Arts", "Books|Design|Fashion & Beauty|Food|Performing Arts|Visual Arts"),
        ("Business", "Careers|Entrepreneurship|Investing|Management|Marketing|Non-Profit"),
        ("Comedy", "Comedy Interviews|Improv|Stand-Up"),
        ("Education", "Courses|How To|Language Learning|Self-Improvement"),
        ("Fiction", "Comedy Fiction|Drama|Science Fiction"),
        ("Government", ""),
        ("History", ""),
        ("Health & Fitness", "Alternative Health|Fitness|Medicine|Mental Health|Nutrition|Sexuality"),
        ("Kids & Family", "Education for Kids|Parenting|Pets & Animals|Stories for Kids"),
        ("Leisure", "Animation & Manga|Automotive|Aviation|Crafts|Games|Hobbies|Home & Garden|Video Games"),
        ("Music", "Music Commentary|Music History|Music Interviews"),
        ("News", "Business News|Daily News|Entertainment News|News Commentary|Politics|Sports News|Tech News"),
        ("Religion & Spirituality", "Buddhism|Christianity|Hinduism|Islam|Judaism|Religion|Spirituality"),
        ("Science", "Astronomy|Chemistry|Earth Sciences|Life Sciences|Mathematics|Natural Sciences|Nature|Physics|Social Sciences"),
        ("Society & Culture", "Documentary|Personal Journals|Philosophy|Places & Travel|Relationships"),
        ("Sports", "Baseball|Basketball|Cricket|Fantasy Sports|Football|Golf|Hockey|Rugby|Running|Soccer|Swimming|Tennis|Volleyball|Wilderness|Wrestling"),
        ("Technology", ""),
        ("True Crime", ""),
        ("TV & Film", "After Shows|Film History|Film Interviews|Film Reviews|TV Reviews"),
    ];

    public static ImmutableArray<AppleCategory> All { get; } =
        [.. Tree.SelectMany(top => (AppleCategory[])[new(top.Name, null), .. top.Subs.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(sub => new AppleCategory(top.Name, sub))])];

    private static readonly FrozenDictionary<string, AppleCategory> ByName = All
        .SelectMany(c => c.Sub is null ? (string[])[c.Name] : [c.ToString(), c.Sub])
        .Zip(All.SelectMany(c => c.Sub is null ? (AppleCategory[])[c] : [c, c]))
        .ToFrozenDictionary(pair => pair.First, pair => pair.Second, StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds <c>Business</c>, <c>Business > Management</c> (or with <c>:</c> or <c>/</c>), or <c>Management</c> alone.</summary>
    public static bool TryFind(string written, [MaybeNullWhen(false)] out AppleCategory category)
    {
        var text = written.Trim().Replace("&amp;", "&", StringComparison.OrdinalIgnoreCase);
        if (ByName.TryGetValue(text, out category))
            return true;

        var parts = text.Split(['>', ':', '/'], StringSplitOptions.TrimEntries);
        return parts.Length == 2 && ByName.TryGetValue($"{parts[0]} > {parts[1]}", out category);
    }
}
