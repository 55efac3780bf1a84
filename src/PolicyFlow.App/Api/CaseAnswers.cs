using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Api;

/// <summary>A case in a list. Times are UTC.</summary>
public sealed record CaseSummary(
    string Reference, string Kind, string Status, DateTimeOffset ReportedAt, DateTimeOffset? DueAt,
    DateTimeOffset? WindowEndsAt, bool Threatening, bool ChildAtRisk)
{
    public static CaseSummary Of(CaseLine row) => new(
        row.Reference, row.Kind, row.Status, row.ReportedAt, row.Desk == Desk.None ? null : row.DueAt, row.WindowEndsAt,
        row.Threatening, row.ChildAtRisk);
}

/// <summary>Cases found, newest first.</summary>
/// <param name="Next">What to send as <c>after</c> for the next page; null on the last.</param>
public sealed record CaseList(IReadOnlyList<CaseSummary> Cases, string? Next = null);

/// <summary>One case. Times are UTC.</summary>
/// <param name="DueAt">When the next thing is due.</param>
/// <param name="WindowEndsAt">The earliest removal window that is open (16.3).</param>
/// <param name="Actions">What the caller may do now.</param>
public sealed record CaseAnswer(
    string Reference, string Kind, string Status, int Version, DateTimeOffset ReportedAt, DateTimeOffset? DueAt,
    DateTimeOffset? WindowEndsAt, string Category, string Description, string About, DateTimeOffset? SeenAt,
    bool Threatening, bool ChildAtRisk, int Minutes, string? Support, IReadOnlyList<CaseUrl> Urls,
    IReadOnlyList<CaseApproach> Approaches, IReadOnlyList<TimelineRow> Timeline, IReadOnlyList<OfferedAction> Actions,
    IReadOnlyList<CaseLetter> Letters)
{
    public static CaseAnswer Of(CaseView view, IReadOnlyList<CaseAction> actions) => new(
        view.Reference, CaseView.Kind, view.Status.ToString(), view.Version, view.State.ReportedAt, view.DueAt,
        view.WindowEndsAt, view.State.Category, view.Words.Description, view.Words.About, view.State.SeenAt,
        view.State.Threatening, view.State.ChildAtRisk, view.State.Minutes,
        view.State.Support is { } support ? Kebab.Of(support) : null,
        [.. view.Items.Select(CaseUrl.Of)], [.. view.Approaches.Select(CaseApproach.Of)], view.Timeline,
        [.. actions.Select(OfferedAction.Of)], [.. view.Letters.Select(CaseLetter.Of)]);
}

/// <summary>One mail to one recipient, and how far it got. Times are UTC. Whether it was opened is never asked.</summary>
/// <param name="To">Whom it is for, in words.</param>
/// <param name="Letter">Which letter, such as <c>send-notice</c>.</param>
/// <param name="Status">trying, refused, accepted, deferred, delivered, opted-out, dropped or bounced.</param>
/// <param name="At">When it got there, as whoever told it says.</param>
/// <param name="MessageId">Empty while no server has taken it.</param>
public sealed record CaseLetter(
    string To, string Letter, string Status, DateTimeOffset? SentAt, DateTimeOffset At, string MessageId)
{
    public static CaseLetter Of(LetterView letter) => new(
        letter.To, letter.Letter, Kebab.Of(letter.Status), letter.SentAt, letter.At, letter.MessageId);
}

/// <summary>One place where the content is.</summary>
/// <param name="Url">The address, or app and account; <c>locked</c> where a sexual image of a child may be involved, and
/// <c>destroyed</c> after it was destroyed on instruction.</param>
/// <param name="Status">up, amended, partly-removed, gone or cannot-tell.</param>
/// <param name="HostSays">What the host said, a fact of its own.</param>
/// <param name="MachineSaw">What the machine saw.</param>
/// <param name="PersonSaw">What a person saw; the only one that confirms (16.4).</param>
public sealed record CaseUrl(
    string Id, string Url, string Kind, string Status, string? HostSays, string? MachineSaw, string? PersonSaw,
    bool Confirmed, string? Approach)
{
    public static CaseUrl Of(ItemView item) => new(
        item.Id, item.Destroyed ? "destroyed" : item.Locked ? "locked" : item.Text, item.Kind, Kebab.Of(item.Status),
        Name(item.HostSays), Name(item.MachineSaw),
        Name(item.PersonSaw), item.Confirmed, item.Approach);

    private static string? Name(ItemStatus? status) => status is { } s ? Kebab.Of(s) : null;
}

/// <summary>One approach to one host: approved, sent and received are three facts. Times are UTC.</summary>
public sealed record CaseApproach(
    string Id, string Host, string Status, string Channel, string MadeBy, DateTimeOffset ApprovedAt,
    DateTimeOffset? SentAt, DateTimeOffset? ReceivedAt, DateTimeOffset? WindowEndsAt,
    IReadOnlyList<DateTimeOffset> ChaseAt, int ChasersDone, IReadOnlyList<string> Items, bool Bounced)
{
    public static CaseApproach Of(ApproachView a) => new(
        a.Id, a.Host, a.Bounced ? "Bounced" : a.Status.ToString(), Kebab.Of(a.Channel), a.MadeBy, a.ApprovedAt, a.SentAt,
        a.ReceivedAt, a.WindowEndsAt, a.ChaseAt, a.ChasersDone, a.Items, a.Bounced);
}

/// <summary>An action that the caller may take now, and the fields that it takes.</summary>
public sealed record OfferedAction(string Name, string Title, IReadOnlyList<OfferedField> Fields)
{
    public static OfferedAction Of(CaseAction action) => new(
        action.Name, action.Title, [.. action.Fields.Select(OfferedField.Of)]);
}

/// <summary>A field of an action.</summary>
/// <param name="Type">text, long-text, email, choice, number, date-time or items.</param>
public sealed record OfferedField(
    string Name, string Label, string Type, bool Required, string? Proposed, IReadOnlyList<string> Options)
{
    public static OfferedField Of(ActionField field) => new(
        field.Name, field.Label, Kebab.Of(field.Type), field.Required, field.Proposed,
        [.. field.Options.Select(o => o.Value)]);
}

/// <summary>What an action led to.</summary>
public sealed record ActionAnswer(string Reference, int Version, string Status);
