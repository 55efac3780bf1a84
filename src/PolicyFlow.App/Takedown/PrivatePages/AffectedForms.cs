using PolicyFlow.App.Intake.Steps;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.PrivatePages;

/// <summary>Reads the forms of the affected person's page. Nothing is chosen beforehand, so nothing is sent by mistake.
/// </summary>
internal static class AffectedForms
{
    private const string Yes = "yes";
    private const string No = "no";

    /// <summary>The answer, or null where the form got a problem.</summary>
    /// <param name="state">The case as it is.</param>
    /// <param name="network">The network's name, which stands in the wording.</param>
    public static AffectedAnswer? Read(string what, FormState form, TakedownState state, string network) => what switch
    {
        AffectedParts.Naming => Naming(form, network),
        AffectedParts.Police => Police(form, state, network),
        AffectedParts.Support => Support(form),
        _ => Asking(form, state),
    };

    private static AffectedAnswer? Naming(FormState form, string network)
    {
        if (form.Trimmed("naming") is not (Yes or No))
            return Problem(form, "naming", "Choose whether we may name you");
        var named = form.Trimmed("naming") == Yes;
        return new AffectedAnswer(
            $"naming:{named}",
            vault => new ChooseNaming(named, vault.Keep("wording", AffectedAnswer.Owner, NamingWords.Kept(named, network))),
            s => s.Care.Named == named);
    }

    private static AffectedAnswer? Police(FormState form, TakedownState state, string network)
    {
        ConsentAnswer? chosen = form.Trimmed("police") switch
        {
            Yes => ConsentAnswer.Given,
            No => ConsentAnswer.Refused,
            "take-back" => ConsentAnswer.Withdrawn,
            _ => null,
        };
        if (chosen is not { } answer) return Problem(form, "police", "Choose your answer");
        var shown = PoliceQuestion.Shown(form.Trimmed("shown"), network);
        if (state.Care.Consent is null || shown?.Choices.Any(c => c.Value == form.Trimmed("police")) != true)
            return Problem(form, "police", AffectedAnswer.ChangedSince);
        return new AffectedAnswer(
            $"police:{answer}",
            vault => new AnswerPoliceConsent(
                answer, AnswerWay.Page, vault.Keep("wording", AffectedAnswer.Owner, shown.Kept(answer)), null),
            s => s.Care.Consent?.Answer == answer);
    }

    private static AffectedAnswer? Support(FormState form)
    {
        SupportAnswer? chosen = form.Trimmed("support") switch
        {
            "accept" => SupportAnswer.Accepted,
            "decline" => SupportAnswer.Declined,
            "not-now" => SupportAnswer.Offered,
            _ => null,
        };
        if (chosen is not { } answer) return Problem(form, "support", "Choose your answer");
        var note = answer == SupportAnswer.Offered ? "The person concerned said on her page: not now." : null;
        return new AffectedAnswer(
            $"support:{answer}",
            vault => new RecordSupport(answer, vault.Add("note", AffectedAnswer.Owner, note)),
            s => s.Support == answer);
    }

    private static AffectedAnswer? Asking(FormState form, TakedownState state)
    {
        var approach = form.Trimmed("approach");
        var (field, ticketField) = (AffectedParts.Asking + "-" + approach, "ticket-" + approach);
        ComplainantAnswer? chosen = form.Trimmed(field) switch
        {
            "asked" => ComplainantAnswer.Asked,
            "help" => ComplainantAnswer.WantsHelp,
            "rather-not" => ComplainantAnswer.WouldRatherNot,
            _ => null,
        };
        if (state.Find(approach) is not { Responsible: ResponsibleParty.Complainant })
            return Problem(form, "main-content", AffectedAnswer.ChangedSince);
        if (chosen is not { } answer) return Problem(form, field, "Choose your answer");
        form.OneLine(ticketField, "The number");
        var ticket = answer == ComplainantAnswer.Asked ? form.Trimmed(ticketField) : "";
        return !form.Valid ? null : new AffectedAnswer(
            $"asking:{approach}:{answer}",
            vault => new AnswerAsComplainant(approach, answer, vault.Add("ticket", AffectedAnswer.Owner, ticket)),
            s => s.Find(approach)?.ComplainantAnswer == answer)
        {
            MayRepeat = answer == ComplainantAnswer.WantsHelp || ticket.Length > 0,
        };
    }

    private static AffectedAnswer? Problem(FormState form, string field, string message)
    {
        form.Problem(field, message);
        return null;
    }
}
