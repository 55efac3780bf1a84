using System.Collections.Immutable;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.App.Takedown.Notices;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Letters.Tests.Golden;

/// <summary>One invented case, and good answers for every ground.</summary>
internal static class Invented
{
    public const string Reference = "PF-7K3M-92QX";
    public const string Network = "Invented Park School Sport Network";
    public const string Person = "Rowan Invented";

    /// <summary>A Friday afternoon in November: London is on UTC.</summary>
    public static readonly DateTimeOffset Reported = new(2026, 11, 27, 14, 5, 0, TimeSpan.Zero);

    public static readonly IReadOnlyList<string> Places =
        ["https://social.example/posts/4711", "https://social.example/posts/4712"];

    public static readonly NoticeFacts Facts = new(
        Reference, Network, "something untrue about a person or a school", Places)
    {
        ReplyTo = "case+pf7k3m92qx@in.policyflow.example",
    };

    public static readonly EscalationFacts Ladder = new(
        Reference, Network, "something untrue about a person or a school", "Example Social", Places, Reported)
    {
        ApproachedAt = Reported.AddHours(2),
        Channel = ApproachChannel.Form,
        Reminders = 2,
        Ticket = "ES-2026-0815",
        Answer = "We looked at this and it does not break our rules.",
        AnsweredAt = Reported.AddHours(20),
        Tried = [new Escalation(EscalationRung.Helpline, Reported.AddHours(27), Reported.AddHours(27))],
    };

    public static readonly SupportOptions Support = new() { CheckedOn = new DateOnly(2026, 11, 24) };

    private static readonly ImmutableDictionary<string, string> Texts = new Dictionary<string, string>
    {
        ["image-acting"] = "yes",
        ["image-adult"] = "yes",
        ["data-whose"] = "adult",
        ["data-what"] = "A home address and a telephone number.",
        ["data-why"] = "No agreement was given, and nobody needs them to know our work.",
        ["copyright-owner"] = "person",
        ["copyright-work"] = "A photograph of a sports day, first published on our own site in June 2026.",
        ["copyright-good-faith"] = "yes",
        ["copyright-accurate"] = "yes",
        ["defamation-poster-unknown"] = "yes",
        ["defamation-email"] = "rowan@mail.example",
        ["defamation-statement"] = "\"The coach took the money of the minibus\", second comment, 26 November 2026.",
        ["defamation-meaning"] = "That the complainant stole money that was collected for a minibus.",
        ["defamation-why"] = "It accuses the complainant of a crime at work, and colleagues and parents have read it.",
        ["defamation-wrong"] = "No money is missing. The account was audited in October 2026.",
        ["defamation-pass-name"] = "no",
        ["defamation-pass-email"] = "no",
        ["dsa-reasons"] = "The page publishes a home address together with a call to go there.",
        ["dsa-email"] = "",
        ["dsa-good-faith"] = "yes",
    }.ToImmutableDictionary();

    /// <summary>The good answers of one ground.</summary>
    public static ImmutableDictionary<string, string> Answers(NoticeGround ground) => NoticeBuilder.Fields(ground)
        .ToImmutableDictionary(f => f.Name, f => Texts[f.Name]);
}
