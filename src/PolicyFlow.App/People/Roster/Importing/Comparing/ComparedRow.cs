using PolicyFlow.App.People.Roster.Importing.Reading;

namespace PolicyFlow.App.People.Roster.Importing.Comparing;

/// <summary>A line with whoever it is about, as the list has them; it waits on disk until all lines are known.</summary>
internal sealed record ComparedRow(ImportRow Row, MemberDetails? Before, bool WasActive);
