using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.People.Roster.Importing;

/// <summary>A file of people was brought. It lies in the file store; nothing is changed by it yet.</summary>
/// <param name="Bytes">The size of the file.</param>
/// <param name="Complete">Whether the file is said to be the complete list, so that whoever is not in it leaves.</param>
/// <param name="Schools">For which schools the file is complete; empty for all.</param>
/// <param name="ApplyAtOnce">Whether what the file can change is changed without anybody looking first.</param>
public sealed record ImportBrought(long Bytes, bool Complete, IReadOnlyList<string> Schools, bool ApplyAtOnce) : ICaseEvent;

/// <summary>The file was read and compared with the staff list: this is what it would do.</summary>
/// <param name="Steps">In how many steps it would be carried out.</param>
public sealed record ImportRead(int Added, int Changed, int Removed, int Unchanged, int Refused, int Steps) : ICaseEvent;

/// <summary>Nothing can be done with the file.</summary>
/// <param name="Reason">For a person to read; no word of the file is in it.</param>
public sealed record ImportUnreadable(string Reason) : ICaseEvent;

/// <summary>Somebody looked at what it would do and said yes.</summary>
public sealed record ImportApproved : ICaseEvent;

/// <summary>One step was carried out.</summary>
/// <param name="Step">From 1.</param>
/// <param name="Refused">Lines that did not hold any more when their turn came.</param>
public sealed record ImportStepDone(int Step, int Added, int Changed, int Removed, int Refused) : ICaseEvent;

/// <summary>All of it is carried out.</summary>
public sealed record ImportFinished : ICaseEvent;

/// <summary>It is not carried out: somebody said so, or nobody said yes in time.</summary>
public sealed record ImportDropped : ICaseEvent;

/// <summary>The words of the file go: it has served its purpose.</summary>
public sealed record ImportCleared : ICaseEvent;

/// <summary>How a piece of work ended that tells nothing else, or that it keeps failing.</summary>
/// <param name="Work">Which, such as <c>clear-import</c>.</param>
public sealed record ImportWorkEnded(string Work, int Step, EffectEnd End) : ICaseEvent;

/// <summary>The stored names of the events of an import.</summary>
public static class ImportEvents
{
    public static readonly EventCatalogue Catalogue = new EventCatalogue()
        .Add<ImportBrought>("import-brought", "3.1")
        .Add<ImportRead>("import-read", "")
        .Add<ImportUnreadable>("import-unreadable", "")
        .Add<ImportApproved>("import-approved", "3.1")
        .Add<ImportStepDone>("import-step-done", "")
        .Add<ImportFinished>("import-finished", "")
        .Add<ImportDropped>("import-dropped", "")
        .Add<ImportCleared>("import-cleared", "6.3")
        .Add<ImportWorkEnded>("import-work-ended", "");
}
