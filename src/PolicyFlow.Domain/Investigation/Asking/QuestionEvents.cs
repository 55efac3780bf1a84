using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Investigation.Asking;

/// <summary>Somebody asked before they act.</summary>
/// <param name="AskedBy">Their id, or null for somebody without an account.</param>
/// <param name="Roles">Whom it went to.</param>
/// <param name="People">Who they were.</param>
/// <param name="RemindAt">When those who were asked are reminded if nobody has answered (UTC).</param>
public sealed record QuestionPut(
    QuestionKind Kind, string? School, string? AskedBy, BodyRef? Name, BodyRef? Email, BodyRef Words,
    IReadOnlyList<string> LeftOut, IReadOnlyList<Role> Roles, IReadOnlyList<string> People, DateTimeOffset RemindAt)
    : ICaseEvent;

/// <summary>Somebody answered.</summary>
/// <param name="TalkedOn">The London day on which they talked about it in person, or null.</param>
public sealed record QuestionAdvised(QuestionAdvice Advice, BodyRef? Words, DateOnly? TalkedOn) : ICaseEvent;

/// <summary>Whoever asked asked more.</summary>
/// <param name="RemindAt">UTC, as in <see cref="QuestionPut"/>.</param>
public sealed record QuestionContinued(BodyRef Words, DateTimeOffset RemindAt) : ICaseEvent;

/// <summary>It was handed on to another role.</summary>
/// <param name="RemindAt">UTC, as in <see cref="QuestionPut"/>.</param>
public sealed record QuestionHandedOn(
    Role To, IReadOnlyList<string> People, BodyRef Reason, DateTimeOffset RemindAt) : ICaseEvent;

/// <summary>Nobody had answered, and those whom it waits for were reminded.</summary>
/// <param name="People">Who was: the people of the roles on that day.</param>
/// <param name="RemindAt">When they are reminded again (UTC).</param>
public sealed record QuestionReminded(IReadOnlyList<string> People, DateTimeOffset RemindAt) : ICaseEvent;

/// <summary>Whoever asked took it back.</summary>
public sealed record QuestionWithdrawn(BodyRef? Reason) : ICaseEvent;

/// <summary>What the colleague decided (11.4). The actor says who put it on record.</summary>
public sealed record QuestionDecided(QuestionDecision Decision, BodyRef? Words) : ICaseEvent;

/// <summary>Somebody began a report with the words of it. The question stays as it is.</summary>
public sealed record QuestionReportBegun : ICaseEvent;

/// <summary>The stored names of a question's events.</summary>
public static class QuestionCatalogue
{
    public static readonly EventCatalogue Events = new EventCatalogue()
        .Add<QuestionPut>("question-put", "5.3")
        .Add<QuestionAdvised>("question-advised", "5.3")
        .Add<QuestionContinued>("question-continued", "5.3")
        .Add<QuestionHandedOn>("question-handed-on", "5.3")
        .Add<QuestionReminded>("question-reminded", "")
        .Add<QuestionWithdrawn>("question-withdrawn", "5.3")
        .Add<QuestionDecided>("question-decided", "11.4")
        .Add<QuestionReportBegun>("question-report-begun", "9.1")
        .Add<LeftOutElsewhere>("left-out-elsewhere", "9.1")
        .Add<BodyErased>("body-erased", "6.3")
        .Add<LetterSkipped>("letter-skipped", "")
        .Add<MailSent>("mail-sent", "")
        .Add<MailFailing>("mail-failing", "");
}
