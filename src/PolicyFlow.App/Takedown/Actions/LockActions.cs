using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Takedown.Locking;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Actions;

/// <summary>Locks what may be a sexual image of a child, for all (7.1, 8.1). Whoever sees the case may.</summary>
internal sealed class LockItemAction : ITakedownAction
{
    public const string Id = "lock-item";

    public string Name => Id;

    public CaseAction? Offer(CaseView view)
    {
        var (items, files) = (view.Items.Where(i => !i.Locked).ToList(), view.Words.Files.Where(f => !f.Locked).ToList());
        return items.Count + files.Count == 0 ? null : new CaseAction(
            Name, "May be a sexual image of a child: lock it",
            "It is locked for everybody at once, and the safeguarding lead is told. Do not look at it again, and do not copy, "
            + "share or delete it.", "Lock it",
            LockFields.Of(items, files));
    }

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        var (items, files) = LockFields.Read(view, input);
        if (input.Problems.Count > 0) return null;
        var all = items.Count + files.Count == 0;
        return all
            ? new LockContent([.. view.Items.Select(i => i.Id)], LockFields.Distinct(view.Words.Files))
            : new LockContent(items, LockedTogether.Files(view, items, files));
    }
}

/// <summary>A Designated Safeguarding Lead looked into it: it is none (8.1).</summary>
internal sealed class UnlockItemAction : ITakedownAction
{
    public string Name => "unlock-item";

    public CaseAction? Offer(CaseView view)
    {
        var (items, files) = LockFields.Locked(view);
        return !view.MayUnlock || items.Count + files.Count == 0 ? null : new CaseAction(
            Name, "Unlock: it is no sexual image of a child",
            "Do not open it to find out: ask the police or the Internet Watch Foundation. What is unlocked awaits a decision "
            + "again.", "Unlock",
            [
                .. LockFields.Of(items, files),
                new ActionField("reason", "Why is it none, and who says so?", FieldType.LongText, Required: true),
            ]);
    }

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        var (items, files) = LockFields.ReadLocked(view, input);
        var reason = vault.Add("reason", owner, input.Text("reason", "The reason"));
        return input.Problems.Count > 0
            ? null
            : new UnlockContent(items, LockedTogether.Files(view, items, files), reason);
    }
}

/// <summary>Destroys the bytes of what is locked everywhere, on the instruction of somebody who may give it (8.1).</summary>
internal sealed class DestroyAction(Destroyer destroyer) : ITakedownAction, ICarriesOut
{
    public string Name => "destroy-on-instruction";

    public CaseAction? Offer(CaseView view)
    {
        var (items, files) = LockFields.Locked(view);
        return !view.MayUnlock || items.Count + files.Count == 0 ? null : new CaseAction(
            Name, "Destroy it, as the police or another body instructed",
            "Only when somebody who may say so told you to. The files, the addresses and every text that names them are "
            + "destroyed everywhere in PolicyFlow and cannot be brought back. Who instructed it, why and when stays. "
            + LockFields.Count(items, files),
            "Destroy it for good",
            [
                .. LockFields.Of(items, files),
                new ActionField("by", "Who gave the instruction?", FieldType.Choice, Required: true)
                {
                    Options =
                    [
                        new FieldOption("police", "The police"), new FieldOption("iwf", "The Internet Watch Foundation"),
                        new FieldOption("lado", "The LADO or children's social care"),
                        new FieldOption("other", "Another body"),
                    ],
                },
                new ActionField(
                    "reason", "Their reference, the name of the officer, and what they said", FieldType.LongText,
                    Required: true)
                {
                    Hint = "This stays on record. Do not describe the image and do not repeat the address.",
                },
            ]);
    }

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        var (items, files) = LockFields.ReadLocked(view, input);
        if (input.Text("by") is null) input.Problem("by", "Choose who gave the instruction.");
        var by = input.Choice("by", "Who gave the instruction", Instructor.Other);
        var reason = vault.Add("reason", owner, input.Text("reason", "Their reference and what they said", required: true));
        return input.Problems.Count > 0
            ? null
            : new DestroyOnInstruction(items, LockedTogether.Files(view, items, files), [], by, reason);
    }

    public Task<Execution<TakedownState>> CarryOutAsync(CaseRequest request, CancellationToken cancel) =>
        destroyer.DestroyAsync(request, cancel);
}
