using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Asking;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Investigation.Asking.Pages;

/// <summary>Reads the forms of a question's page and has them carried out.</summary>
public sealed class QuestionDeeds(QuestionDesk desk)
{
    public const string Advise = "advise";
    public const string More = "more";
    public const string HandOver = "hand-on";
    public const string Withdraw = "withdraw";
    public const string Decide = "decide";
    public const string Report = "report";

    /// <summary>Characters of one text.</summary>
    public const int LongestWords = 5000;

    /// <summary>What the page says after a deed, or null.</summary>
    public static string? Done(string? deed) => deed switch
    {
        "asked" => "Your question is kept and on its way. Please wait for the answer before you act.",
        Advise => "Your answer is kept. Whoever asked is told that there is one.",
        More => "Your words are kept, and those who were asked are told.",
        HandOver => "It is handed on, and they are told.",
        Withdraw => "The question is taken back. It is kept.",
        Decide => "What was decided is on record.",
        _ => null,
    };

    /// <summary>Carries out a form; what is wrong with it is put beside its field.</summary>
    /// <returns>Whether there is such a deed for whoever asks for it.</returns>
    public async Task<bool> DoAsync(
        QuestionView view, string deed, FormState form, Actor by, string commandId, CancellationToken cancel)
    {
        var asks = view.State.IsAsker(by);
        if (deed is Advise or HandOver ? asks : deed is More or Withdraw ? !asks : deed != Decide) return false;
        var (field, command) = Read(view, deed, form);
        var words = form.Trimmed(field);
        form.Limit(field, LongestWords, "What you write");
        if (command is null || !form.Valid) return true;
        if (await desk.DoAsync(view.Stream, view.State, by, commandId, words, command, cancel) is { } refused)
            form.Problem(refused.Code is "not-yet" ? "talked-day" : field, refused.Reason);
        return true;
    }

    /// <summary>The field of the words, and how the command is made of them; no command where something is missing.</summary>
    private (string Field, Func<BodyRef?, ICaseCommand>? Command) Read(QuestionView view, string deed, FormState form)
    {
        switch (deed)
        {
            case Advise:
                var advice = Kebab.Read<QuestionAdvice>(form["advice"]);
                if (advice is null) form.Problem("advice", "Choose your answer");
                var talked = form["talked-day"].Length + form["talked-month"].Length + form["talked-year"].Length > 0
                    ? form.Day("talked", "Enter the day on which you talked")
                    : null;
                return ("advice-words", advice is { } a ? w => new GiveAdvice(a, w, talked) : null);
            case HandOver:
                var role = Kebab.Read<Role>(form["to"]);
                if (role is null || !QuestionPeople.HandedOnTo.Contains(role.Value)) form.Problem("to", "Choose who takes it on");
                if (form.Trimmed("hand-reason").Length == 0) form.Problem("hand-reason", "Write why you hand it on");
                return ("hand-reason", role is { } r ? w => new HandOn(r, desk.Holders(view.State, r), w!) : null);
            case More:
                if (form.Trimmed("more-words").Length == 0) form.Problem("more-words", "Write what you want to ask or add");
                return ("more-words", w => new AskMore(w!));
            case Withdraw:
                return ("withdraw-reason", w => new WithdrawQuestion(w));
            default:
                var decision = Kebab.Read<QuestionDecision>(form["decision"]);
                if (decision is null) form.Problem("decision", "Choose what was decided");
                return ("decision-words", decision is { } d ? w => new RecordQuestionDecision(d, w) : null);
        }
    }
}
