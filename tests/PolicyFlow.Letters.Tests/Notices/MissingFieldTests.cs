using CsCheck;
using PolicyFlow.App.Takedown.Notices;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Letters.Tests.Golden;

namespace PolicyFlow.Letters.Tests.Notices;

/// <summary>Only the fields of the ground that was picked are required, and what is missing is named.</summary>
public sealed class MissingFieldTests
{
    /// <summary>A case for which no ground lacks anything, and no address stands in for one that was not entered.
    /// </summary>
    private static readonly NoticeFacts Facts = Invented.Facts with { ReplyTo = null, AffectedName = Invented.Person };

    private static readonly NoticeGround[] Grounds = Enum.GetValues<NoticeGround>();

    public static TheoryData<NoticeGround> EveryGround => [.. Grounds];

    [Fact]
    public void Exactly_the_missing_fields_of_the_ground_are_named_each_in_its_own_words() =>
        Gen.Select(Gen.Enum<NoticeGround>(), Gen.Int[0, (1 << 10) - 1], Gen.Bool).Sample((ground, filled, blank) =>
        {
            var fields = NoticeBuilder.Fields(ground);
            var missing = fields.Where((_, i) => (filled & (1 << i)) == 0).ToList();
            var good = Good(ground);
            var answers = good.RemoveRange(missing.Select(f => f.Name));
            if (blank) answers = answers.AddRange(missing.Select(f => KeyValuePair.Create(f.Name, " \r\n\u200b ")));

            var problems = NoticeBuilder.Problems(ground, Facts, answers);

            Assert.Equal(missing.Select(f => (f.Name, f.Missing)), problems.Select(p => (p.Field, p.Message)));
        });

    [Theory]
    [MemberData(nameof(EveryGround))]
    public void A_complete_notice_has_no_problem_and_no_gap_whatever_else_was_entered(NoticeGround ground)
    {
        var others = Grounds.Where(g => g != ground).SelectMany(NoticeBuilder.Fields)
            .Select(f => KeyValuePair.Create(f.Name, "not a choice"));
        var answers = Good(ground).AddRange(others);

        var text = NoticeBuilder.Draft(ground, Facts, answers).Text;

        Assert.Empty(NoticeBuilder.Problems(ground, Facts, answers));
        Assert.DoesNotContain("[still", text, StringComparison.Ordinal);
        Assert.DoesNotContain("not a choice", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sites_own_rules_ask_for_nothing() =>
        Assert.Empty(NoticeBuilder.Fields(NoticeGround.PlatformRules));

    [Fact]
    public void Every_field_has_a_name_of_its_own_and_says_what_to_do()
    {
        var fields = Grounds.SelectMany(NoticeBuilder.Fields).ToList();

        Assert.Equal(fields.Count, fields.Select(f => f.Name).Distinct().Count());
        Assert.All(fields, f => Assert.Matches("^[A-Z].*[.]$", f.Missing));
        Assert.All(Grounds, g => Assert.NotEmpty(NoticeBuilder.Title(g) + NoticeBuilder.Help(g)));
    }

    [Fact]
    public void A_choice_that_is_not_offered_counts_as_missing()
    {
        var problem = Assert.Single(NoticeBuilder.Problems(
            NoticeGround.Defamation, Facts, Good(NoticeGround.Defamation).SetItem("defamation-pass-name", "perhaps")));

        Assert.Equal("defamation-pass-name", problem.Field);
    }

    [Fact]
    public void Each_of_the_two_consents_of_a_defamation_notice_has_to_be_answered_and_no_is_an_answer()
    {
        var answers = Good(NoticeGround.Defamation).Remove("defamation-pass-name").Remove("defamation-pass-email");

        Assert.Equal(
            ["defamation-pass-name", "defamation-pass-email"],
            NoticeBuilder.Problems(NoticeGround.Defamation, Facts, answers).Select(p => p.Field));
        Assert.Empty(NoticeBuilder.Problems(
            NoticeGround.Defamation, Facts,
            answers.Add("defamation-pass-name", "no").Add("defamation-pass-email", "yes")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \u202e ")]
    public void A_defamation_notice_needs_the_name_of_a_person_who_agreed_to_be_named(string? name)
    {
        var problem = Assert.Single(NoticeBuilder.Problems(
            NoticeGround.Defamation, Facts with { AffectedName = name }, Good(NoticeGround.Defamation)));

        Assert.Equal(
            (NoticeBuilder.GroundField, "The law wants the name of the person concerned, and she has not agreed to be "
                + "named. Ask her, or choose another ground."),
            (problem.Field, problem.Message));
    }

    [Fact]
    public void No_other_ground_needs_a_name() => Assert.All(
        Grounds.Where(g => g != NoticeGround.Defamation),
        g => Assert.Empty(NoticeBuilder.Problems(g, Facts with { AffectedName = null }, Good(g))));

    [Fact]
    public void The_address_of_the_case_stands_in_for_one_that_was_not_entered_and_a_wrong_one_is_named()
    {
        var ground = NoticeGround.DigitalServicesAct;
        var answers = Good(ground).SetItem("dsa-email", "");

        Assert.Equal("dsa-email", Assert.Single(NoticeBuilder.Problems(ground, Facts, answers)).Field);
        Assert.Empty(NoticeBuilder.Problems(ground, Facts with { ReplyTo = "case@in.policyflow.example" }, answers));
        Assert.Single(NoticeBuilder.Problems(ground, Facts, answers.SetItem("dsa-email", "not an address")));
    }

    [Fact]
    public void Article_16_wants_an_exact_address_for_every_place()
    {
        var ground = NoticeGround.DigitalServicesAct;
        var app = Facts with { Places = [.. Facts.Places, "Example Social, account invented"] };

        Assert.Equal("items", Assert.Single(NoticeBuilder.Problems(ground, app, Good(ground))).Field);
        Assert.Equal("items", Assert.Single(
            NoticeBuilder.Problems(ground, Facts with { Places = [] }, Good(ground))).Field);
        Assert.Empty(NoticeBuilder.Problems(NoticeGround.PlatformRules, app, Good(NoticeGround.PlatformRules)));
    }

    [Fact]
    public void An_answer_that_is_too_long_is_named() => Assert.Equal(
        "Why it is illegal must be 10,000 characters or fewer.",
        Assert.Single(NoticeBuilder.Problems(
            NoticeGround.DigitalServicesAct, Facts,
            Good(NoticeGround.DigitalServicesAct).SetItem("dsa-reasons", new string('x', 10_001)))).Message);

    [Fact]
    public void Every_ground_has_a_golden_letter() => Assert.All(
        Grounds, g => Assert.Contains(
            GoldenLetters.All.Keys,
            name => name.StartsWith("notice-" + App.Cases.Actions.Kebab.Of(g), StringComparison.Ordinal)));

    private static System.Collections.Immutable.ImmutableDictionary<string, string> Good(NoticeGround ground)
    {
        var answers = Invented.Answers(ground);
        return answers.ContainsKey("dsa-email") ? answers.SetItem("dsa-email", "case@in.policyflow.example") : answers;
    }
}
