using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.SignIn.Entra;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.SignIn;

/// <summary>
/// Sign-in and sign-out. The answer to an address is the same whether somebody has it or not, and a GET, which mail
/// scanners send to every link, changes nothing.
/// </summary>
public static class SignInPages
{
    private const string BrowserCookie = "pf-sign-in";

    public static IEndpointRouteBuilder MapSignIn(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").Rule(Matter.Public).ExcludeFromDescription();
        pages.MapGet("/sign-out", () => Page.Show<SignOutPage>());
        pages.MapPost("/sign-out", (Delegate)SignedOutAsync);
        if (routes.ServiceProvider.GetService<EntraOptions>() is null) pages.MapMailed();
        else pages.MapEntra();
        return routes;
    }

    private static void MapMailed(this RouteGroupBuilder pages)
    {
        pages.MapGet("/sign-in", Ask);
        pages.MapPost("/sign-in", AskedAsync);
        pages.MapGet("/sign-in/code", Code);
        pages.MapPost("/sign-in/code", CodeTypedAsync);
        pages.MapGet("/sign-in/link/{token}", LinkAsync);
        pages.MapPost("/sign-in/link/{token}", LinkUsedAsync);
    }

    private static IResult Ask(HttpContext context) => Page.Show<SignInPage>(
        new { Form = new FormState(("returnTo", LocalPath.Of(context.Request.Query["returnTo"]))) });

    private static async Task<IResult> AskedAsync(HttpContext context, SignInDesk desk, SignInLimits limits)
    {
        var form = FormState.Of(await context.Request.ReadFormAsync(context.RequestAborted));
        var email = form.Trimmed("email");
        if (EmailAddress.Problem(email) is { } problem)
        {
            form.Problem("email", problem);
            return Page.Again<SignInPage>(new { Form = form });
        }

        if (!limits.MayAsk(EmailAddress.Normal(email), context.Connection.RemoteIpAddress)) return TooMany(context);
        var ticket = await desk.AskAsync(email, LocalPath.Of(form["returnTo"]), context.RequestAborted);
        context.Response.Cookies.Append(BrowserCookie, ticket.ToString(), CookieFor(context, SignInState.Life));
        return Page.Go("/sign-in/code");
    }

    private static IResult Code(HttpContext context) => BrowserOf(context) is null
        ? Page.Go("/sign-in")
        : Page.Show<CodePage>(new { Form = new FormState() });

    private static async Task<IResult> CodeTypedAsync(HttpContext context, SignInDesk desk, SignInLimits limits)
    {
        if (BrowserOf(context) is not { } ticket) return Ended();
        var form = FormState.Of(await context.Request.ReadFormAsync(context.RequestAborted));
        if (SignInCode.Read(form["code"]) is not { } code)
        {
            form.Problem("code", "Enter the six digits from our mail");
            return Page.Again<CodePage>(new { Form = form });
        }

        if (!limits.MayTry(context.Connection.RemoteIpAddress)) return TooMany(context);
        switch (await desk.TryCodeAsync(ticket, code, context.RequestAborted))
        {
            case SignInAnswer.Welcome welcome:
                return await EnterAsync(context, welcome);
            case SignInAnswer.WrongCode wrong:
                form.Problem("code", wrong.TriesLeft == 1
                    ? "That is not the code. You can try once more"
                    : $"That is not the code. You can try {wrong.TriesLeft} more times");
                return Page.Again<CodePage>(new { Form = form });
            default:
                return Ended();
        }
    }

    private static async Task<IResult> LinkAsync(string token, HttpContext context, SignInDesk desk)
    {
        var person = SignInTicket.Parse(token) is { } link ? await desk.LookAsync(link, context.RequestAborted) : null;
        return person is null ? Ended() : Page.Show<LinkPage>(new { person.Name, Action = "/sign-in/link/" + token });
    }

    private static async Task<IResult> LinkUsedAsync(
        string token, HttpContext context, SignInDesk desk, SignInLimits limits)
    {
        if (!limits.MayTry(context.Connection.RemoteIpAddress)) return TooMany(context);
        return SignInTicket.Parse(token) is { } link
            && await desk.UseLinkAsync(link, context.RequestAborted) is SignInAnswer.Welcome welcome
                ? await EnterAsync(context, welcome)
                : Ended();
    }

    private static async Task<IResult> SignedOutAsync(HttpContext context)
    {
        await Session.EndAsync(context);
        return Page.Go("/");
    }

    private static async Task<IResult> EnterAsync(HttpContext context, SignInAnswer.Welcome welcome)
    {
        await Session.BeginAsync(context, welcome.Person);
        context.Response.Cookies.Delete(BrowserCookie, CookieFor(context, TimeSpan.Zero));
        return Page.Go(welcome.ReturnTo ?? FirstPage.Of(welcome.Person));
    }

    private static IResult Ended() => Page.Show<EndedPage>(status: StatusCodes.Status410Gone);

    private static IResult TooMany(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "600";
        return Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }

    private static SignInTicket? BrowserOf(HttpContext context) =>
        SignInTicket.Parse(context.Request.Cookies[BrowserCookie]);

    private static CookieOptions CookieFor(HttpContext context, TimeSpan life) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = life,
        Path = "/sign-in",
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    };
}
