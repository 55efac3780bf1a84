using PolicyFlow.App.People.Pages;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.People.Roster.Pages;

/// <summary>The form of a member. The line manager is typed: a staff number, an address or the exact name.</summary>
public sealed class MemberForm(RosterBook book)
{
    public const string Version = "version";

    /// <summary>The form as it stands for a member.</summary>
    public async Task<FormState> OfAsync(RosterEntry entry, CancellationToken cancel) => AdminForm.New(
        ("name", entry.Member.Name), ("email", entry.Member.Email), ("number", entry.Number),
        ("school", entry.Member.School), ("kind", entry.Member.Kind.ToString()), ("role", entry.Member.JobRole),
        ("manager", await ManagerNameAsync(entry.Member.LineManager, cancel)),
        (Version, entry.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>What the form says, or null with the problems put beside its fields.</summary>
    /// <param name="before">The member before, or null for somebody new.</param>
    public async Task<MemberDetails?> ReadAsync(FormState form, RosterEntry? before, CancellationToken cancel)
    {
        Check(form, "name", MemberProblems.Name(form.Trimmed("name")));
        Check(form, "email", MemberProblems.Email(form.Trimmed("email")));
        Check(form, "number", MemberProblems.Number(form.Trimmed("number")));
        Check(form, "role", MemberProblems.Role(form.Trimmed("role")));
        if (!Enum.TryParse<StaffKind>(form["kind"], out var kind) || !Enum.IsDefined(kind))
            form.Problem("kind", "Choose what the person is to the network");
        var manager = await ManagerAsync(form, before?.Member.LineManager, cancel);
        return form.Valid
            ? new MemberDetails(
                form.Trimmed("name"), form.Trimmed("email"), form.Trimmed("number"), form.Trimmed("school"), kind,
                form.Trimmed("role"), manager).Trimmed()
            : null;
    }

    private static void Check(FormState form, string field, string? problem)
    {
        if (problem is not null) form.Problem(field, problem);
    }

    private async Task<string?> ManagerAsync(FormState form, string? before, CancellationToken cancel)
    {
        var typed = form.Trimmed("manager");
        if (typed.Length == 0) return null;
        // Whoever stands there already needs no second look, although two may have the name.
        if (before is not null && typed == await ManagerNameAsync(before, cancel)) return before;
        IReadOnlyList<RosterEntry> found = typed.Contains('@', StringComparison.Ordinal)
            ? await book.WithEmailAsync(typed, cancel)
            : await book.WithNumberAsync(typed, cancel) is { Count: > 0 } numbered ? numbered
            : await book.WithNameAsync(typed, cancel);
        switch (found.Where(e => e.Member.Active).ToList())
        {
            case [var only]:
                return only.Member.Id;
            case []:
                form.Problem("manager", "Nobody on the staff list has this staff number, email address or exact name");
                return null;
            default:
                form.Problem("manager", "Several people match. Enter the line manager's staff number");
                return null;
        }
    }

    private async Task<string> ManagerNameAsync(string? manager, CancellationToken cancel) =>
        manager is null ? "" : (await book.FindAsync(manager, cancel))?.Name ?? "";
}
