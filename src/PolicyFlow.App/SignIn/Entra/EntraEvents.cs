using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.Cases;

namespace PolicyFlow.App.SignIn.Entra;

/// <summary>What happens on the way to Entra ID and back.</summary>
public sealed class EntraEvents(EntraDesk desk, EntraCredential credential, SiteOptions site, ILogger<EntraEvents> log)
{
    /// <summary>Where the person wanted to go, kept within the protected state of the sign-in.</summary>
    internal const string ReturnTo = "pf-return-to";

    /// <summary>Set where the person asked to choose another account.</summary>
    internal const string AnotherAccount = "pf-another-account";

    /// <summary>The address to come back to is the one of the settings, whatever the request called this
    /// host.</summary>
    internal void Redirecting(RedirectContext context)
    {
        context.ProtocolMessage.RedirectUri = site.Url(EntraSetup.CallbackPath);
        if (context.Properties.Items.Remove(AnotherAccount)) context.ProtocolMessage.Prompt = "select_account";
    }

    internal async Task CodeReceivedAsync(AuthorizationCodeReceivedContext context) =>
        await credential.ProveAsync(
            context.TokenEndpointRequest!, context.Options.ConfigurationManager!, context.HttpContext.RequestAborted);

    internal async Task TicketReceivedAsync(TicketReceivedContext context)
    {
        var answer = await desk.EnterAsync(context.Principal!, context.HttpContext.RequestAborted);
        if (answer is EntraAnswer.Welcome { Person: { } person })
        {
            var wanted = LocalPath.Of(context.Properties!.Items.TryGetValue(ReturnTo, out var path) ? path : null);
            await Session.BeginAsync(context.HttpContext, person);
            Go(context.HttpContext, wanted ?? FirstPage.Of(person));
        }
        else
        {
            Refuse(context.HttpContext, ((EntraAnswer.Refused)answer).Why);
        }

        context.HandleResponse();
    }

    internal void BearerValidated(Microsoft.AspNetCore.Authentication.JwtBearer.TokenValidatedContext context)
    {
        if (EntraBearer.MayCall(context.Principal!, desk.Options)
            && desk.Find(context.Principal!) is EntraAnswer.Welcome { Person: { } person })
            context.Principal = Session.PrincipalOf(person);
        else if (EntraPrograms.PrincipalOf(context.Principal!, desk.Options) is { } program)
            context.Principal = program;
        else
            context.Fail("The token is not that of somebody who may call.");
    }

    internal Task Denied(AccessDeniedContext context)
    {
        Refuse(context.HttpContext, EntraRefusal.Cancelled);
        context.HandleResponse();
        return Task.CompletedTask;
    }

    internal Task Failed(RemoteFailureContext context)
    {
        // The message of a failure can quote what Entra ID or a stranger sent; its type cannot.
        log.LogWarning("A sign-in failed: {Kind}", context.Failure?.GetType().Name);
        Refuse(context.HttpContext, context.Failure is HttpRequestException or { InnerException: HttpRequestException }
            ? EntraRefusal.Away
            : EntraRefusal.Ended);
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private void Refuse(HttpContext context, EntraRefusal why)
    {
        log.LogInformation("A work account was not let in: {Why}", why);
        Go(context, EntraPages.RefusedPath(why));
    }

    private static void Go(HttpContext context, string path)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = path;
    }
}
