using Microsoft.AspNetCore.Http;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.Intake.Steps;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Asking;

namespace PolicyFlow.App.Investigation.Asking;

/// <summary>Begins a report with the words of a question (9.1). The question stays as it is, and says that a report was begun:
/// should the report never be sent, nothing is lost.</summary>
public sealed class QuestionReports(DraftBox drafts, QuestionDesk desk, IPeopleDirectory people)
{
    /// <returns>Where the report form goes on.</returns>
    public async Task<string> BeginAsync(
        HttpContext context, QuestionView view, Actor by, string commandId, CancellationToken cancel)
    {
        var id = DraftBox.NewId();
        await drafts.SaveAsync(id, DraftOf(view, by), cancel);
        await desk.DoAsync(view.Stream, view.State, by, commandId, null, _ => new BeginReport(), cancel);
        DraftCookie.Write(context, id);
        return ReportPaths.Where;
    }

    private ReportDraft DraftOf(QuestionView view, Actor by) => new()
    {
        From = view.Stream,
        Channel = view.Mine ? ReportChannel.Form : ReportChannel.Told,
        EnteredBy = view.Mine ? null : by.Id,
        ToldHow = view.Mine ? "" : $"in the question {view.Reference}",
        Description = Words(view),
        School = view.State.School ?? "",
        Name = view.Asker,
        Email = view.State.AskedBy is { } asker ? people.Find(asker)?.Email ?? "" : view.Email,
        LeftOut = [.. view.State.LeftOutHere.Select(people.Find).OfType<Person>()
            .Select(p => new Recipient(p.Id, p.Name, RoleNames.Of(p.Grants, view.State.School)))],
    };

    /// <summary>What whoever asked wrote, as far as the form takes it: the beginning, where the matter stands.</summary>
    private static string Words(QuestionView view)
    {
        var said = view.Steps.Where(s => s.Said is QuestionPut or QuestionContinued && s.Words.Length > 0).Select(s => s.Words);
        var words = $"{string.Join("\n\n", said)}\n\n(From the question {view.Reference}.)";
        return words.Length <= TextLimits.Description
            ? words
            : $"(From the question {view.Reference}, which holds the rest.)\n\n{words}"[..TextLimits.Description];
    }
}
