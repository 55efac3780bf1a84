using Microsoft.AspNetCore.Http;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Mail.Templates;

namespace PolicyFlow.App.Mail.Templates.Pages;

/// <summary>The pages of one template, for whoever looks.</summary>
public sealed class TemplateView(
    TemplateBook book, TemplateTrial trial, IPeopleDirectory people, CurrentViewer current)
{
    /// <param name="refused">The form of whatever was refused there.</param>
    public IResult Show(HttpContext context, string id, FormState? refused = null)
    {
        if (book.Find(id) is not { } entry) return Page.Missing();
        var preview = trial.Show(entry.Template, entry.Shown);
        MailFrame.Allow(context, preview.Html);
        return Page.Show<TemplatePage>(
            new
            {
                Entry = entry,
                Preview = preview,
                Answer = AnswerTo(entry),
                NameOf = (Func<Actor, string>)NameOf,
                Form = refused ?? AdminForm.New(TemplateForm.EditionOf(entry)),
                Done = refused is null ? TemplateDone.Of(context.Request.Query["done"]) : null,
            },
            refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>The form, with what its words come to where that was asked for.</summary>
    public static IResult ShowForm(
        HttpContext context, TemplateEntry entry, FormState form, TemplatePreview? preview = null, string? done = null)
    {
        if (preview is not null) MailFrame.Allow(context, preview.Html);
        return Page.Show<ChangeTemplatePage>(
            new { Entry = entry, Form = form, Preview = preview, Done = done },
            form.Valid ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private ProposalAnswer? AnswerTo(TemplateEntry entry)
    {
        if (entry.State.Proposed is not { } proposed) return null;
        var mine = proposed.By == current.Actor;
        return new ProposalAnswer(
            proposed, mine ? "you" : NameOf(proposed.By), TemplateFile.Write(entry.InForce),
            TemplateFile.Write(proposed.Words ?? entry.Template.Shipped),
            Confirm: !mine || TemplateOffice.Administrators(people).Count == 1, mine);
    }

    private string NameOf(Actor actor) =>
        actor.Kind == ActorKind.Person ? people.Find(actor.Id)?.Name ?? actor.Id : "the program";
}

/// <summary>Proposed words, and what the viewer may do about them.</summary>
/// <param name="By">Who proposed them, in words.</param>
/// <param name="Before">What letters are written with now, as a file.</param>
/// <param name="After">What is proposed, as a file.</param>
/// <param name="Mine">The viewer proposed them.</param>
public sealed record ProposalAnswer(
    TemplateProposal Proposal, string By, string Before, string After, bool Confirm, bool Mine);
