using System.Collections.Immutable;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.People;

/// <summary>Mail to a person in the directory came back, whatever it was about.</summary>
/// <param name="Mark">Stands for the address, so that a new one starts afresh.</param>
public sealed record PersonMailReturned(string Person, string Mark) : ICaseEvent;

/// <summary>Mail reaches the person again.</summary>
public sealed record PersonMailArrived(string Person) : ICaseEvent;

/// <summary>Whom mail does not reach: the mark of the address that it came back from, by person.</summary>
public sealed record MailReachState(ImmutableDictionary<string, string> Returned)
{
    /// <summary>The stored names.</summary>
    public static readonly EventCatalogue Events = new EventCatalogue()
        .Add<PersonMailReturned>("person-mail-returned", "")
        .Add<PersonMailArrived>("person-mail-arrived", "");

    public static readonly StreamKind<MailReachState> Kind = new(
        Events, new MailReachState(ImmutableDictionary<string, string>.Empty), (state, recorded) => recorded.Event switch
        {
            PersonMailReturned e => new MailReachState(state.Returned.SetItem(e.Person, e.Mark)),
            PersonMailArrived e => new MailReachState(state.Returned.Remove(e.Person)),
            _ => state,
        });
}

/// <summary>Knows of our own people whether mail reaches them, so that whoever keeps the directory sees a wrong address. It
/// is one short stream: only what changes is written.</summary>
public sealed class MailReach(ICaseStore store, IPeopleDirectory people, CaseSecrets secrets, CaseClock clock)
{
    private const string Stream = "people-mail-reach";

    private readonly PlainStreams _streams = new(store);

    /// <summary>Takes note of a mail to an address that arrived or came back. Addresses of others are passed over.</summary>
    /// <param name="id">The same again changes nothing.</param>
    public async Task NoteAsync(string address, bool arrived, string id, CancellationToken cancel = default)
    {
        if (people.FindByEmail(address) is not { } person) return;
        var mark = MarkOf(person);
        await _streams.WriteAsync(
            MailReachState.Kind, new StreamCommand(Stream, id, Actor.System, clock.Now),
            state => (arrived, state.Returned.GetValueOrDefault(person.Id)) switch
            {
                (true, not null) => Decision.Of(new PersonMailArrived(person.Id)),
                (false, var known) when known != mark => Decision.Of(new PersonMailReturned(person.Id, mark)),
                _ => Decision.Nothing,
            },
            cancel: cancel);
    }

    /// <summary>The ids of the people whose present address mail came back from.</summary>
    public async Task<IReadOnlySet<string>> UnreachedAsync(CancellationToken cancel = default)
    {
        var returned = (await _streams.LoadAsync(MailReachState.Kind, Stream, cancel)).State.Returned;
        return returned.Where(r => people.Find(r.Key) is { Active: true } person && MarkOf(person) == r.Value)
            .Select(r => r.Key).ToHashSet();
    }

    private string MarkOf(Person person) => secrets.Mark("mail-reach", EmailAddress.Normal(person.Email));
}
