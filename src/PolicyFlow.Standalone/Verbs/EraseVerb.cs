using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Investigation;
using PolicyFlow.App.Investigation.Asking;
using PolicyFlow.App.Investigation.Keeping;
using PolicyFlow.App.People.Roster;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Asking;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Standalone.Hosting;

namespace PolicyFlow.Standalone.Verbs;

/// <summary>Erases one person's words from a closed case or an answered question, or those of somebody on the staff list; the
/// chain stays whole.
/// </summary>
internal sealed class EraseVerb : IVerb
{
    public string Name => "erase";

    public string Help => "erases words from a closed case: --case <reference> --owner "
        + "reporter|affected|host|accused:<number>|involved|person:<id> "
        + "--reason <text>; or from a question that was answered or taken back: --question <reference> "
        + "[--owner asker|person:<id>] --reason <text>; or somebody's from the staff list: --member <id> --reason <text>";

    public async Task<int> RunAsync(Arguments arguments)
    {
        if (arguments["member"] is { } member) return await EraseMemberAsync(arguments, member);
        if (arguments["question"] is { } question) return await EraseQuestionAsync(arguments, question);
        var reference = CaseReference.Parse(arguments["case"])
            ?? throw new StartException("Name the case with --case, such as PF-7K3M-92QX.");
        var owner = arguments["owner"] ?? throw new StartException("Say whose words with --owner.");
        var reason = arguments["reason"] ?? throw new StartException("Say why with --reason; it is kept on record.");
        await using var opened = OpenedStore.In(arguments);
        if (await opened.Store.ReadAsync(InvestigationStreams.Of(reference)) is not null)
            return await EraseInvestigationAsync(opened, arguments, reference, owner, reason);
        using var engine = new CaseEngine<TakedownState>(
            TakedownSetup.SetupAlone(), opened.Store, new CaseClock(TimeProvider.System), new DriveSignal());
        var done = await new Eraser(engine, opened.Store, opened.Files, opened.Secrets(arguments)).EraseAsync(
            TakedownStreams.Of(reference), owner, "on-request", reason, Actor.Person("operator"));
        Console.WriteLine(done switch
        {
            Execution<TakedownState>.Done d => $"Erased. {reference} can still be verified."
                + (Eraser.KeepsLocked(d.State) ? " " + Eraser.LockedStays : ""),
            Execution<TakedownState>.Refused refused => refused.Reason,
            _ => $"There is no case {reference} in this data folder.",
        });
        return done is Execution<TakedownState>.Done ? 0 : 1;
    }

    private static async Task<int> EraseInvestigationAsync(
        OpenedStore opened, Arguments arguments, string reference, string owner, string reason)
    {
        using var engine = new CaseEngine<InvestigationState>(
            InvestigationSetup.SetupAlone(), opened.Store, new CaseClock(TimeProvider.System), new DriveSignal());
        var done = await new InvestigationEraser(engine, opened.Store, opened.Files, opened.Secrets(arguments)).EraseAsync(
            InvestigationStreams.Of(reference), owner, "on-request", reason, Actor.Person("operator"));
        Console.WriteLine(done switch
        {
            Execution<InvestigationState>.Done => $"Erased. {reference} can still be verified.",
            Execution<InvestigationState>.Refused refused => refused.Reason,
            _ => $"There is no case {reference} in this data folder.",
        });
        return done is Execution<InvestigationState>.Done ? 0 : 1;
    }

    private static async Task<int> EraseQuestionAsync(Arguments arguments, string typed)
    {
        var reference = CaseReference.Parse(typed)
            ?? throw new StartException("Name the question with --question, such as PF-7K3M-92QX.");
        var reason = arguments["reason"] ?? throw new StartException("Say why with --reason; it is kept on record.");
        await using var opened = OpenedStore.In(arguments);
        using var engine = new CaseEngine<QuestionState>(
            AskingSetup.SetupAlone(), opened.Store, new CaseClock(TimeProvider.System), new DriveSignal());
        var done = await new QuestionEraser(engine, opened.Store).EraseAsync(
            QuestionStreams.Of(reference), arguments["owner"] ?? QuestionStreams.AskerOwner, "on-request", reason,
            Actor.Person("operator"));
        Console.WriteLine(done switch
        {
            Execution<QuestionState>.Done => $"Erased. {reference} can still be verified.",
            Execution<QuestionState>.Refused refused => refused.Reason,
            _ => $"There is no question {reference} in this data folder.",
        });
        return done is Execution<QuestionState>.Done ? 0 : 1;
    }

    private static async Task<int> EraseMemberAsync(Arguments arguments, string member)
    {
        var reason = arguments["reason"] ?? throw new StartException("Say why with --reason; it is kept on record.");
        await using var opened = OpenedStore.In(arguments);
        var streams = new PlainStreams(opened.Store);
        var eraser = new RosterEraser(streams, new RosterBook(streams), new CaseClock(TimeProvider.System));
        var answer = await eraser.EraseAsync(member, "on-request", reason, Actor.Person("operator"));
        Console.WriteLine(answer.Refusal?.Reason ?? "Erased. The history of the staff list can still be verified.");
        return answer.Done ? 0 : 1;
    }
}
