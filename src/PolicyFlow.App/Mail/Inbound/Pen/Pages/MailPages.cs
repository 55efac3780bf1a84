using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail.Inbound.Showing;
using PolicyFlow.App.Mail.Inbound.Taking;
using PolicyFlow.App.People;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Mail.Inbound.Pen.Pages;

/// <summary>The holding pen: lists, one mail, its original. Sight is asked anew on each.</summary>
public static class MailPages
{
    private const int MostRows = 100;

    /// <summary>The pages, where mail comes in at all.</summary>
    public static IEndpointRouteBuilder MapMailPen(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<MailPen>() is null) return routes;
        var mail = routes.MapGroup("/mail").ExcludeFromDescription();
        mail.MapGet("", ListAsync).Rule(Matter.HeldMail);
        mail.MapGet("/{key}", ShowAsync).Rule(Matter.HeldMail);
        mail.MapGet("/{key}/show", ShowHtmlAsync).Rule(Matter.HeldMail);
        mail.MapGet("/{key}/original", OriginalAsync).Rule(Matter.HeldMail);
        mail.MapMailForms();
        return routes;
    }

    private static async Task<IResult> ListAsync(
        string? list, string? done, MailPen pen, CurrentViewer current, IPeopleDirectory people, CaseClock clock,
        CancellationToken cancel)
    {
        if (!PenSight.MaySee(current.Viewer, people)) return Page.Missing();
        var filed = list == "filed";
        return Page.Show<MailListPage>(new
        {
            Entries = await pen.ListAsync(filed ? PenPlace.Filed : PenPlace.Waiting, MostRows, cancel),
            Filed = filed,
            Waiting = await pen.CountAsync(cancel),
            clock.Now,
            Done = done switch
            {
                PenChoice.Aside => "It is set aside. You find it under “Filed and set aside”.",
                PenChoice.Back => "It waits again.",
                _ => null,
            },
        });
    }

    private static async Task<IResult> ShowAsync(
        string key, MailPen pen, PenFiles files, AccessLog access, CurrentViewer current, IPeopleDirectory people,
        CancellationToken cancel)
    {
        if (!PenSight.MaySee(current.Viewer, people) || await pen.FindAsync(key, cancel) is not { } entry)
            return Page.Missing();
        await access.RecordAsync(MailFate.Prefix + key, current.Viewer.PersonId!, "mail", cancel);
        return await PageOfAsync(entry, new FormState(), pen, files, people, cancel);
    }

    /// <summary>The page of one mail, with a form that may have problems.</summary>
    internal static async Task<IResult> PageOfAsync(
        PenEntry entry, FormState form, MailPen pen, PenFiles files, IPeopleDirectory people, CancellationToken cancel)
    {
        var raw = await files.ReadAsync(entry.Key, cancel);
        var view = PenView.Of(entry, raw, await pen.ReasonsAsync(entry, cancel), people);
        var parameters = new { Entry = entry, View = view, Form = form, CommandId = Guid.NewGuid().ToString("N") };
        return form.Valid ? Page.Show<MailPage>(parameters) : Page.Again<MailPage>(parameters);
    }

    private static async Task<IResult> ShowHtmlAsync(
        string key, HttpContext context, MailPen pen, PenFiles files, AccessLog access, CurrentViewer current,
        IPeopleDirectory people, CancellationToken cancel)
    {
        if (await ReadAsync(key, pen, files, access, current, people, cancel) is not { } raw) return Page.Missing();
        return ShownMail.Page(context, raw, "/mail/" + key);
    }

    private static async Task<IResult> OriginalAsync(
        string key, HttpContext context, MailPen pen, PenFiles files, AccessLog access, CurrentViewer current,
        IPeopleDirectory people, CancellationToken cancel)
    {
        if (await ReadAsync(key, pen, files, access, current, people, cancel) is not { } raw) return Page.Missing();

        // Always a download, under a neutral type: no browser ever opens what a stranger sent.
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return Results.File(raw, "application/octet-stream", $"mail-{key[..8]}.eml");
    }

    private static async Task<byte[]?> ReadAsync(
        string key, MailPen pen, PenFiles files, AccessLog access, CurrentViewer current, IPeopleDirectory people,
        CancellationToken cancel)
    {
        if (!PenSight.MaySee(current.Viewer, people) || await pen.FindAsync(key, cancel) is null) return null;
        await access.RecordAsync(MailFate.Prefix + key, current.Viewer.PersonId!, "mail", cancel);
        return await files.ReadAsync(key, cancel);
    }
}
