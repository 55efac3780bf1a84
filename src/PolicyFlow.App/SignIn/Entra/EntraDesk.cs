using System.Security.Claims;
using PolicyFlow.App.People;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.SignIn.Entra;

/// <summary>Why a work account does not get in. The names stand in the address of the page that says so.</summary>
public enum EntraRefusal
{
    /// <summary>The sign-in was broken off, took too long, or what came back did not fit together.</summary>
    Ended,

    /// <summary>The person pressed cancel.</summary>
    Cancelled,

    /// <summary>Entra ID could not be reached.</summary>
    Away,

    /// <summary>An account of another tenant.</summary>
    Elsewhere,

    /// <summary>A guest, and guests were not invited.</summary>
    Guest,

    /// <summary>The tenant did not give the account the app role that the settings ask for.</summary>
    NotAssigned,

    /// <summary>Nobody active in the list of people has the account's address.</summary>
    Nobody,

    /// <summary>Two people in the list have the account's address.</summary>
    Two,

    /// <summary>The person with this address has signed in with another account before.</summary>
    OtherAccount,
}

/// <summary>What came of a sign-in with a work account.</summary>
public abstract record EntraAnswer
{
    private EntraAnswer()
    {
    }

    public sealed record Welcome(Person Person) : EntraAnswer;

    public sealed record Refused(EntraRefusal Why) : EntraAnswer;
}

/// <summary>
/// Finds the person of the list to whom a work account belongs: by the account where it has signed in before, else by
/// an address that is proved to be its own. Tokens come here after all checks.
/// </summary>
public sealed class EntraDesk(EntraOptions options, PeopleDirectory people, PeopleOffice office)
{
    public EntraOptions Options => options;

    /// <summary>Somebody signs in: their account is kept as theirs.</summary>
    public async Task<EntraAnswer> EnterAsync(ClaimsPrincipal principal, CancellationToken cancel = default)
    {
        var account = EntraAccount.Of(principal);
        var answer = Find(account);
        if (answer is not EntraAnswer.Welcome { Person: { Account: null } person }) return answer;
        var linked = await office.LinkAccountAsync(person.Id, account!.Key, cancel);
        return linked.Done ? answer : new EntraAnswer.Refused(EntraRefusal.OtherAccount);
    }

    /// <summary>Whose account a token names. Changes nothing.</summary>
    public EntraAnswer Find(ClaimsPrincipal principal) => Find(EntraAccount.Of(principal));

    private EntraAnswer Find(EntraAccount? account)
    {
        if (account is null || !account.Tenant.Equals(options.TenantId, StringComparison.OrdinalIgnoreCase))
            return new EntraAnswer.Refused(EntraRefusal.Elsewhere);
        if (account.Guest && !options.InvitedGuests) return new EntraAnswer.Refused(EntraRefusal.Guest);
        if (options.RequiredAppRole.Length > 0 && !account.AppRoles.Contains(options.RequiredAppRole))
            return new EntraAnswer.Refused(EntraRefusal.NotAssigned);
        var active = people.All.Where(p => p.Active).ToList();
        if (active.Find(p => p.Account == account.Key) is { } known) return new EntraAnswer.Welcome(known);
        return active.Where(p => account.Addresses.Contains(EmailAddress.Normal(p.Email))).ToList() switch
        {
            [] => new EntraAnswer.Refused(EntraRefusal.Nobody),
            [{ Account: null } person] => new EntraAnswer.Welcome(person),
            [_] => new EntraAnswer.Refused(EntraRefusal.OtherAccount),
            _ => new EntraAnswer.Refused(EntraRefusal.Two),
        };
    }
}
