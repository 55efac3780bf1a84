using System.Security.Cryptography;
using System.Text;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.People;

/// <summary>What the office answered: the id concerned, and the refusal if there was one.</summary>
/// <param name="Field">The form field that a refusal is about, or null where it is about none.</param>
public sealed record OfficeAnswer(string Id, Decision.Refused? Refusal = null, string? Field = null)
{
    public bool Done => Refusal is null;

    public static OfficeAnswer No(string id, string code, string reason, string? field = null) =>
        new(id, new Decision.Refused(code, reason), field);
}

/// <summary>
/// Changes the directory. Every change carries a command id: the same id again changes nothing and answers as before.
/// The program itself (<see cref="Actor.System"/>) acts at first start and in demo mode, and needs no confirmation.
/// </summary>
public sealed class PeopleOffice(PlainStreams streams, PeopleDirectory directory, CaseClock clock) : IDisposable
{
    // Within one process no two people can take one address at the same moment; across processes the index shows it.
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <summary>Adds somebody without a role.</summary>
    /// <param name="id">Null for an id that follows from the command id.</param>
    public Task<OfficeAnswer> AddAsync(
        Actor by, string commandId, string name, string email, string? id = null, CancellationToken cancel = default)
    {
        id ??= "p-" + Derived(commandId);
        var vault = new BodyVault(commandId);
        var owner = DirectoryStreams.Owner(id);
        return ProblemOf(id, name: name, email: email) is { } no
            ? Task.FromResult(no)
            : ChangeAsync(
                id, by, commandId,
                () => new AddPerson(vault.Keep("name", owner, name.Trim()), vault.Keep("email", owner, email.Trim())),
                vault, email, cancel);
    }

    public Task<OfficeAnswer> RenameAsync(
        Actor by, string commandId, string id, string name, CancellationToken cancel = default)
    {
        var vault = new BodyVault(commandId);
        return ProblemOf(id, name: name) is { } no
            ? Task.FromResult(no)
            : ChangeAsync(
                id, by, commandId,
                () => new RenamePerson(vault.Keep("name", DirectoryStreams.Owner(id), name.Trim())),
                vault, null, cancel);
    }

    /// <summary>Changes the address, or proposes it where the person holds a role and another administrator can
    /// confirm.</summary>
    public Task<OfficeAnswer> ChangeAddressAsync(
        Actor by, string commandId, string id, string email, CancellationToken cancel = default)
    {
        var vault = new BodyVault(commandId);
        return ProblemOf(id, email: email) is { } no
            ? Task.FromResult(no)
            : ChangeAsync(
                id, by, commandId,
                () => new ChangeAddress(vault.Keep("email", DirectoryStreams.Owner(id), email.Trim())),
                vault, email, cancel);
    }

    /// <summary>Proposes roles that replace the present ones; with no other administrator they hold at once.</summary>
    public Task<OfficeAnswer> ProposeRolesAsync(
        Actor by, string commandId, string id, IReadOnlyList<RoleGrant> grants, CancellationToken cancel = default) =>
        ChangeAsync(id, by, commandId, () => new ProposeRoles(grants), null, null, cancel);

    /// <summary>Confirms or turns down what another administrator proposed.</summary>
    public Task<OfficeAnswer> AnswerAsync(
        Actor by, string commandId, string id, int proposal, bool confirm, CancellationToken cancel = default) =>
        ChangeAsync(
            id, by, commandId, () => new AnswerProposal(proposal, confirm), null,
            confirm && directory.Find(id)?.ProposedAddress is { } a && a.Number == proposal ? a.Email : null, cancel);

    /// <summary>The person leaves: sign-in and roles end at once.</summary>
    public Task<OfficeAnswer> LeaveAsync(
        Actor by, string commandId, string id, CancellationToken cancel = default) =>
        ChangeAsync(id, by, commandId, () => new Leave(), null, null, cancel);

    /// <summary>The person is back, without the earlier roles.</summary>
    public Task<OfficeAnswer> ReturnAsync(
        Actor by, string commandId, string id, CancellationToken cancel = default) =>
        ChangeAsync(id, by, commandId, () => new Return(), null, directory.Find(id)?.Email, cancel);

    /// <summary>The person has proved that a work account is theirs; another one is refused from now on.</summary>
    /// <param name="account">What names the account for ever, as a hash.</param>
    public Task<OfficeAnswer> LinkAccountAsync(string id, string account, CancellationToken cancel = default) =>
        ChangeAsync(
            id, Actor.Person(id), $"account|{account}|{directory.Find(id)?.Door}", () => new LinkAccount(account), null,
            null, cancel);

    public void Dispose() => _oneAtATime.Dispose();

    /// <summary>An id that follows from a command id, so that a repeated command means the same person or school.
    /// </summary>
    internal static string Derived(string commandId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(commandId)))[..12];

    private static OfficeAnswer? ProblemOf(string id, string? name = null, string? email = null) =>
        name is not null && DisplayName.Problem(name, "Full name") is { } badName
            ? OfficeAnswer.No(id, "bad-name", badName, "name")
            : email is not null && EmailAddress.Problem(email.Trim()) is { } badEmail
                ? OfficeAnswer.No(id, "bad-email", badEmail, "email")
                : null;

    /// <summary>Decides on one person and writes it; the directory knows it afterwards.</summary>
    /// <param name="newEmail">The address that the person would have from then on, where that is what changes.</param>
    internal async Task<OfficeAnswer> ChangeAsync(
        string id, Actor by, string commandId, Func<ICaseCommand> command, BodyVault? vault, string? newEmail,
        CancellationToken cancel)
    {
        await _oneAtATime.WaitAsync(cancel);
        try
        {
            await directory.RefreshAsync(cancel);
            if (newEmail is not null && await IsTakenAsync(newEmail, id, cancel))
                return OfficeAnswer.No(id, "email-taken", "Somebody else already has this email address", "email");

            var asked = command();
            var snapshot = directory.Snapshot;
            var context = new PeopleContext(
                by, id, snapshot.Administrators, snapshot.Schools.Select(s => s.Id).ToHashSet())
            { Today = UkTime.Date(clock.Now) };
            var stream = DirectoryStreams.PersonPrefix + id;
            var answer = await streams.WriteAsync(
                DirectoryStreams.People,
                new StreamCommand(stream, commandId, by, clock.Now) { Bodies = vault?.Bodies ?? [] },
                state => PersonDecider.Decide(state, asked, context),
                (before, after) => Keys(before, after, snapshot.Find(id)?.Email, newEmail),
                cancel);
            await directory.RefreshAsync(cancel);
            return new OfficeAnswer(id, answer.Refusal);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private static KeyChange Keys(
        LoadedStream<PersonState> before, LoadedStream<PersonState> after, string? oldEmail, string? newEmail)
    {
        var moved = DirectoryStreams.Moved("person", before, after);
        var held = before.State.Active ? before.State.Email : null;
        var holds = after.State.Active ? after.State.Email : null;
        if (held == holds) return moved;
        return new KeyChange(
            holds is not null && newEmail is not null ? [.. moved.Add, EmailKey(newEmail)] : moved.Add,
            held is not null && oldEmail is not null ? [.. moved.Remove, EmailKey(oldEmail)] : moved.Remove);
    }

    private static Key EmailKey(string email) => new(DirectoryStreams.EmailIndex, EmailAddress.Normal(email));

    private async Task<bool> IsTakenAsync(string email, string byOtherThan, CancellationToken cancel)
    {
        var found = await streams.Store.FindAsync(
            new KeyQuery(DirectoryStreams.EmailIndex, EmailAddress.Normal(email), 20), cancel);
        foreach (var stream in found.Found.Select(k => k.Stream).Where(s => s != "person/" + byOtherThan))
        {
            var loaded = await streams.LoadAsync(DirectoryStreams.People, stream, cancel);
            var person = await DirectoryStreams.PersonAsync(streams.Store, loaded, cancel);
            if (person.Active && EmailAddress.Normal(person.Email) == EmailAddress.Normal(email)) return true;
        }

        return false;
    }
}
