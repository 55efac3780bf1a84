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

    /// <summary>The person whose session it is, while they are active and their address is the one that signed in.
    /// </summary>
    public static Person? PersonOf(ClaimsPrincipal? principal, IPeopleDirectory people) =>
        principal?.FindFirstValue(PersonClaim) is { } id
        && people.Find(id) is { Active: true } person
        && principal.FindFirstValue(DoorClaim) == person.Door.ToString(CultureInfo.InvariantCulture)
            ? person
            : null;
}
