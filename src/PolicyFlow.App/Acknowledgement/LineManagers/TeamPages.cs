using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Acknowledgement.LineManagers;

/// <summary>The page of a line manager, who needs no account. Looking changes nothing; an answer is chosen and sent.</summary>
public static class TeamPages
{
    private const int LongestWords = 500;

    internal static IEndpointRouteBuilder MapTeam(this IEndpointRouteBuilder routes)
    {
        var team = routes.MapGroup("/team/{token}").Rule(Matter.Team).ExcludeFromDescription();
        team.MapGet("", ShowAsync);
        team.MapGet("/{id}/{member}", AskAsync);
        team.MapPost("/{id}/{member}", AnswerAsync);
        return routes;
    }

    /// <summary>One answer for a link that is altered, foreign or expired, and for one whose holder manages nobody any more.
    /// </summary>
    private static IResult Gone() => Page.Show<TeamGonePage>(status: StatusCodes.Status404NotFound);

    private static string PathOf(string token) => "/team/" + Uri.EscapeDataString(token);

    private static async Task<IResult> ShowAsync(
        string token, string? done, TeamDesk desk, Cases.CaseClock clock, CancellationToken cancel) =>
        await desk.FindAsync(token, cancel) is { } team
            ? Page.Show<TeamPage>(new
            {
                Team = team,
                Path = PathOf(token),
                Today = LondonDay.Of(clock.Now),
                Done = done is not null,
            })
            : Gone();

    private static async Task<IResult> AskAsync(
        string token, string id, string member, TeamDesk desk, CancellationToken cancel)
    {
        if (await desk.FindAsync(token, cancel) is not { } team) return Gone();
        return Find(team, id, member) is { } row
            ? FormPage(row, AdminForm.New(), token)
            : Page.Go(PathOf(token));
    }

    private static async Task<IResult> AnswerAsync(
        string token, string id, string member, HttpContext context, TeamDesk desk, CancellationToken cancel)
    {
        if (await desk.FindAsync(token, cancel) is not { } team) return Gone();
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();

        // Somebody who has confirmed in the meantime needs no answer any more; a second click finds its own.
        if (Find(team, id, member) is not { } row) return Page.Go(PathOf(token) + "?done=yes");
        var what = form["what"];
        if (!TeamAnswers.All.Any(a => a.Value == what)) form.Problem("what", "Choose one of the answers");
        var until = what == TeamAnswers.Away ? form.Day("until", "Enter the last day away") : null;
        var words = what == TeamAnswers.WrongAddress ? form.Trimmed("email") : "";
        if (words.Length > 0 && EmailAddress.Problem(words) is { } problem) form.Problem("email", problem);
        if (words.Length > LongestWords) form.Problem("email", "The address is too long");
        if (form.Valid && await desk.SayAsync(team, row, command, what, until, words, cancel) is { } refused)
            form.Problem(refused.Code is "until-over" or "too-long" ? "until-day" : "what", refused.Reason);
        return form.Valid ? Page.Go(PathOf(token) + "?done=yes") : FormPage(row, form, token);
    }

    /// <summary>Only those who are silent are asked about.</summary>
    private static TeamRow? Find(Team team, string campaign, string member) => team.Rows.FirstOrDefault(
        r => r.Campaign.Id == campaign && r.Entry.Member == member && r.Entry.State.Silent);

    private static IResult FormPage(TeamRow row, FormState form, string token)
    {
        var parameters = new { Row = row, Form = form, Path = PathOf(token) };
        return form.Valid ? Page.Show<TeamAnswerPage>(parameters) : Page.Again<TeamAnswerPage>(parameters);
    }
}
