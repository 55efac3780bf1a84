using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.App.Takedown.Notices;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Letters.Tests.Golden;

namespace PolicyFlow.Letters.Tests.Notices;

/// <summary>Whatever is typed or sent in, a letter stays a letter.</summary>
public sealed class HostileTextTests
{
    /// <summary>Pieces that make headers, hide text or turn its direction round, and some words.</summary>
    private static readonly Gen<string> Hostile = Gen.OneOf(
            Gen.Const("\r\nBcc: everybody@elsewhere.example\r\n"), Gen.Const("\n\n"), Gen.Const("\0"),
            Gen.Const("\u202e"), Gen.Const("\u2066"), Gen.Const("\u200b"), Gen.Const("\u2028"), Gen.Const("\u2029"),
            Gen.Const("\u0085"),
            Gen.Const("\ufeff"), Gen.Const("\t"), Gen.Const("Subject: mine"), Gen.Const("name"),
            Gen.Const("é"), Gen.Const(" "))
        .List[1, 8].Select(pieces => string.Concat(pieces));

    [Fact]
    public void Nothing_that_was_typed_reaches_the_subject_of_a_notice_and_no_hidden_character_its_text() =>
        Gen.Select(Gen.Enum<NoticeGround>(), Hostile, Hostile).Sample((ground, text, other) =>
        {
            var answers = NoticeBuilder.Fields(ground).ToImmutableDictionary(f => f.Name, _ => text);
            var facts = Invented.Facts with { AffectedName = other, ReplyTo = text, Places = [other, text] };

            var notice = NoticeBuilder.Draft(ground, facts, answers);

            Assert.Equal(NoticeBuilder.Draft(ground, Invented.Facts, Invented.Answers(ground)).Subject, notice.Subject);
            Plain(notice);
        });

    [Fact]
    public void Nor_that_of_any_other_letter() => Gen.Select(Hostile, Hostile).Sample((text, other) =>
    {
        var ladder = Invented.Ladder with
        {
            Host = text,
            Places = [other],
            Ticket = text,
            Answer = other,
        };
        var author = new AuthorFacts(Invented.Reference, Invented.Network, [text], Invented.Reported, other, text)
        {
            Name = text,
            Concern = other,
        };
        var police = new PoliceFacts(
            Invented.Reference, Invented.Network, "a threat", [text], Invented.Reported,
            new PoliceBasis.Stated(PoliceOverride.DangerToLife, text, other, Invented.Reported), other)
        {
            AffectedName = text,
            Evidence = [new PoliceEvidence(other, text, Invented.Reported, other)],
        };
        Notice[] letters =
        [
            EscalationWords.Helpline(ladder, text), EscalationWords.Governors(ladder, Invented.Reported),
            EscalationWords.NetworkProvider(ProviderScope.HostingNetwork, ladder),
            EscalationWords.NetworkProvider(ProviderScope.Registrar, ladder),
            EscalationWords.NetworkProvider(ProviderScope.AccessIsp, ladder),
            AuthorWords.Draft(author), PoliceWords.Draft(police),
            new Notice("", ComplainantPack.Of(new PackFacts(
                Invented.Reference, Invented.Network, text, "a threat", [other], Invented.Support)
            {
                ReportForm = text,
                InAppSteps = [other],
            }).ToText(Invented.Reference, Invented.Network)),
        ];

        Assert.All(letters, Plain);
        Assert.All(letters[..^1], l => Assert.Matches(@"\A[A-Za-z ]+ \[PF-7K3M-92QX\]\z", l.Subject));
    });

    [Fact]
    public void A_place_makes_no_line_of_its_own()
    {
        var notice = NoticeBuilder.Draft(
            NoticeGround.PlatformRules,
            Invented.Facts with { Places = ["https://social.example/\r\nReference: another"] },
            ImmutableDictionary<string, string>.Empty);

        Assert.Contains("\n  https://social.example/ Reference: another\n", notice.Text, StringComparison.Ordinal);
    }

    private static void Plain(Notice notice) => Assert.DoesNotContain(
        notice.Subject + notice.Text,
        c => c is not ('\n' or '\t') && char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
