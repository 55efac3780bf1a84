using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Mail.Inbound.Events;

/// <summary>Brings what happened to a letter to its case (16.3): how far it got, and that one which came back is undelivered,
/// whatever was believed before. Each is told once, however often and in whatever order it comes in.</summary>
public sealed class LetterOutcomes(
    IEnumerable<IPostedKind> kinds, ICaseStore store, MailReach reach, CaseClock clock, SiteOptions site,
    IEnumerable<IDeliveryFollower>? followers = null)
{
    private const int LongestReason = 500;

    private readonly IReadOnlyList<IPostedKind> _kinds = [.. kinds];

    /// <summary>Whether it is about a letter of a case, or of our own people's mail.</summary>
    internal async Task<bool> KnowsAsync(DeliveryEvent? happened, CancellationToken cancel)
    {
        foreach (var id in happened?.MessageIds.Where(IsOurs) ?? [])
        {
            if (LetterId.EffectOf(id, site) is not { } effect) return true;
            if (await FindAsync(effect, cancel) is not null) return true;
        }

        return false;
    }

    internal async Task RecordAsync(DeliveryEvent? happened, CancellationToken cancel)
    {
        if (happened?.Status is not { } status) return;
        await NoteAsync(happened, cancel);
        await TellFollowersAsync(happened, cancel);
        var effectId = happened.MessageIds.Select(id => LetterId.EffectOf(id, site)).OfType<string>().FirstOrDefault();
        if (effectId is null || await FindAsync(effectId, cancel) is not var (kind, posted)) return;
        var pending = (await store.EffectsAsync(posted.Stream, cancel)).FirstOrDefault(e => e.Id == effectId);
        var letter = pending is null
            ? posted.Post.FindSent(LetterId.OfEffect(effectId, site))?.Letter
            : pending.Attempts > 0 ? pending.Effect : null;
        if (letter is null) return;
        var certain = !happened.ByMail || await NamesRecipientAsync(posted, letter, happened, cancel);
        if (pending is not null && certain) await EndAsync(kind, pending, happened, cancel);
        if (status != DeliveryStatus.Accepted) await TellAsync(kind, posted.Stream, effectId, letter, happened, certain, cancel);
    }

    private async Task<(IPostedKind Kind, PostedCase Case)?> FindAsync(string effect, CancellationToken cancel)
    {
        var stream = LetterId.CaseOf(effect);
        return _kinds.FirstOrDefault(k => stream.StartsWith(k.Prefix, StringComparison.Ordinal)) is { } kind
            && await kind.FindAsync(stream, cancel) is { } posted ? (kind, posted) : null;
    }

    private async Task TellFollowersAsync(DeliveryEvent happened, CancellationToken cancel)
    {
        if (!happened.IsReturn) return;
        var returned = new ReturnedMail(happened.Id, happened.MessageIds, happened.Recipients, happened.ByMail);
        foreach (var follower in followers ?? []) await follower.ReturnedAsync(returned, cancel);
    }

    /// <summary>Mail that belongs to no case, such as digests and links to sign in, tells of our own people's addresses
    /// too.</summary>
    private async Task NoteAsync(DeliveryEvent happened, CancellationToken cancel)
    {
        var arrived = happened.Status == DeliveryStatus.Delivered;
        if (!arrived && !happened.IsReturn) return;
        if (!happened.MessageIds.Any(IsOurs))
            return;
        foreach (var (number, address) in happened.Recipients.Distinct().Index())
            await reach.NoteAsync(address, arrived, $"mail-event:{happened.Id}:{number}", cancel);
    }

    /// <summary>The mail went out and the program ended, or the line broke, before it could write that down: now it knows.
    /// Should it be sending at this moment, its own record is the second of the same command and changes nothing.
    /// </summary>
    private async Task EndAsync(
        IPostedKind kind, PendingEffect effect, DeliveryEvent happened, CancellationToken cancel)
    {
        var command = "effect:" + effect.Id;
        var vault = new BodyVault(command);
        var record = happened.IsReturn
            ? new RecordEffect(
                effect.Effect, EffectEnd.RefusedForGood, null, false, null, Reason(vault, effect.Effect, happened))
            : new RecordEffect(
                effect.Effect, EffectEnd.Accepted, LetterId.OfEffect(effect.Id, site), false, null, null);
        await kind.ExecuteAsync(
            new CaseRequest(effect.Stream, record, Actor.System, command)
            {
                Bodies = vault.Bodies,
                CompletedEffects = [effect.Id],
            },
            cancel);
    }

    private async Task TellAsync(
        IPostedKind kind, string stream, string effectId, Effect letter, DeliveryEvent happened, bool certain,
        CancellationToken cancel)
    {
        var command = "mail-event:" + happened.Id;
        var vault = new BodyVault(command);
        var record = new RecordMailDelivery(
            letter, LetterId.OfEffect(effectId, site), happened.Status!.Value, happened.At ?? clock.Now,
            Reason(vault, letter, happened), certain);
        await kind.ExecuteAsync(
            new CaseRequest(stream, record, Actor.System, command) { Bodies = vault.Bodies }, cancel);
    }

    /// <summary>Anybody can write a mail that says of another's letter that it came back. It counts where it names the
    /// recipient, which only who had the letter can be expected to know.</summary>
    private static async Task<bool> NamesRecipientAsync(
        PostedCase posted, Effect letter, DeliveryEvent happened, CancellationToken cancel) =>
        await posted.AddressAsync(letter, cancel) is { } address
        && happened.Recipients.Any(r => EmailAddress.Normal(r) == address);

    private static BodyRef? Reason(BodyVault vault, Effect letter, DeliveryEvent happened) =>
        vault.Add("reason", letter.Lane, PlainText.Line(happened.Reason, LongestReason));

    private bool IsOurs(string messageId) =>
        messageId.Trim('<', '>').EndsWith("@" + site.MailDomain, StringComparison.OrdinalIgnoreCase);
}
