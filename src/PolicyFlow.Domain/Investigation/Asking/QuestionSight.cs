using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.Domain.Investigation.Asking;

/// <summary>Who may see and answer a question: whoever asked it, and the people of the roles that it went to or was handed
/// on to. Somebody who was left out never does, whatever they are or become.</summary>
public static class QuestionSight
{
    public static bool MaySee(Viewer viewer, QuestionState question) =>
        viewer.PersonId is { } me && !question.LeftOut.Contains(me)
        && (question.AskedBy == me || IsAsked(viewer, question, question.Roles, question.People));

    /// <summary>Nobody answers themselves.</summary>
    public static bool MayAnswer(Viewer viewer, QuestionState question) =>
        MaySee(viewer, question) && question.AskedBy != viewer.PersonId;

    /// <summary>Whether it waits for them just now.</summary>
    public static bool WaitsFor(Viewer viewer, QuestionState question) =>
        question.Status == QuestionStatus.Waiting && MayAnswer(viewer, question)
        && IsAsked(viewer, question, question.HolderRoles, question.Holders);

    /// <summary>A role reaches the questions of its schools; somebody who was asked by name, as the lead of another school or a
    /// chair of governors may be, has to hold a part in it still.</summary>
    private static bool IsAsked(
        Viewer viewer, QuestionState question, IReadOnlySet<Role> roles, IReadOnlyCollection<string> people) =>
        roles.Any(role => role != Role.Chair && viewer.Holds(role, question.School))
        || (people.Contains(viewer.PersonId!) && roles.Any(viewer.Holds));
}
