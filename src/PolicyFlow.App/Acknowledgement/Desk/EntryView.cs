using PolicyFlow.App.People.Roster;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Desk;

/// <summary>A person's entry with who they are on the staff list today.</summary>
/// <param name="Person">Null where the staff list does not know them.</param>
public sealed record EntryView(EntryState State, RosterMember? Person)
{
    public string Member => State.Member;

    public string Name => Person?.Name ?? "Somebody who is not on the staff list";
}

/// <summary>A page of entries, and where the next one begins (null at the end).</summary>
public sealed record EntryPage(IReadOnlyList<EntryView> Entries, string? Next);
