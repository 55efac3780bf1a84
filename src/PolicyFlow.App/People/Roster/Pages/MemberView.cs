using PolicyFlow.App.Cases;
using PolicyFlow.App.People.Roster.Importing.Reading;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.People.Roster;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.People.Roster.Pages;

/// <summary>One step of a member's history.</summary>
/// <param name="At">UTC.</param>
public sealed record MemberStep(DateTimeOffset At, string What, string By, IReadOnlyList<string> Details);

/// <summary>All that the page of a member shows.</summary>
/// <param name="Account">Whether they have an account, in words.</param>
public sealed record MemberView(
    RosterEntry Entry, string School, RosterMember? Manager, IReadOnlyList<RosterMember> Reports, string Account,
    IReadOnlyList<MemberStep> History);

/// <summary>Gathers what the page of a member shows.</summary>
public sealed class MemberViews(RosterBook book, PeopleDirectory directory, ICaseStore store)
{
    public async Task<MemberView?> OfAsync(string id, CancellationToken cancel)
    {
        if (await book.EntryAsync(id, cancel) is not { } entry) return null;
        var manager = entry.Member.LineManager is { } above ? await book.FindAsync(above, cancel) : null;
        return new MemberView(
            entry, School(entry.Member.School), manager, await book.ReportsOfAsync(id, cancel),
            await AccountAsync(entry, cancel), await HistoryAsync(id, cancel));
    }

    private string School(string? school) => MemberWords.School(directory.Snapshot, school);

    /// <summary>An account belongs to a member where the address does, and to them alone.</summary>
    private async Task<string> AccountAsync(RosterEntry entry, CancellationToken cancel)
    {
        if (entry.Member.Email is not { } email) return "No: without an address nobody can sign in";
        var normal = EmailAddress.Normal(email);
        var accounts = directory.All.Count(p => p.Active && EmailAddress.Normal(p.Email) == normal);
        if (accounts != 1) return "No";
        var sharing = (await book.WithEmailAsync(email, cancel)).Count(e => e.Member.Active);
        return sharing > 1
            ? "Somebody who shares this address has one: whose it is cannot be told"
            : "Yes: this address can sign in";
    }

    private async Task<IReadOnlyList<MemberStep>> HistoryAsync(string id, CancellationToken cancel)
    {
        var stream = RosterStreams.Of(id);
        var events = (await store.ReadAsync(stream, cancel: cancel))?.Events ?? [];
        var bodies = await store.BodiesAsync(
            stream, await store.BodiesOfAsync(stream, RosterStreams.Owner(id), cancel), cancel);
        var steps = new List<MemberStep>();
        foreach (var stored in events)
        {
            var recorded = EventCodec.Decode(RosterStreams.Members.Events, stored);
            var (what, details) = await WordsAsync(recorded.Event, bodies, cancel);
            steps.Add(new MemberStep(recorded.At, what, By(recorded.Actor), [.. details]));
        }

        return steps;
    }

    private async Task<(string What, IEnumerable<string> Details)> WordsAsync(
        ICaseEvent @event, IReadOnlyDictionary<string, Body> bodies, CancellationToken cancel)
    {
        return @event switch
        {
            MemberAdded e => ("Added", Lines(
                ("Name", Words(e.Name)), ("Email", Words(e.Email)), ("School", School(e.School)),
                ("Type", KindWords.Of(e.Kind)), ("Job title", e.JobRole), ("Line manager", await NameAsync(e.LineManager, cancel)),
                ("Staff number", Words(e.Number)))),
            MemberChanged e => ("Changed", Lines(
                ("Name", Words(e.Name)), ("Email", Words(e.Email)), ("School", e.School is null ? "" : School(e.School)),
                ("Type", e.Kind is { } kind ? KindWords.Of(kind) : ""), ("Job title", e.JobRole ?? ""),
                ("Line manager", await NameAsync(e.LineManager, cancel)), ("Staff number", Words(e.Number)))
                .Concat((e.Cleared ?? []).Select(Cleared))),
            MemberLeft e => ($"Left: {MemberWords.Reason(e.Reason)}", Lines(
                ("Last day", UkTime.Day(e.On)), ("In words", Words(e.Words)))),
            MemberReturned => ("Came back", []),
            BodyErased e => ("Words were erased", [$"Reason: {e.Reason}"]),
            _ => ("Something else", []),
        };

        string Words(BodyRef? body) => bodies.Text(body);
    }

    private static IEnumerable<string> Lines(params (string Field, string Value)[] fields) =>
        fields.Where(f => f.Value.Length > 0).Select(f => $"{f.Field}: {f.Value}");

    private static string Cleared(MemberField field) => field switch
    {
        MemberField.Email => "Email: none",
        MemberField.Number => "Staff number: none",
        MemberField.School => $"School: {MemberWords.WholeNetwork}",
        _ => "Line manager: none",
    };

    private async Task<string> NameAsync(string? member, CancellationToken cancel) =>
        member is null ? "" : (await book.FindAsync(member, cancel))?.Name ?? "";

    private string By(Actor actor) => actor.Kind == ActorKind.Person
        ? "by " + (directory.Find(actor.Id)?.Name ?? "somebody who is not in the directory")
        : "by PolicyFlow itself";
}
