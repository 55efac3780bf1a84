using System.Text.RegularExpressions;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.App.Takedown.PrivatePages;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.PrivatePages;

/// <summary>A case of the running program with an affected person, steered as a manager would.</summary>
public sealed class PrivateCase(OwnSite site, string reference)
{
    public const string Hurt = "hurt@demo.invalid";

    private const string First = "i1";

    private static readonly Actor Manager = Actor.Person("p-test");

    public string Reference => reference;

    public string Stream => TakedownStreams.Of(reference);

    /// <summary>Reports, and records who is affected.</summary>
    public static async Task<PrivateCase> OpenAsync(OwnSite site, string? email = Hurt, string? person = null)
    {
        using var visitor = site.Visitor();
        var opened = new PrivateCase(site, await visitor.ReportAsync(new
        {
            urls = (string[])[Steps.Address],
            description = "Unspeakable kohlrabi",
            reporterName = "Demo Witness",
        }));
        await opened.RecordAffectedAsync(email, person);
        return opened;
    }

    public Task RecordAffectedAsync(string? email = Hurt, string? person = null) => DoAsync(vault => new RecordAffected(
        vault.Keep("name", "affected", "Demo Hurt"), vault.Add("email", "affected", email), IsReporter: false, person));

    /// <summary>Asks an author who is not in the directory; answers the path of the request's page.</summary>
    public async Task<string> AskAuthorAsync(string letter)
    {
        await DoAsync(vault => new AskAuthor([First], null, null, Keep(vault, letter)));
        var approach = (await StateAsync()).Approaches[^1].Id;
        return new Uri(site.Get<AuthorTokens>().UrlOf(Stream, approach)).AbsolutePath;
    }

    /// <summary>The same of somebody in the directory, who is left out from then on.</summary>
    public Task AskAuthorAsync(string letter, string email) => DoAsync(vault => new AskAuthor(
        [First], site.Get<IPeopleDirectory>().FindByEmail(email)!.Id, null, Keep(vault, letter)));

    public Task AskComplainantAsync(string pack) => DoAsync(vault => new AskComplainant([First], Keep(vault, pack)));

    public Task HoldAsync() => DoAsync(vault => new PlaceHold(HoldKind.Police, vault.Keep("why", "host", "The police asked")));

    public Task LiftAsync() => DoAsync(vault => new LiftHold(HoldKind.Police, vault.Keep("why", "host", "It is over")));

    public Task CloseAsync() => DoAsync(vault => new CloseCase(
        ClosingOutcome.NotRemoved, vault.Keep("why", "host", "Nothing helps"), Minutes: 5));

    /// <summary>Carries out a command; it must succeed.</summary>
    public async Task DoAsync(Func<BodyVault, ICaseCommand> command, Actor? actor = null)
    {
        var id = Guid.NewGuid().ToString("N");
        var vault = new BodyVault(id);
        var done = await Engine.ExecuteAsync(
            new CaseRequest(Stream, command(vault), actor ?? Manager, id) { Bodies = vault.Bodies });
        Assert.True(done is Execution<TakedownState>.Done, done.ToString());
    }

    public async Task<TakedownState> StateAsync() => (await Engine.LoadAsync(Stream))!.State;

    /// <summary>What people have put on record, by name.</summary>
    public async Task<IReadOnlyList<string>> EventsAsync() =>
    [
        .. (await site.Get<ICaseStore>().ReadAsync(Stream))!.Events
            .Where(e => EventCodec.Decode(TakedownCatalogue.Events, e).Actor.Kind != ActorKind.System).Select(e => e.Name),
    ];

    /// <summary>The words of the last event of a kind, as they are kept.</summary>
    public async Task<string> WordsAsync(BodyRef reference) =>
        (await site.Get<ICaseStore>().BodiesAsync(Stream, [reference.Id])).Text(reference);

    public async Task<T> LastAsync<T>()
        where T : ICaseEvent =>
        (await site.Get<ICaseStore>().ReadAsync(Stream))!.Events
        .Select(e => EventCodec.Decode(TakedownCatalogue.Events, e).Event).OfType<T>().Last();

    /// <summary>The path of her page by a fresh link.</summary>
    public async Task<string> LinkAsync() =>
        new Uri(site.Get<AffectedTokens>().UrlOf(Stream, (await StateAsync()).Care)).AbsolutePath;

    private static BodyRef Keep(BodyVault vault, string letter) =>
        vault.Keep("letter", "affected", new Notice("A letter [PF-TEST]", letter).ToBody());

    private CaseEngine<TakedownState> Engine => site.Get<CaseEngine<TakedownState>>();
}

/// <summary>What the tests of private pages do with forms.</summary>
public static partial class PrivateForms
{
    /// <summary>Opens a page and sends one of its forms, as a person does.</summary>
    public static async Task<Reply> AnswerAsync(
        this Caller caller, string page, string action, params (string Name, string Value)[] fields) =>
        await caller.AnswerAgainAsync(page, action, Html.Field((await caller.GetAsync(page)).Text, "id"), fields);

    /// <summary>Sends a form with a number that may have been sent before.</summary>
    public static Task<Reply> AnswerAgainAsync(
        this Caller caller, string page, string action, string id, params (string Name, string Value)[] fields) =>
        caller.SubmitAsync(page, action, [.. fields, ("id", id)]);

    /// <summary>A page without what differs from one answer to the next.</summary>
    public static string Words(this Reply page) => Differs().Replace(page.Text, "");

    /// <summary>Whether an answer is chosen already.</summary>
    public static bool HasChoice(this Reply page) => Chosen().IsMatch(page.Text);

    [GeneratedRegex("type=\"(radio|checkbox)\"[^>]*\\schecked")]
    private static partial Regex Chosen();

    [GeneratedRegex("value=\"[^\"]*\"|<time[^>]*>[^<]*</time>")]
    private static partial Regex Differs();
}
