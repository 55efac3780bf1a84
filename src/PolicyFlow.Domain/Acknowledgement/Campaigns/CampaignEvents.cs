using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>A campaign was written down.</summary>
public sealed record CampaignDrafted(
    string Policy, string Title, int Version, string Hash, int Sections, IReadOnlyList<string> Schools,
    IReadOnlyList<string> JobRoles, IReadOnlyList<StaffKind> Kinds, DateOnly Deadline, IReadOnlyList<QuizQuestion> Quiz)
    : ICaseEvent;

/// <summary>The draft was thrown away.</summary>
public sealed record CampaignDropped : ICaseEvent;

/// <summary>The campaign is open. Its rounds stand in the calendar and move no more.</summary>
/// <param name="ClosingAt">When the day after the deadline begins (UTC).</param>
/// <param name="NextLookAt">When it first looks at joiners and leavers (UTC).</param>
public sealed record CampaignOpened(
    IReadOnlyList<Round> Rounds, DateTimeOffset ClosingAt, DateTimeOffset NextLookAt) : ICaseEvent;

/// <summary>Everybody in the audience is being put in.</summary>
public sealed record EnrolmentBegun(DateOnly Day) : ICaseEvent;

/// <summary>A walk has come so far in one bucket.</summary>
/// <param name="Cursor">Where it goes on; null at the end.</param>
public sealed record BucketWalked(WalkKind Walk, int Round, int Bucket, string? Cursor, int Count) : ICaseEvent;

/// <summary>A round has begun.</summary>
/// <param name="Tell">The ids of the colleagues who are told, in the rounds for managers and principals.</param>
public sealed record RoundBegun(int Round, RoundKind Kind, DateOnly Day, IReadOnlyList<string> Tell) : ICaseEvent;

/// <summary>Rounds were overtaken while the program did not run, and told nobody anything.</summary>
public sealed record RoundsSkipped(IReadOnlyList<int> Rounds) : ICaseEvent;

/// <summary>A round came up on a day on which nobody is reminded, after an outage for instance, and waits for the next
/// school day.</summary>
/// <param name="At">UTC.</param>
public sealed record RoundMoved(int Round, DateOnly Day, DateTimeOffset At) : ICaseEvent;

/// <summary>A school day's look at joiners, leavers and those who come back.</summary>
public sealed record CampaignLooked(DateOnly Day, DateTimeOffset NextLookAt) : ICaseEvent;

/// <summary>The deadline is over.</summary>
public sealed record CampaignClosing : ICaseEvent;

/// <summary>The campaign was ended.</summary>
public sealed record CampaignClosed(BodyRef? Note) : ICaseEvent;

/// <summary>A campaign for a newer version has taken its place.</summary>
/// <param name="By">Its stream.</param>
public sealed record CampaignSuperseded(string By) : ICaseEvent;

/// <summary>The stored names of a campaign's events.</summary>
public static class CampaignCatalogue
{
    public static readonly EventCatalogue Events = new EventCatalogue()
        .Add<CampaignDrafted>("campaign-drafted", "5.3")
        .Add<CampaignDropped>("campaign-dropped", "")
        .Add<CampaignOpened>("campaign-opened", "5.3")
        .Add<EnrolmentBegun>("enrolment-begun", "5.3")
        .Add<BucketWalked>("bucket-walked", "")
        .Add<RoundBegun>("round-begun", "5.3")
        .Add<RoundsSkipped>("rounds-skipped", "")
        .Add<RoundMoved>("round-moved", "")
        .Add<CampaignLooked>("campaign-looked", "")
        .Add<CampaignClosing>("campaign-closing", "5.3")
        .Add<CampaignClosed>("campaign-closed", "5.3")
        .Add<CampaignSuperseded>("campaign-superseded", "19.2")
        .Add<LetterSkipped>("letter-skipped", "")
        .Add<MailSent>("mail-sent", "")
        .Add<MailFailing>("mail-failing", "");
}
