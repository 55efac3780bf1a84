using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Desk.Pages;

/// <summary>Something that a manager can do for a person in a campaign.</summary>
/// <param name="Code">As in addresses.</param>
/// <param name="Title">The heading of its page, and the link to it.</param>
/// <param name="Offered">Whether it makes sense just now.</param>
public sealed record Deed(string Code, string Title, string Button, Func<EntryState, bool> Offered);

/// <summary>What managers can do, in the order in which it is offered.</summary>
public static class Deeds
{
    public const string Answer = "answer";
    public const string Aside = "aside";
    public const string Again = "again";
    public const string Record = "record";
    public const string Address = "address";
    public const string WrongAddress = "wrong-address";
    public const string ByHand = "by-hand";
    public const string SendAgain = "send-again";
    public const string Away = "away";
    public const string Exempt = "exempt";
    public const string Left = "left";

    public static readonly IReadOnlyList<Deed> All =
    [
        new(Answer, "Answer the question", "Send the answer", s => s.Questions.Exists(q => q.Answer is null)),
        new(Aside, "Set aside what the line manager said", "Set it aside", s => s.Said is not null),
        new(Again, "Ask again", "Ask again", s => !s.Closed && s.Status is (EntryStatus.Declined or EntryStatus.Exempt)),
        new(Record, "Record that they have confirmed", "Record it", IsExpected),
        new(SendAgain, "Send the link again", "Send the link again", s => s.Status.IsOpen() && s.Mailable),
        new(Address, "Enter another email address", "Save the address", IsExpected),
        new(WrongAddress, "Mail does not reach them", "Stop the mail", s => s.Status.IsOpen() && s.Mailable),
        new(ByHand, "Reach them by hand", "Put on the list", s => s.Status.IsOpen() && !s.ByHand),
        new(Away, "Away until a day", "Save", s => s.Status.IsOpen()),
        new(Exempt, "Let off until a day", "Let them off", IsExpected),
        new(Left, "They have left", "Record that they left", IsExpected),
    ];

    public static Deed? Find(string code) => All.FirstOrDefault(deed => deed.Code == code);

    private static bool IsExpected(EntryState state) =>
        !state.Closed && (state.Status.IsOpen() || state.Status is EntryStatus.Declined or EntryStatus.Exempt);
}
