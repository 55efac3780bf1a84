using PolicyFlow.App.Acknowledgement.Desk;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.Api;

/// <summary>Makes a draft of what a call asks for, or says what is wrong with it, by field.</summary>
public sealed class CampaignRequestReader(CampaignBuilder builder, IPeopleDirectory people)
{
    private const int LongestRole = 100;

    public async Task<(DraftCampaign? Draft, Dictionary<string, string[]> Problems)> ReadAsync(
        CampaignRequest request, CancellationToken cancel)
    {
        var problems = new Dictionary<string, string[]>();
        var audience = Audience(request, problems);
        var quiz = Quiz(request, problems);
        if (request.Deadline is null) problems["deadline"] = ["Give the last day, such as 2027-10-29."];
        if (string.IsNullOrWhiteSpace(request.Policy)) problems["policy"] = ["Give the id of a policy."];
        if (problems.Count > 0) return (null, problems);
        var draft = await builder.DraftAsync(request.Policy!, audience, request.Deadline!.Value, quiz, cancel);
        if (draft is null) problems["policy"] = ["There is no policy of this id that has a published version."];
        return (draft, problems);
    }

    private Audience Audience(CampaignRequest request, Dictionary<string, string[]> problems)
    {
        var schools = request.Schools ?? [];
        if (schools.Any(id => people.FindSchool(id) is null)) problems["schools"] = ["One of the schools is not known."];
        var kinds = (request.Kinds ?? []).Select(Kebab.Read<StaffKind>).ToList();
        if (kinds.Contains(null))
        {
            problems["kinds"] =
                [$"Each kind must be one of {string.Join(", ", Enum.GetValues<StaffKind>().Select(Kebab.Of))}."];
        }

        var roles = (request.JobRoles ?? []).Select(role => role?.Trim() ?? "").ToList();
        if (roles.Count > CampaignForm.MostRoles || roles.Exists(role => role.Length is 0 or > LongestRole))
        {
            problems["jobRoles"] =
                [$"Give at most {CampaignForm.MostRoles} job roles of 1 to {LongestRole} characters."];
        }

        return new Audience(schools, roles, [.. kinds.OfType<StaffKind>()]);
    }

    private static List<QuizQuestion> Quiz(CampaignRequest request, Dictionary<string, string[]> problems)
    {
        var asked = request.Quiz ?? [];
        if (asked.Count > QuizForm.MostQuestions) problems["quiz"] = [$"Ask at most {QuizForm.MostQuestions} questions."];
        var quiz = new List<QuizQuestion>();
        foreach (var (question, number) in asked.Take(QuizForm.MostQuestions).Select((q, i) => (q ?? new QuizRequest(), i + 1)))
        {
            var (text, answers, clause) = (
                question.Question?.Trim() ?? "", (question.Answers ?? []).Select(a => a?.Trim() ?? "").ToList(),
                question.Clause?.Trim() ?? "");
            var wrong = QuizForm.Problems(number, text, answers, question.Right, clause).Select(p => p.Problem + ".").ToArray();
            if (wrong.Length > 0) problems[$"quiz[{number - 1}]"] = wrong;
            quiz.Add(new QuizQuestion(text, answers, question.Right - 1, clause));
        }

        return quiz;
    }
}
