using System.Globalization;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.Acknowledgement.Desk.Pages;

/// <summary>Carries out what a form asks for a person in a campaign. What is wrong is put beside its field.</summary>
internal sealed record DeedForms(EntryDesk Entries, EntryMoves Moves)
{
    public async Task RunAsync(string deed, FormState form, EntryAct act, CancellationToken cancel)
    {
        var task = deed switch
        {
            Deeds.Answer => WithWords(form, "Enter the answer", words => Entries.AnswerAsync(act, Number(form), words, cancel)),
            Deeds.Aside => WithWords(form, "Give a reason", words => Entries.SetAsideAsync(act, words, cancel)),
            Deeds.Again => WithWords(form, "Say what you agreed", words => Entries.AskAgainAsync(act, words, cancel)),
            Deeds.Record => RecordAsync(form, act, cancel),
            Deeds.Exempt => ExemptAsync(form, act, cancel),
            Deeds.Away => form.Day("until", "Enter the last day away") is { } until
                ? Entries.AwayAsync(act, until, cancel)
                : Nothing,
            Deeds.Address => AddressAsync(form, act, cancel),
            Deeds.Left => LeaveAsync(form, act, cancel),
            Deeds.WrongAddress => Entries.WrongAddressAsync(act, cancel),
            Deeds.ByHand => Entries.ByHandAsync(act, cancel),
            Deeds.SendAgain => Entries.SendAgainAsync(act, cancel),
            _ => Nothing,
        };
        if (await task is { } refused) form.Problem(FieldOf(deed, refused.Code), refused.Reason);
    }

    private static Task<Decision.Refused?> Nothing => Task.FromResult<Decision.Refused?>(null);

    private static Task<Decision.Refused?> WithWords(
        FormState form, string missing, Func<string, Task<Decision.Refused?>> carryOut)
    {
        CheckWords(form, missing);
        return form.Valid ? carryOut(form.Trimmed("words")) : Nothing;
    }

    private static void CheckWords(FormState form, string missing)
    {
        if (form.Trimmed("words").Length == 0) form.Problem("words", missing);
        form.Limit("words", EntryDesk.LongestWords, "The text");
    }

    private Task<Decision.Refused?> RecordAsync(FormState form, EntryAct act, CancellationToken cancel)
    {
        if (form["how"] is not ("paper" or "phone" or "in-person")) form.Problem("how", "Choose how they confirmed");
        var day = form.Day("done", "Enter the day on which they confirmed");
        CheckWords(form, "Say why you record it for them");
        return form.Valid ? Entries.RecordAsync(act, form["how"], day!.Value, form.Trimmed("words"), null, cancel) : Nothing;
    }

    private Task<Decision.Refused?> ExemptAsync(FormState form, EntryAct act, CancellationToken cancel)
    {
        var until = form.Day("until", "Enter the last day for which they are let off");
        CheckWords(form, "Give a reason");
        return form.Valid ? Entries.ExemptAsync(act, form.Trimmed("words"), until!.Value, cancel) : Nothing;
    }

    private async Task<Decision.Refused?> AddressAsync(FormState form, EntryAct act, CancellationToken cancel)
    {
        var email = form.Trimmed("email");
        if (email.Length == 0 && !form.Ticked("none"))
        {
            form.Problem("email", "Enter an email address, or say that there is none");
            return null;
        }

        return (await Moves.AddressAsync(act, form.Ticked("none") ? null : email, cancel)).Refusal;
    }

    private async Task<Decision.Refused?> LeaveAsync(FormState form, EntryAct act, CancellationToken cancel)
    {
        if (Kebab.Read<LeavingReason>(form["reason"]) is not { } reason)
        {
            form.Problem("reason", "Choose why they are not here any more");
            return null;
        }

        var on = form.Day("on", "Enter the last day");
        form.Limit("words", MemberProblems.MostWords, "The text");
        return form.Valid ? (await Moves.LeaveAsync(act, reason, form.Trimmed("words"), on!.Value, cancel)).Refusal : null;
    }

    private static int Number(FormState form) =>
        int.TryParse(form["question"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string FieldOf(string deed, string code) => (deed, code) switch
    {
        (_, "bad-way") => "how",
        (_, "in-the-future" or "before-asked") => "done-day",
        (_, "until-over" or "too-long") when deed is Deeds.Away or Deeds.Exempt => "until-day",
        (_, "day-ahead" or "too-long-ago") => "on-day",
        (Deeds.Address, _) => "email",
        (Deeds.Left, _) or (Deeds.Again, _) or (Deeds.Aside, _) or (Deeds.Answer, _) => "words",
        _ => "go",
    };
}
