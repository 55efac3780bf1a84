using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>Somebody is in a campaign, as the staff list had them that day, and the invitation is on its way.</summary>
/// <param name="Hash">SHA-256 of the version's text, in lower-case hex.</param>
/// <param name="Joiner">Whether they came after the campaign had opened.</param>
/// <param name="Day">The London day from which their days count.</param>
public sealed record Enrolled(
    string Campaign, string Member, string Policy, int Version, string Hash, string? School, string JobRole,
    StaffKind Kind, bool Joiner, bool HasAddress, DateOnly Day) : ICaseEvent;

/// <summary>A round reached them.</summary>
public sealed record RoundClaimed(int Round, RoundKind Kind, DateOnly Day, string? LineManager) : ICaseEvent;

/// <summary>They began to read.</summary>
public sealed record PolicyOpened : ICaseEvent;

/// <summary>They read a section.</summary>
/// <param name="Seconds">Since the step before, at most half an hour: a page that stays open is not read.</param>
public sealed record SectionRead(int Section, int Of, int Seconds) : ICaseEvent;

/// <summary>They answered the quiz.</summary>
/// <param name="Wrong">The numbers of the questions that were wrong, from 1.</param>
/// <param name="Passed">Whether none was.</param>
public sealed record QuizAnswered(IReadOnlyList<int> Answers, IReadOnlyList<int> Wrong, bool Passed) : ICaseEvent;

/// <summary>They have read and understood the version: these words, about the text with this hash.</summary>
/// <param name="Name">The name as they typed it: a body.</param>
/// <param name="Seconds">How long they read, added up.</param>
/// <param name="How"><c>link</c> or <c>short-code</c>.</param>
public sealed record Acknowledged(int Version, string Hash, string Wording, BodyRef Name, int Seconds, string How)
    : ICaseEvent;

/// <summary>They said why they will not confirm.</summary>
public sealed record Declined(BodyRef Reason) : ICaseEvent;

/// <summary>They asked about the policy.</summary>
public sealed record QuestionAsked(int Question, BodyRef Words) : ICaseEvent;

/// <summary>A manager answered.</summary>
public sealed record QuestionAnswered(int Question, BodyRef Words) : ICaseEvent;

/// <summary>After a talk they are asked again.</summary>
public sealed record AskedAgain(BodyRef Note, DateOnly Day) : ICaseEvent;

/// <summary>A manager let them off.</summary>
public sealed record Exempted(BodyRef Reason, DateOnly Until) : ICaseEvent;

/// <summary>The exemption is over: they are asked again.</summary>
public sealed record ExemptionEnded(DateOnly Day) : ICaseEvent;

/// <summary>They confirmed without the link, and the actor recorded it.</summary>
public sealed record RecordedOnBehalf(string How, DateOnly DoneOn, BodyRef Reason, string? Evidence) : ICaseEvent;

/// <summary>They are away and left alone.</summary>
public sealed record AwayUntilSet(DateOnly Until) : ICaseEvent;

/// <summary>They are back: their days count from this one.</summary>
public sealed record AwayEnded(DateOnly Day) : ICaseEvent;

/// <summary>Mail does not reach them.</summary>
public sealed record AddressDoubted : ICaseEvent;

/// <summary>There is another address, or none any more.</summary>
public sealed record AddressReplaced(bool HasAddress, DateOnly Day) : ICaseEvent;

/// <summary>They are reached on paper or in person.</summary>
public sealed record TakenByHand : ICaseEvent;

/// <summary>Their link goes to them once more.</summary>
public sealed record LinkSentAgain : ICaseEvent;

/// <summary>A newer version has taken the place of this one.</summary>
public sealed record EntrySuperseded : ICaseEvent;

/// <summary>They left before they confirmed.</summary>
public sealed record EntryLeft : ICaseEvent;

/// <summary>The campaign was closed before they confirmed.</summary>
public sealed record EntryLapsed : ICaseEvent;

/// <summary>The stored names of the events of a person's entry.</summary>
public static class EntryCatalogue
{
    public static readonly EventCatalogue Events = new EventCatalogue()
        .Add<Enrolled>("person-enrolled", "5.3")
        .Add<RoundClaimed>("round-claimed", "5.3")
        .Add<PolicyOpened>("policy-opened", "5.3")
        .Add<SectionRead>("section-read", "5.3")
        .Add<QuizAnswered>("quiz-answered", "5.3")
        .Add<Acknowledged>("policy-acknowledged", "5.3")
        .Add<Declined>("policy-declined", "5.3")
        .Add<QuestionAsked>("question-asked", "5.3")
        .Add<QuestionAnswered>("question-answered", "2.2")
        .Add<AskedAgain>("asked-again", "2.2")
        .Add<Exempted>("person-exempted", "5.2")
        .Add<ExemptionEnded>("exemption-ended", "5.3")
        .Add<RecordedOnBehalf>("recorded-on-behalf", "5.3")
        .Add<AwayUntilSet>("away-until-set", "5.2")
        .Add<AwayEnded>("away-ended", "5.3")
        .Add<AddressDoubted>("address-doubted", "5.3")
        .Add<AddressReplaced>("address-replaced", "")
        .Add<TakenByHand>("taken-by-hand", "5.3")
        .Add<LinkSentAgain>("link-sent-again", "")
        .Add<EntrySuperseded>("entry-superseded", "19.2")
        .Add<EntryLeft>("entry-left", "")
        .Add<EntryLapsed>("entry-lapsed", "")
        .Add<LetterSkipped>("letter-skipped", "")
        .Add<MailSent>("mail-sent", "")
        .Add<MailFailing>("mail-failing", "");
}
