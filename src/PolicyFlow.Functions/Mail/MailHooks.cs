using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PolicyFlow.App.Web;

namespace PolicyFlow.Functions.Mail;

/// <summary>
/// What the mail service calls, as functions of their own, so that they are seen and scaled apart from the pages. The same
/// pipeline answers: the caller's proof, limits and errors are there. What comes in is only kept; a queue brings the rest.
/// </summary>
internal sealed class MailHooks(SitePipeline site)
{
    [Function("InboundEmail")]
    public Task InboundEmailAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "hooks/email/{secret}")] HttpRequest request) =>
        site.AnswerAsync(request.HttpContext);

    [Function("EmailEvents")]
    public Task EmailEventsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "hooks/events/{secret}")] HttpRequest request) =>
        site.AnswerAsync(request.HttpContext);
}
