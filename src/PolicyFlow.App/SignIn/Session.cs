using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using PolicyFlow.App.People;

namespace PolicyFlow.App.SignIn;

/// <summary>
/// The session cookie. It carries the person's id and nothing that could grow stale: roles are read from the directory
/// at each request.
/// </summary>
public static class Session
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
    public const string CookieName = "pf-session";

    private const string PersonClaim = "person";
    private const string DoorClaim = "door";
    private const string Began = "began";

    /// <summary>Begins a new session for a person, whatever session there was before.</summary>
    public static Task BeginAsync(HttpContext context, Person person) =>
        context.SignInAsync(Scheme, PrincipalOf(person));

    /// <summary>What a session says: who, and by which address.</summary>
    public static ClaimsPrincipal PrincipalOf(Person person) => new(new ClaimsIdentity(
        [
            new Claim(PersonClaim, person.Id),
            new Claim(DoorClaim, person.Door.ToString(CultureInfo.InvariantCulture)),
        ],
        Scheme, PersonClaim, roleType: null));

    public static Task EndAsync(HttpContext context) => context.SignOutAsync(Scheme);

    /// <summary>Notes within the cookie when somebody signed in: using a session puts off its idle end and not this.</summary>
    internal static Task Begins(CookieSigningInContext session)
    {
        session.Properties.Items[Began] = session.Options.TimeProvider!.GetUtcNow().ToUnixTimeSeconds()
            .ToString(CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }

    /// <summary>Ends a session that is too old, or of which nobody knows when it began.</summary>
    internal static async Task EndWhereOldAsync(CookieValidatePrincipalContext session, SignInOptions options)
    {
        var age = long.TryParse(
            session.Properties.Items.TryGetValue(Began, out var began) ? began : null, NumberStyles.None,
            CultureInfo.InvariantCulture, out var seconds)
            ? session.Options.TimeProvider!.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds)
            : TimeSpan.MaxValue;
        if (age < TimeSpan.FromHours(options.MaxHours)) return;
        session.RejectPrincipal();
        await EndAsync(session.HttpContext);
    }

    /// <summary>The person whose session it is, while they are active and their address is the one that signed in.
    /// </summary>
    public static Person? PersonOf(ClaimsPrincipal? principal, IPeopleDirectory people) =>
        principal?.FindFirstValue(PersonClaim) is { } id
        && people.Find(id) is { Active: true } person
        && principal.FindFirstValue(DoorClaim) == person.Door.ToString(CultureInfo.InvariantCulture)
            ? person
            : null;
}
