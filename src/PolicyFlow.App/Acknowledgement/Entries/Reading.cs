using PolicyFlow.App.Cases;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Entries;

/// <summary>What the pages behind one personal link are made of, as it stands now.</summary>
/// <param name="Path">The address of the first of these pages; the others lie below it.</param>
/// <param name="Name">The name on the staff list, or null where it was erased.</param>
/// <param name="How">On which way they came: one of <see cref="EntryWays"/>.</param>
public sealed record Reading(string Path, LoadedCase<EntryState> Entry, CampaignState Campaign, string? Name, string How)
{
    public EntryState State => Entry.State;

    public Standing Standing => Standings.Of(State, Campaign);

    /// <summary>Whether every question of the quiz was answered rightly, or there is none.</summary>
    public bool QuizDone => Campaign.Quiz.Count == 0 || State.QuizPassed;

    /// <summary>The first section that has not been read, from 1; null where all have been.</summary>
    public int? FirstUnread(int sections)
    {
        for (var n = 1; n <= sections; n++)
            if (!State.SectionsRead.Contains(n)) return n;
        return null;
    }

    /// <summary>The page on which they go on.</summary>
    /// <param name="sections">How many the version has.</param>
    public string NextPath(int sections) =>
        State.OpenedAt is null ? Path
        : FirstUnread(sections) is { } n ? SectionPath(n)
        : QuizDone ? Path + "/sign"
        : Path + "/quiz";

    public string SectionPath(int number) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{Path}/section/{number}");
}
