using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Mail;
using PolicyFlow.App.People.Roster;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Mail;

/// <summary>
/// Sends one mail a person and London day, whatever the number of policies. Who is first to claim the day sends it and lists
/// everything that waits; whoever comes later finds itself listed, or waits for the next school day. A mail that was claimed
/// and never marked as sent is taken over after a while, under the same Message-ID.
/// </summary>
public sealed class PolicyPost(
    CaseEngine<CampaignState> campaigns, IRoster roster, IPolicyVersions versions, PostBook book, PostReader reader,
    PostWriter writer, IMailTransport transport, MailFlow flow, MailHours hours, SchoolCalendar calendar, CaseClock clock,
    SiteOptions site)
{
    /// <summary>How long a claim is left to who made it (case time): longer than any time-out of a mail server.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>How many days a mail is looked for whose end nobody knows.</summary>
    private const int DaysBack = 30;

    public async Task<EffectResult> SendAsync(
        LoadedCase<EntryState> loaded, PendingEffect effect, CancellationToken cancel)
    {
        var entry = loaded.State;
        if (EntryLetters.MemberOf(effect.Effect.Lane) is not { } id
            || await roster.FindAsync(id, cancel) is not { Active: true } member)
            return new EffectResult.NotPossible("This person is not on the staff list any more.");
        if (await OverAsync(entry, cancel) is { } over) return new EffectResult.NotPossible(over);
        if (member.Email is null)
        {
            return id == entry.Member
                ? new EffectResult.RefusedForGood("There is no address.")
                : new EffectResult.NotPossible("The line manager has no address.");
        }

        await calendar.RefreshAsync(cancel);
        if (hours.OpensAt() is { } opens) return Wait("Mail about policies goes on school days.", opens);
        var today = PostStreams.Of(id, LondonDay.Of(clock.Now));
        var post = await OwnUnsentAsync(id, effect, cancel) ?? await book.FindAsync(today, cancel);
        var campaign = AcknowledgementStreams.IdOf(entry.Campaign);
        var listed = (id == entry.Member ? post.State.Own : post.State.Team).Contains(campaign);

        // What went to another address than the present one tells the person nothing.
        var same = id != entry.Member || entry.AddressAt <= post.State.ClaimedAt;
        switch (post.State.Status)
        {
            case PostStatus.Sent when listed && same:
                return new EffectResult.Accepted(PostStreams.MessageIdOf(post.Stream, site));
            case PostStatus.Refused when same:
                return new EffectResult.RefusedForGood("The mail server refused the mail of this day.");
            case PostStatus.Sent or PostStatus.Refused:
                return Wait("The mail of this day has gone without it.", hours.NextDay());
            case PostStatus.Claimed when post.State.Effect != effect.Id && clock.Now - post.State.ClaimedAt < Patience:
                return Wait("The mail of this day is being sent.", clock.Now + TimeSpan.FromMinutes(1));
        }

        return await WriteAsync(member, id == entry.Member ? null : campaign, effect, post, cancel);
    }

    private async Task<EffectResult> WriteAsync(
        RosterMember member, string? teamOf, PendingEffect effect, LoadedStream<PostState> post, CancellationToken cancel)
    {
        var content = await reader.ReadAsync(member, teamOf, cancel);

        // What was claimed before and is sent again is the same mail, without what is done by now.
        if (post.State.Status == PostStatus.Claimed && post.State.Effect == effect.Id)
            content = content with { Own = [.. content.Own.Where(o => post.State.Own.Contains(o.Campaign))] };
        if (content.IsEmpty) return new EffectResult.NotPossible("Nothing waits any more.");
        if (post.State.Status == PostStatus.None || post.State.Effect != effect.Id)
        {
            if (!await book.ClaimAsync(post, Claim(effect, content), cancel))
                return Wait("The mail of this day is being sent.", clock.Now + TimeSpan.FromMinutes(1));
        }

        var messageId = PostStreams.MessageIdOf(post.Stream, site);
        var mail = writer.Write(member, content, messageId);
        var result = EffectResult.Of(await transport.SendAsync(mail, cancel), messageId);
        flow.Note(result);
        if (result is EffectResult.Accepted) await book.EndAsync(post.Stream, effect.Id, new PostSent(), cancel);
        if (result is EffectResult.RefusedForGood) await book.EndAsync(post.Stream, effect.Id, new PostRefused(), cancel);
        return result;
    }

    private static PostClaimed Claim(PendingEffect effect, PostContent content) =>
        new(effect.Id, [.. content.Own.Select(o => o.Campaign)], content.Team);

    /// <summary>Why the campaign asks nobody any more, or null.</summary>
    private async Task<string?> OverAsync(EntryState entry, CancellationToken cancel)
    {
        if (await campaigns.LoadAsync(entry.Campaign, cancel) is not { State.IsUnderWay: true })
            return "The campaign is over.";
        return await versions.IsCurrentAsync(entry.Policy, entry.Version, cancel)
            ? null
            : "A newer version of the policy was published.";
    }

    /// <summary>The mail of an earlier day that this effect took in hand, and of which nobody knows whether it went: it goes
    /// again as the same mail.</summary>
    private async Task<LoadedStream<PostState>?> OwnUnsentAsync(
        string member, PendingEffect effect, CancellationToken cancel)
    {
        if (effect.Attempts == 0 || !(effect.InDoubt || effect.LastError is null or PerhapsTaken)) return null;
        var today = LondonDay.Of(clock.Now);
        for (var back = 1; back <= DaysBack; back++)
        {
            var post = await book.FindAsync(PostStreams.Of(member, today.AddDays(-back)), cancel);
            if (post.State.Effect == effect.Id && post.State.Status == PostStatus.Claimed) return post;
        }

        return null;
    }

    private const string PerhapsTaken = "perhaps taken";

    private EffectResult.TryLater Wait(string why, DateTimeOffset until) =>
        new(why) { RetryAfter = until - clock.Now, Untried = true };
}
