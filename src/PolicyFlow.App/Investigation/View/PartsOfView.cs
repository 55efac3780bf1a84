using PolicyFlow.Domain.Investigation.Accused;
using PolicyFlow.Domain.Investigation.Concluding;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Investigation.View;

/// <summary>Somebody who has to do with the case.</summary>
/// <param name="Label">What they are called in a redacted report, such as "Witness 2".</param>
/// <param name="OfOurs">They are in the directory.</param>
public sealed record InvolvedView(
    string Who, Part Part, string Name, string Email, string Label, bool OfOurs, bool Pupil, bool Removed,
    SupportAnswer? Support);

/// <summary>A task. Times are UTC.</summary>
public sealed record TaskView(
    string Id, string Text, string For, DateTimeOffset? DueAt, DateTimeOffset? DoneAt, string DoneBy, string Note,
    bool Dropped)
{
    public bool Open => DoneAt is null && !Dropped;
}

/// <summary>A note or an interview, with its corrections beside it.</summary>
/// <param name="Title">Such as "Note" or "Interview with …".</param>
/// <param name="Facts">When and where it is planned, who was present; may be empty.</param>
/// <param name="Planned">An interview that is still to come.</param>
/// <param name="Flagged">It was done under a hold.</param>
public sealed record EntryView(
    string Id, DateTimeOffset At, string By, string Title, string Facts, string Text, bool Planned, bool Flagged,
    IReadOnlyList<CorrectionView> Corrections);

/// <summary>What is right instead. A correction may itself be corrected.</summary>
public sealed record CorrectionView(string Id, string Corrects, DateTimeOffset At, string By, string Text);

/// <summary>A hold that is on. Times are UTC.</summary>
public sealed record HoldView(HoldKind Kind, string Owner, string Reason, DateTimeOffset Since, DateTimeOffset ReviewAt);

/// <summary>A letter to somebody whom the case is about.</summary>
public sealed record AccusedLetterView(
    string Id, string To, AccusedLetterKind Kind, string Text, string Contact, bool ByMail, bool Withdrawn,
    DateTimeOffset At, string By);

/// <summary>What they answered.</summary>
/// <param name="By">Whoever took it down, or "themselves".</param>
public sealed record ReplyView(string From, string Text, int Files, DateTimeOffset At, string By);

/// <summary>What was decided about the report.</summary>
public sealed record TriageView(
    string Category, string Severity, IReadOnlyList<string> Branches, string Reason, string By, DateTimeOffset At,
    string PupilTo, string Breach);

/// <summary>How it ends.</summary>
public sealed record OutcomeView(
    Finding Finding, IReadOnlyList<string> Breaches, IReadOnlyList<string> Consequences, string Reason, string By,
    DateTimeOffset At, string? SignedOffBy, DateTimeOffset? SignedOffAt, bool Flagged);

/// <summary>A case that has to do with this one.</summary>
/// <param name="What">Such as "Takedown that was opened from it".</param>
/// <param name="Path">Its page; null where the viewer may not see it, who then reads that it is another case.</param>
public sealed record LinkedCase(string What, string Reference, string? Path);
