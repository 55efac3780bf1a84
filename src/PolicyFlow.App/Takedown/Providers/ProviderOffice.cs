using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown.Providers;

namespace PolicyFlow.App.Takedown.Providers;

/// <summary>
/// Changes the directory of providers. Every change carries a command id: the same id again changes nothing and answers
/// as before. Other addresses wait until a second manager or administrator confirms them.
/// </summary>
public sealed class ProviderOffice(
    PlainStreams streams, ProviderReader reader, ProviderDirectory directory, IPeopleDirectory people, CaseClock clock)
{
    /// <summary>Adds a provider, whose id follows from the command id.</summary>
    public Task<OfficeAnswer> AddAsync(
        Actor by, string commandId, ProviderEntry entry, ProviderReach reach, CancellationToken cancel = default)
    {
        var id = "v-" + PeopleOffice.Derived(commandId);
        return ProblemOf(id, entry, reach) is { } no
            ? Task.FromResult(no)
            : DecideAsync(id, by, commandId, new AddProvider(entry, reach), cancel);
    }

    /// <param name="edition">The edition that the form showed.</param>
    public Task<OfficeAnswer> ChangeAsync(
        Actor by, string commandId, string id, int edition, ProviderEntry entry, ProviderReach reach,
        CancellationToken cancel = default) =>
        ProblemOf(id, entry, reach) is { } no
            ? Task.FromResult(no)
            : DecideAsync(id, by, commandId, new ChangeProvider(edition, entry, reach), cancel);

    /// <summary>Confirms or turns down proposed addresses.</summary>
    public Task<OfficeAnswer> AnswerAsync(
        Actor by, string commandId, string id, int proposal, bool confirm, CancellationToken cancel = default) =>
        DecideAsync(id, by, commandId, new AnswerReach(proposal, confirm), cancel);

    /// <summary>Vouches today for the entry as it was shown.</summary>
    public Task<OfficeAnswer> CheckAsync(
        Actor by, string commandId, string id, int edition, CancellationToken cancel = default) =>
        DecideAsync(
            id, by, commandId, new CheckProvider(edition, DateOnly.FromDateTime(UkTime.Local(clock.Now))), cancel);

    /// <summary>Takes a provider out of use, or back into it.</summary>
    public Task<OfficeAnswer> UseAsync(
        Actor by, string commandId, string id, bool inUse, CancellationToken cancel = default) =>
        DecideAsync(id, by, commandId, inUse ? new ReturnProvider() : new RetireProvider(), cancel);

    private async Task<OfficeAnswer> DecideAsync(
        string id, Actor by, string commandId, ICaseCommand command, CancellationToken cancel)
    {
        await reader.RefreshAsync(cancel);
        var context = new ProviderContext(by, Shipped(id), Confirmers(), TakenHosts(id));
        var answer = await streams.WriteAsync(
            ProviderStreams.Kind,
            new StreamCommand(ProviderStreams.Prefix + id, commandId, by, clock.Now),
            state => ProviderDecider.Decide(state, command, context),
            ProviderStreams.Moved,
            cancel);
        await reader.RefreshAsync(cancel);
        return new OfficeAnswer(id, answer.Refusal, answer.Refusal?.Code == "host-taken" ? "hosts" : null);
    }

    private static OfficeAnswer? ProblemOf(string id, ProviderEntry entry, ProviderReach reach) =>
        ProviderProblems.Of(entry, reach).Select(p => OfficeAnswer.No(id, "bad-" + p.Field, p.Message, p.Field))
            .FirstOrDefault();

    private ProviderAdded? Shipped(string id) => directory.FindShipped(id) is { } p
        ? new ProviderAdded(
            p.Name, p.Scope, p.Hosts, p.Steps, p.Hours, p.Takes, p.Form, p.Email, p.Phone, Shipped: true)
        : null;

    private HashSet<string> Confirmers() =>
        [.. people.All.Where(p => p.Active && p.Grants.Any(g => g.Role is Role.Manager or Role.Administrator))
            .Select(p => p.Id)];

    private HashSet<string> TakenHosts(string byOtherThan) =>
        [.. directory.All.Where(p => p.Id != byOtherThan && !p.Retired).SelectMany(p => p.Hosts)];
}
