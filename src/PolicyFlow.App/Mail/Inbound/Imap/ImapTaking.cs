using MailKit;
using MailKit.Net.Imap;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.Mail.Inbound.Doors;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.App.Storing.Inbound;
using PolicyFlow.App.Telemetry;

namespace PolicyFlow.App.Mail.Inbound.Imap;

/// <summary>Takes one mail out of an open mailbox into the store.</summary>
public sealed class ImapTaking(InboundStores stores, Arrivals arrivals, ILogger<ImapTaking> log)
{
    /// <param name="about">With its id, size and flags.</param>
    /// <param name="processed">Where it goes once it is kept; null: it stays, marked as seen.</param>
    /// <returns>Whether it is kept and marked.</returns>
    internal async Task<bool> TakeAsync(
        ImapFolder folder, IMessageSummary about, IMailFolder? processed, Patience patience)
    {
        try
        {
            if (about.Size > MailDoor.MostOfMail) return await LeaveAsync(folder, about, patience);
            await using var copy = arrivals.New();
            switch (await CopyAsync(folder, about.UniqueId, copy, patience))
            {
                case null:
                    log.LogInformation("A mail was gone from the mailbox before it was fetched");
                    return false;
                case > MailDoor.MostOfMail:
                    return await LeaveAsync(folder, about, patience);
            }

            var id = await stores.Mail.PutAsync(copy, patience.Again());
            log.LogInformation("Kept {Id} from the mailbox", id);
            await folder.AddFlagsAsync(about.UniqueId, MessageFlags.Seen, silent: true, patience.Again());
            if (processed is not null) await folder.MoveToAsync(about.UniqueId, processed, patience.Again());
            return true;
        }
        catch (Exception fault) when (fault is ImapCommandException or MessageNotFoundException)
        {
            // The server has a quarrel with this one; the others need not wait for it.
            log.LogError("A mail in the mailbox could not be taken, or not be marked; it is tried again: {Reason}",
                PlainText.Line(fault.Message, 300));
            return false;
        }
    }

    /// <returns>Its size in bytes, which may be more than was copied; null where it is not there any more.</returns>
    private static async Task<long?> CopyAsync(ImapFolder folder, UniqueId id, FileStream copy, Patience patience)
    {
        long? length = null;
        await folder.GetStreamsAsync(
            [id],
            async (_, _, _, stream, cancel) =>
            {
                var buffer = new byte[81_920];
                var size = 0L;
                for (int read; (read = await stream.ReadAsync(buffer, cancel)) > 0;)
                {
                    patience.Again();
                    size += read;
                    if (size <= MailDoor.MostOfMail) await copy.WriteAsync(buffer.AsMemory(0, read), cancel);
                }

                length = size;
            },
            patience.Again());
        return length;
    }

    /// <summary>Leaves a mail that is too large where it is, flagged for whoever reads the mailbox, and tells of it once.
    /// </summary>
    private async Task<bool> LeaveAsync(ImapFolder folder, IMessageSummary about, Patience patience)
    {
        if (about.Flags?.HasFlag(MessageFlags.Flagged) == true) return false;
        await folder.AddFlagsAsync(about.UniqueId, MessageFlags.Flagged, silent: true, patience.Again());
        Measured.TooLarge();
        log.LogError(
            "A mail in the mailbox is larger than {Most} bytes. It is flagged and left there: a person has to read it",
            MailDoor.MostOfMail);
        return false;
    }
}
