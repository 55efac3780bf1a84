using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Intake.Reading;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.App.Mail.Inbound.Taking;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Reports;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Mail.Inbound.Pen;

/// <summary>Adds a kept mail to the case that a person named. Whose words it is goes by what that person said.</summary>
public sealed class PenJoin(
    CaseEngine<TakedownState> engine, MailReports reports, MailShelf shelf, IFileStore files, PlaceReader places,
    SiteOptions site, AddressPolicy policy)
{
    internal async Task AddAsync(
        string stream, ReadMail mail, Stream raw, PenParty party, Actor by, CancellationToken cancel)
    {
        if (party == PenParty.Reporter)
        {
            await reports.AddAsync(stream, mail, raw, isAnswer: true, quietly: true, cancel);
            return;
        }

        if (await engine.LoadAsync(stream, cancel) is not { } loaded) return;
        var shelved = await shelf.PutAsync(mail, raw, cancel);
        var (text, found) = MailLetter.Addition(mail, shelved, isAnswer: true, site, policy);
        var command = MailReports.CommandOf(mail);
        if (party == PenParty.Host) await AnswerAsync(stream, text, command, cancel);
        var (words, named) = party == PenParty.Host ? ("", []) : (text, found);
        await AddAsync(loaded, words, named, shelved, by, command, cancel);
        await shelf.ClearAsync(shelved, cancel);
    }

    /// <summary>The host's words; a person reads them and says what they mean.</summary>
    private async Task AnswerAsync(string stream, string text, string command, CancellationToken cancel)
    {
        var vault = new BodyVault(command);
        var answer = new RecordHostAnswer(null, HostAnswer.Unread, vault.Add("answer", "host", text));
        await engine.ExecuteAsync(
            new CaseRequest(stream, answer, Actor.Host, command) { Bodies = vault.Bodies }, cancel);
    }

    /// <summary>Words, places and files, as the colleague's who joined them.</summary>
    private async Task AddAsync(
        LoadedCase<TakedownState> loaded, string text, IReadOnlyList<Place> found, ShelvedMail shelved, Actor by,
        string command, CancellationToken cancel)
    {
        var owner = by.ToString();
        var vault = new BodyVault("add:" + command);
        IReadOnlyList<Attachment> brought = ReportCategory.Of(loaded.State.Category).Locks ? [] : shelved.Files;
        var evidence = await EvidenceRoom.TakeInAsync(
            files, loaded.Stream, brought, owner, vault, EvidenceRoom.Destroyed(loaded.State), cancel);
        var known = loaded.State.Items.Count + 1;
        var add = new AddToReport(
            vault.Add("text", owner, text), places.Items(found, known, owner, vault, atLeastOne: false), evidence,
            Quietly: true);
        if (add.Text is null && add.Items.Count + add.Files.Count == 0) return;
        await engine.ExecuteAsync(
            new CaseRequest(loaded.Stream, add, by, "add:" + command)
            {
                Bodies = vault.Bodies,
                AddKeys = Takedown.SearchWords.Keys([text, .. found.Select(PlaceWords.Of)]),
            },
            cancel);
    }
}
