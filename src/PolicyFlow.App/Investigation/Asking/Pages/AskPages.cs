using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Intake.Steps;
using PolicyFlow.App.Investigation.Asking.Mail;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Asking;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Investigation.Asking.Pages;

/// <summary>The form for a question, with an account or without: first what it is about and where, then who will read it and
/// the words. A GET chooses and keeps nothing.</summary>
internal static class AskPages
{
    public static void MapAsk(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(QuestionPages.AskPath, Show).ExcludeFromDescription().Rule(Matter.Public);
        routes.MapPost(QuestionPages.AskPath, AskAsync).ExcludeFromDescription().Rule(Matter.Public);
    }

    private static IResult Show(
        string? kind, string? school, string? go, QuestionDesk desk, IPeopleDirectory people, CurrentViewer current)
    {
        if (Kebab.Read<QuestionKind>(kind) is { } known)
        {
            var form = AdminForm.New(
                ("kind", kind), ("school", people.FindSchool(school ?? "")?.Id ?? ""), ("seen", ""));
            return WordsPage(form, known, [], desk, people, current);
        }

        var first = new FormState(
            ("kind", kind), ("school", school ?? current.Person?.Grants.Select(g => g.School).FirstOrDefault(s => s is not null)));
        var page = new { Form = first, people.Schools, SignedIn = current.Person is not null };
        if (go is null) return Page.Show<AskPage>(page);
        first.Problem("kind", "Choose what you want to ask about");
        return Page.Again<AskPage>(page);
    }

    private static async Task<IResult> AskAsync(
        HttpContext context, QuestionDesk desk, QuestionLinks links, QuestionLimits limits, IPeopleDirectory people,
        CurrentViewer current, CancellationToken cancel)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command || Kebab.Read<QuestionKind>(form["kind"]) is not { } kind)
            return Results.BadRequest();
        var known = Known(form, kind, desk, people, current);
        var leftOut = known.Where(r => form.Many("left-out").Contains(r.PersonId)).DistinctBy(r => r.PersonId).ToList();
        var seen = string.Join(',', leftOut.Select(r => r.PersonId).Order(StringComparer.Ordinal));
        Check(form, signedIn: current.Person is not null);

        // Who steps in for somebody left out is shown, and asked about, before anything is kept.
        if (!form.Valid || seen != form["seen"]) return WordsPage(form.With("seen", seen), kind, leftOut, desk, people, current);
        var email = form.Trimmed("email");
        if (current.Person is null)
        {
            if (!limits.MayAsk(context.Connection.RemoteIpAddress)) return Results.StatusCode(StatusCodes.Status429TooManyRequests);
            if (email.Length > 0 && !limits.MayMail(EmailAddress.Normal(email)))
            {
                form.Problem("email", "Many questions came with this address today. Leave the address out, or ask in person");
                return WordsPage(form, kind, leftOut, desk, people, current);
            }
        }

        var stream = await desk.AskAsync(
            new NewQuestion(
                kind, form["school"], form.Trimmed("words"), current.Person?.Id, form.Trimmed("name"), email,
                [.. leftOut.Select(r => r.PersonId)]),
            $"{current.Person?.Id ?? "visitor"}:{command}", cancel);
        return Page.Go(
            (current.Person is null ? links.PathOf(stream) : $"{QuestionPages.Path}/{CaseReference.OfStream(stream)}")
            + "?done=asked");
    }

    private static void Check(FormState form, bool signedIn)
    {
        if (form.Trimmed("words").Length == 0) form.Problem("words", "Write your question");
        form.Limit("words", QuestionDeeds.LongestWords, "Your question");
        if (signedIn) return;
        if (form.Trimmed("name").Length == 0) form.Problem("name", "Enter your name, so that they know who asks");
        form.OneLine("name", "Your name");
        if (form.Trimmed("email").Length > 0 && EmailAddress.Problem(form.Trimmed("email")) is { } problem)
            form.Problem("email", problem);
    }

    /// <summary>Everybody who was or could be named: those who read it, and those who are left out already.</summary>
    private static IReadOnlyList<Intake.Recipient> Known(
        FormState form, QuestionKind kind, QuestionDesk desk, IPeopleDirectory people, CurrentViewer current) =>
    [
        .. desk.WhoWillRead(kind, School(form, people), current.Person?.Id, []),
        .. desk.WhoWillRead(
            kind, School(form, people), current.Person?.Id, [.. form["seen"].Split(',', StringSplitOptions.RemoveEmptyEntries)]),
        .. form["seen"].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(people.Find).OfType<Person>()
            .Select(p => new Intake.Recipient(p.Id, p.Name, RoleNames.Of(p.Grants, School(form, people)))),
    ];

    private static string? School(FormState form, IPeopleDirectory people) => people.FindSchool(form["school"])?.Id;

    private static IResult WordsPage(
        FormState form, QuestionKind kind, IReadOnlyList<Intake.Recipient> leftOut, QuestionDesk desk, IPeopleDirectory people,
        CurrentViewer current)
    {
        var school = School(form, people);
        var parameters = new
        {
            Form = form,
            Kind = kind,
            School = school is null ? null : people.FindSchool(school)!.Name,
            Readers = desk.WhoWillRead(kind, school, current.Person?.Id, [.. leftOut.Select(r => r.PersonId)]),
            LeftOut = leftOut,
            SignedIn = current.Person is not null,
        };
        return form.Valid ? Page.Show<AskWordsPage>(parameters) : Page.Again<AskWordsPage>(parameters);
    }
}
