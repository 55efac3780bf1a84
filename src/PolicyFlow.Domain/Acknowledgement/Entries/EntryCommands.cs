using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>Puts somebody into a campaign, with the invitation.</summary>
/// <param name="Joiner">Whether they came after the campaign had opened: then their own days count.</param>
/// <param name="HasAddress">Whether there is an address to write to; without one they are on the list "by hand".</param>
/// <param name="Day">The London day of the invitation.</param>
public sealed record Enrol(
    string Campaign, string Member, string Policy, int Version, string Hash, string? School, string JobRole,
    StaffKind Kind, bool Joiner, bool HasAddress, DateOnly Day) : ICaseCommand;

/// <summary>Claims a round for somebody; nothing happens where they are done, away, or had that round already.</summary>
/// <param name="LineManager">Who is told in a round for line managers: the member's id; null where there is nobody.</param>
public sealed record ClaimRound(int Round, RoundKind Kind, DateOnly Day, string? LineManager = null) : ICaseCommand;

/// <summary>The person presses "Start reading".</summary>
public sealed record OpenPolicy : ICaseCommand;

/// <summary>The person has read a section and goes on.</summary>
/// <param name="Section">From 1.</param>
/// <param name="Of">How many there are.</param>
public sealed record ReadSection(int Section, int Of) : ICaseCommand;

/// <summary>The person answers the quiz.</summary>
/// <param name="Answers">The chosen answer of each question, from 0.</param>
/// <param name="Key">The right ones.</param>
public sealed record AnswerQuiz(IReadOnlyList<int> Answers, IReadOnlyList<int> Key) : ICaseCommand;

/// <summary>The person confirms.</summary>
/// <param name="Hash">The hash of the version that was on the page.</param>
/// <param name="Wording">The words that were on the page.</param>
/// <param name="Name">The name that was typed.</param>
/// <param name="Sections">How many sections the version has: all must have been read.</param>
/// <param name="QuizNeeded">Whether the campaign has a quiz.</param>
/// <param name="How">On which way: <c>link</c> or <c>short-code</c>.</param>
public sealed record Acknowledge(
    string Hash, string Wording, BodyRef Name, int Sections, bool QuizNeeded, string How) : ICaseCommand;

/// <summary>The person will not confirm.</summary>
public sealed record Decline(BodyRef Reason) : ICaseCommand;

/// <summary>The person asks about the policy (5.3).</summary>
public sealed record AskQuestion(BodyRef Words) : ICaseCommand;

/// <summary>A manager answers a question.</summary>
/// <param name="Question">Its number, from 1.</param>
public sealed record AnswerQuestion(int Question, BodyRef Words) : ICaseCommand;

/// <summary>A manager has talked with somebody who declined, and asks again.</summary>
public sealed record AskAgain(BodyRef Note, DateOnly Day) : ICaseCommand;

/// <summary>A manager lets somebody off.</summary>
/// <param name="Until">The last day of it (Europe/London).</param>
public sealed record Exempt(BodyRef Reason, DateOnly Until) : ICaseCommand;

/// <summary>A manager records that somebody confirmed without the link.</summary>
/// <param name="How"><c>paper</c>, <c>phone</c>, <c>in-person</c> or <c>briefing</c>.</param>
/// <param name="DoneOn">The London day on which they did; not in the future.</param>
/// <param name="Evidence">Hash of the signed sheet or letter where one was put in.</param>
public sealed record RecordOnBehalf(string How, DateOnly DoneOn, BodyRef Reason, string? Evidence = null) : ICaseCommand;

/// <summary>The person is away and is left alone until a day; they are asked again on the next school day after it.
/// </summary>
public sealed record SetAwayUntil(DateOnly Until) : ICaseCommand;

/// <summary>A day has come: whoever is back, or let off no longer, is asked again.</summary>
public sealed record LookAtDay(DateOnly Day) : ICaseCommand;

/// <summary>Mail does not reach them: a manager says so, or it came back.</summary>
public sealed record DoubtAddress : ICaseCommand;

/// <summary>There is another address: the link goes there, and the one that went to the old one opens nothing any more.
/// </summary>
public sealed record AddressChanged(bool HasAddress, DateOnly Day) : ICaseCommand;

/// <summary>They are reached on paper or in person from now on.</summary>
public sealed record PutByHand : ICaseCommand;

/// <summary>The owner of a link asks for it once more.</summary>
public sealed record SendLinkAgain : ICaseCommand;

/// <summary>A newer version has taken the place of this one.</summary>
public sealed record SupersedeEntry : ICaseCommand;

/// <summary>The person has left.</summary>
public sealed record CloseAsLeft : ICaseCommand;

/// <summary>The campaign is closed.</summary>
public sealed record LapseEntry : ICaseCommand;
