using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Reports;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown;

/// <summary>
/// The index entries of a takedown: its desk on Today and its status, each for its school and for the whole network
/// (<c>*</c>). Counting and paging stay as quick with a hundred thousand cases as with ten.
/// </summary>
public sealed class TakedownKeys : ICaseKeys<TakedownState>
{
    public const string Today = CaseIndex.Today;
    public const string List = CaseIndex.List;
    public const string Everywhere = CaseIndex.Everywhere;

    /// <summary>Cases in which files were destroyed on instruction.</summary>
    public const string Destroyed = "destroyed";

    /// <summary>The value under which cases of no known school are listed.</summary>
    public const string NoSchool = CaseIndex.NoSchool;

    public IReadOnlyList<Key> Of(TakedownState state)
    {
        var keys = new List<Key>(6);
        var newest = CaseIndex.NewestFirst(state.ReportedAt);
        var status = TakedownStatusOf.Case(state);
        var desk = TakedownDesk.Of(state);
        foreach (var scope in (string[])[Everywhere, state.School ?? NoSchool])
        {
            keys.Add(new Key(List, ListOf(scope), newest));
            keys.Add(new Key(List, ListOf(scope, status), newest));
            if (desk != Desk.None) keys.Add(new Key(Today, TodayOf(scope, desk), TakedownDesk.Urgency(state)));
        }

        keys.AddRange(state.LeftOutHere.Select(id => new Key(CaseIndex.Person, id, newest)));
        if (EvidenceRoom.Destroyed(state).Count > 0) keys.Add(new Key(Destroyed, Everywhere, newest));
        return keys;
    }

    public static string TodayOf(string scope, Desk desk) => CaseIndex.TodayOf(scope, desk);

    public static string ListOf(string scope, TakedownStatus? status = null) =>
        CaseIndex.ListOf(scope, CaseKind.Takedown.Name, status?.ToString());
}
