using PolicyFlow.App.Mail.Inbound.Doors;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.App.Mail.Inbound.Taking;
using PolicyFlow.App.Storing.Inbound;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Mail.Inbound.Pen;

/// <summary>Whose words a mail brings to a case that a person joins it to.</summary>
public enum PenParty
{
    Reporter,
    Host,

    /// <summary>Somebody whom an investigation is about: it is their answer (17.1).</summary>
    Accused,

    /// <summary>Anybody else: it is the colleague's who joined it.</summary>
    Somebody,
}

/// <summary>Carries out what a person says that a kept mail is. What is carried out twice is done once.</summary>
/// <param name="stores">What failed and was set aside lies there too.</param>
public sealed class PenOffice(MailPen pen, PenFiles files, MailReports reports, PenJoin join, InboundStores stores)
{
    private const string Gone = "The bytes of this email are not kept any more.";

    /// <summary>Joins it to a case.</summary>
    /// <param name="stream">A case that the person may see.</param>
    /// <returns>Why not, or null where it is done.</returns>
    public Task<string?> JoinAsync(
        string key, string stream, PenParty party, string reason, Actor by, string commandId, CancellationToken cancel) =>
        SettleAsync(key, PenChoice.Join, reason, by, commandId, async (mail, raw) =>
        {
            await join.AddAsync(stream, mail, raw, party, cancel);
            return stream;
        }, cancel);

    /// <summary>Makes a report of it.</summary>
    /// <returns>Why not, or null where it is done.</returns>
    public Task<string?> ReportAsync(
        string key, string reason, Actor by, string commandId, CancellationToken cancel) =>
        SettleAsync(
            key, PenChoice.Report, reason, by, commandId, (mail, raw) => reports.OpenAsync(mail, raw, cancel), cancel);

    /// <summary>Files it: it is there for a while, and can be taken back.</summary>
    public async Task<string?> SetAsideAsync(
        string key, string reason, Actor by, string commandId, CancellationToken cancel)
    {
        var refused = await pen.ChooseAsync(
            key, PenPlace.Waiting, PenChoice.Aside, null, reason, by, commandId, cancel);
        if (refused is null) await files.MoveAsync(key, waits: false, cancel);
        return refused?.Reason;
    }

    /// <summary>Takes back what was filed or set aside.</summary>
    public async Task<string?> TakeBackAsync(
        string key, string reason, Actor by, string commandId, CancellationToken cancel)
    {
        if (await files.ReadAsync(key, cancel) is null) return Gone;

        // Before the record: what waits is swept by nobody.
        await files.MoveAsync(key, waits: true, cancel);
        var refused = await pen.ChooseAsync(key, PenPlace.Filed, PenChoice.Back, null, reason, by, commandId, cancel);
        return refused?.Reason;
    }

    private async Task<string?> SettleAsync(
        string key, string how, string reason, Actor by, string commandId,
        Func<ReadMail, Stream, Task<string>> carryOut, CancellationToken cancel)
    {
        if (await pen.FindAsync(key, cancel) is not { State.Place: PenPlace.Waiting })
            return "Somebody has dealt with this email in the meantime.";
        if (await files.ReadAsync(key, cancel) is not { } raw) return Gone;

        // Carried out before it is recorded: should the program end in between, it waits and is done again, once.
        using var mail = PenText.Read(key, raw);
        using var bytes = Bytes.Read(raw);
        var stream = await carryOut(mail, bytes);
        var refused = await pen.ChooseAsync(key, PenPlace.Waiting, how, stream, reason, by, commandId, cancel);
        if (refused is not null) return refused.Reason;
        await files.DeleteAsync(key, cancel);
        await stores.Mail.DeleteAsync(key, cancel);
        return null;
    }
}
