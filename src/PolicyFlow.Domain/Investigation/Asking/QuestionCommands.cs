using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.Domain.Investigation.Asking;

/// <summary>Somebody asks before they act (5.3, 11.4, 12.5).</summary>
/// <param name="AskedBy">Their id, or null for somebody without an account.</param>
/// <param name="Name">Of somebody without an account.</param>
/// <param name="Email">Where somebody without an account gets a link to the answer; null where they gave none.</param>
/// <param name="LeftOut">The ids of people who never see it.</param>
/// <param name="Roles">Whom it goes to.</param>
/// <param name="People">Who they are just now.</param>
public sealed record PutQuestion(
    QuestionKind Kind, string? School, string? AskedBy, BodyRef? Name, BodyRef? Email, BodyRef Words,
    IReadOnlyList<string> LeftOut, IReadOnlyList<Role> Roles, IReadOnlyList<string> People) : ICaseCommand;

/// <summary>Somebody answers.</summary>
/// <param name="TalkedOn">The London day on which they talked about it in person, or null.</param>
public sealed record GiveAdvice(QuestionAdvice Advice, BodyRef? Words, DateOnly? TalkedOn) : ICaseCommand;

/// <summary>Whoever asked asks more.</summary>
public sealed record AskMore(BodyRef Words) : ICaseCommand;

/// <summary>Somebody hands it on to another role, with a reason.</summary>
/// <param name="People">Who holds the role there just now, without whoever is left out and whoever asked.</param>
public sealed record HandOn(Role To, IReadOnlyList<string> People, BodyRef Reason) : ICaseCommand;

/// <summary>Whoever asked takes it back.</summary>
public sealed record WithdrawQuestion(BodyRef? Reason) : ICaseCommand;

/// <summary>What the colleague decided is put on record (11.4), by them or by whoever talked with them.</summary>
public sealed record RecordQuestionDecision(QuestionDecision Decision, BodyRef? Words) : ICaseCommand;

/// <summary>Somebody begins a report with the words of it (9.1).</summary>
public sealed record BeginReport : ICaseCommand;

/// <summary>Words are erased (6.3).</summary>
public sealed record EraseQuestion(IReadOnlyList<string> Bodies, string Rule, string Reason) : ICaseCommand;
