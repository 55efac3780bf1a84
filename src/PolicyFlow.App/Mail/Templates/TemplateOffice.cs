using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Mail.Templates;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Mail.Templates;

/// <summary>Changes templates. Every change carries a command id: the same id again changes nothing and answers as before.
/// Other words wait until a second administrator confirms them.</summary>
public sealed class TemplateOffice(
    PlainStreams streams, TemplateReader reader, TemplateBook book, IPeopleDirectory people, CaseClock clock)
{
    /// <param name="edition">The edition that the form showed.</param>
    /// <param name="words">Null to have the letter read again as it comes with the program.</param>
    public Task<OfficeAnswer> ProposeAsync(
        Actor by, string commandId, string id, int edition, TemplateWords? words, CancellationToken cancel = default) =>
        book.Find(id) is { } entry && words is not null
            && TemplateProblems.Of(words, entry.Template.Placeholders).FirstOrDefault() is { } problem
                ? Task.FromResult(OfficeAnswer.No(id, "bad-" + problem.Field, problem.Message, problem.Field))
                : DecideAsync(id, by, commandId, new ProposeTemplate(edition, words), cancel);

    /// <summary>Confirms or turns down proposed words. Those that an older release took and this one cannot use are not
    /// confirmed.</summary>
    public Task<OfficeAnswer> AnswerAsync(
        Actor by, string commandId, string id, int proposal, bool confirm, CancellationToken cancel = default) =>
        confirm && book.Find(id)?.ProposedProblem is { } problem
            ? Task.FromResult(OfficeAnswer.No(id, "bad-" + problem.Field, problem.Message))
            : DecideAsync(id, by, commandId, new AnswerTemplate(proposal, confirm), cancel);

    private async Task<OfficeAnswer> DecideAsync(
        string id, Actor by, string commandId, ICaseCommand command, CancellationToken cancel)
    {
        if (book.Find(id) is not { } entry)
            return OfficeAnswer.No(id, "no-such-template", "There is no such template.");
        var context = new TemplateContext(by, entry.Template.Shipped, Administrators(people));
        var answer = await streams.WriteAsync(
            TemplateStreams.Kind,
            new StreamCommand(TemplateStreams.Prefix + id, commandId, by, clock.Now),
            state => TemplateDecider.Decide(state, command, context),
            TemplateStreams.Moved,
            cancel);
        await reader.RefreshAsync(cancel);
        return new OfficeAnswer(id, answer.Refusal);
    }

    /// <summary>The ids of everybody who may confirm.</summary>
    internal static HashSet<string> Administrators(IPeopleDirectory people) =>
        [.. people.All.Where(p => p.Active && p.Grants.Any(g => g.Role == Role.Administrator)).Select(p => p.Id)];
}
