using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Asking;
using PolicyFlow.Domain.People;
using static PolicyFlow.Domain.Tests.Investigation.Asking.AskedQuestion;

namespace PolicyFlow.Domain.Tests.Investigation.Asking;

/// <summary>Who sees a question: whoever asked, and the people of the roles that it went to.</summary>
public sealed class QuestionSightTests
{
    [Fact]
    public void Whoever_asked_sees_it_and_does_not_answer_it()
    {
        var question = By(Coach).State;

        Assert.True(QuestionSight.MaySee(new Viewer(Coach, []), question));
        Assert.False(QuestionSight.MayAnswer(new Viewer(Coach, [new RoleGrant(Role.Manager)]), question));
        Assert.False(QuestionSight.MaySee(new Viewer("p-other-coach", []), question));
        Assert.False(QuestionSight.MaySee(Viewer.Anonymous, question));
    }

    [Theory]
    [InlineData(Role.Manager, School, true)]
    [InlineData(Role.Manager, null, true)]
    [InlineData(Role.Manager, "s-2", false)]
    [InlineData(Role.SafeguardingLead, School, true)]
    [InlineData(Role.Principal, School, false)]
    [InlineData(Role.Administrator, null, false)]
    [InlineData(Role.Governor, School, false)]
    [InlineData(Role.Auditor, null, false)]
    public void The_roles_that_it_went_to_see_it_at_their_schools(Role role, string? school, bool sees) =>
        Assert.Equal(sees, QuestionSight.MaySee(Holding("p-somebody", role, school), By(Coach).State));

    [Fact]
    public void Somebody_left_out_never_sees_it_whatever_they_are()
    {
        var question = By(Coach, QuestionKind.Policy, Manager).State;

        Assert.False(QuestionSight.MaySee(Holding(Manager, Role.Manager, null), question));
        Assert.False(QuestionSight.WaitsFor(Holding(Manager, Role.SafeguardingLead), question));
    }

    [Fact]
    public void Who_was_asked_by_name_has_to_hold_the_part_still()
    {
        var question = By(Coach).State;

        Assert.True(QuestionSight.MaySee(Holding(Lead, Role.SafeguardingLead, "s-2"), question));
        Assert.False(QuestionSight.MaySee(new Viewer(Lead, []), question));
    }

    [Fact]
    public void A_chair_of_governors_sees_exactly_the_question_that_went_to_them()
    {
        var question = By(Coach).State with { Roles = [Role.Chair], People = ["p-chair"] };

        Assert.True(QuestionSight.MaySee(Holding("p-chair", Role.Chair), question));
        Assert.False(QuestionSight.MaySee(Holding("p-other-chair", Role.Chair), question));
    }
}
