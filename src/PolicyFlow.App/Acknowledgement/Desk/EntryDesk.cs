using PolicyFlow.App.Cases;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Desk;

/// <summary>
/// What managers do for people in a campaign (5.2, 5.3): each with a command id, each on the person's history. Every answer is
/// null where it is done, or the refusal with a reason to show.
/// </summary>
public sealed class EntryDesk(CaseEngine<EntryState> engine, CaseClock clock)
{
    /// <summary>Longest reason, note or answer, in characters.</summary>
    public const int LongestWords = 4000;

    private DateOnly Today => LondonDay.Of(clock.Now);

    /// <summary>Answers a question. The person gets the answer by mail.</summary>
    public Task<Decision.Refused?> AnswerAsync(
        EntryAct act, int question, string words, CancellationToken cancel = default) =>
        WithWordsAsync(act, "answer", words, body => new AnswerQuestion(question, body), cancel);

    /// <summary>Asks again, after a talk, somebody who declined or was let off.</summary>
    public Task<Decision.Refused?> AskAgainAsync(EntryAct act, string note, CancellationToken cancel = default) =>
        WithWordsAsync(act, "note", note, body => new AskAgain(body, Today), cancel);

    /// <summary>Lets somebody off until a day (Europe/London), with a reason.</summary>
    public Task<Decision.Refused?> ExemptAsync(
        EntryAct act, string reason, DateOnly until, CancellationToken cancel = default) =>
        WithWordsAsync(act, "reason", reason, body => new Exempt(body, until), cancel);

    /// <summary>Records that somebody confirmed without the link.</summary>
    /// <param name="how">paper, phone, in-person or briefing.</param>
    /// <param name="evidence">SHA-256 of the signed sheet where there is one.</param>
    public Task<Decision.Refused?> RecordAsync(
        EntryAct act, string how, DateOnly doneOn, string reason, string? evidence = null,
        CancellationToken cancel = default) =>
        WithWordsAsync(act, "reason", reason, body => new RecordOnBehalf(how, doneOn, body, evidence), cancel);

    /// <summary>A manager does not follow what the line manager said.</summary>
    public Task<Decision.Refused?> SetAsideAsync(EntryAct act, string reason, CancellationToken cancel = default) =>
        WithWordsAsync(act, "reason", reason, body => new SetSayingAside(body), cancel);

    /// <summary>A line manager says why somebody is silent.</summary>
    public Task<Decision.Refused?> SayAsync(
        EntryAct act, string what, string? words, CancellationToken cancel = default)
    {
        var vault = new BodyVault(act.CommandId);
        return DoAsync(act, new SayOfPerson(what, vault.Add("words", act.Owner, words)), vault, cancel);
    }

    public Task<Decision.Refused?> AwayAsync(EntryAct act, DateOnly until, CancellationToken cancel = default) =>
        DoAsync(act, new SetAwayUntil(until), null, cancel);

    public Task<Decision.Refused?> WrongAddressAsync(EntryAct act, CancellationToken cancel = default) =>
        DoAsync(act, new DoubtAddress(), null, cancel);

    public Task<Decision.Refused?> ByHandAsync(EntryAct act, CancellationToken cancel = default) =>
        DoAsync(act, new PutByHand(), null, cancel);

    public Task<Decision.Refused?> SendAgainAsync(EntryAct act, CancellationToken cancel = default) =>
        DoAsync(act, new SendLinkAgain(), null, cancel);

    /// <summary>Puts on record that a letter with the personal link is printed.</summary>
    public Task<Decision.Refused?> PrintAsync(EntryAct act, CancellationToken cancel = default) =>
        DoAsync(act, new PrintLetter(), null, cancel);

    /// <summary>The staff list has another address, or none any more.</summary>
    public Task<Decision.Refused?> ReaddressAsync(EntryAct act, bool hasAddress, CancellationToken cancel = default) =>
        DoAsync(act, new AddressChanged(hasAddress, Today), null, cancel);

    public Task<Decision.Refused?> CloseAsLeftAsync(EntryAct act, CancellationToken cancel = default) =>
        DoAsync(act, new CloseAsLeft(), null, cancel);

    private Task<Decision.Refused?> WithWordsAsync(
        EntryAct act, string name, string words, Func<BodyRef, ICaseCommand> command, CancellationToken cancel)
    {
        var vault = new BodyVault(act.CommandId);
        return DoAsync(act, command(vault.Keep(name, act.Owner, words.Trim())), vault, cancel);
    }

    private async Task<Decision.Refused?> DoAsync(
        EntryAct act, ICaseCommand command, BodyVault? words, CancellationToken cancel) =>
        await engine.ExecuteAsync(
            new CaseRequest(act.Stream, command, act.By, act.CommandId) { Bodies = words?.Bodies ?? [] }, cancel) switch
        {
            Execution<EntryState>.Done => null,
            Execution<EntryState>.Refused refused => new Decision.Refused(refused.Code, refused.Reason),
            _ => new Decision.Refused("no-such-entry", "There is no such person in this campaign."),
        };
}
