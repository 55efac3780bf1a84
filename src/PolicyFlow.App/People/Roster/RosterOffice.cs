using Microsoft.Extensions.Logging;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.People.Roster;

/// <summary>
/// Changes the staff list. Every change carries a command id: the same id again changes nothing and answers as before.
/// Refusals are in words for the person who asked, with the field that they are about.
/// </summary>
public sealed class RosterOffice(
    PlainStreams streams, RosterBook book, IPeopleDirectory directory, CaseClock clock,
    IEnumerable<IRosterChanged> followers, ILogger<RosterOffice> log) : IDisposable
{
    private const int MostTries = 10;

    private readonly IReadOnlyList<IRosterChanged> _followers = [.. followers];

    private readonly RosterTurns _turns = new();

    /// <summary>The id of whoever a command adds.</summary>
    public static string IdOf(string commandId) => "m-" + PeopleOffice.Derived(commandId);

    /// <summary>Adds somebody.</summary>
    /// <param name="id">Null for an id that follows from the command id.</param>
    public Task<OfficeAnswer> AddAsync(
        Actor by, string commandId, MemberDetails details, string? id = null, CancellationToken cancel = default)
    {
        id ??= IdOf(commandId);
        details = details.Trimmed();
        return Problem(id, details) is { } no
            ? Task.FromResult(no)
            : WriteAsync(
                new Write(id, by, commandId, null, details, IsNew: true),
                (_, words) => new AddMember(new MemberAdded(
                    words.Keep("name", RosterStreams.Owner(id), details.Name),
                    words.Add("email", RosterStreams.Owner(id), details.Email),
                    words.Add("number", RosterStreams.Owner(id), details.Number),
                    details.School, details.Kind, details.JobRole, details.LineManager)),
                cancel);
    }

    /// <summary>Makes a member as these details say; what is the same already is not written again.</summary>
    /// <param name="seen">The version that the change was made for, or null for any.</param>
    public Task<OfficeAnswer> ChangeAsync(
        Actor by, string commandId, string id, MemberDetails details, int? seen = null, CancellationToken cancel = default)
    {
        details = details.Trimmed();
        return Problem(id, details) is { } no
            ? Task.FromResult(no)
            : WriteAsync(
                new Write(id, by, commandId, seen, details),
                (entry, words) => new ChangeMember(
                    entry is null ? new MemberChanged() : MemberDifference.Of(entry.Details, details, id, words)),
                cancel);
    }

    /// <summary>The member leaves.</summary>
    /// <param name="on">The last day, Europe/London.</param>
    public Task<OfficeAnswer> LeaveAsync(
        Actor by, string commandId, string id, LeavingReason reason, string? words, DateOnly on, int? seen = null,
        CancellationToken cancel = default) =>
        words?.Trim().Length > MemberProblems.MostWords
            ? Task.FromResult(OfficeAnswer.No(
                id, "too-long", $"Keep it to {MemberProblems.MostWords} characters or fewer", "words"))
            : WriteAsync(
                new Write(id, by, commandId, seen, null),
                (_, vault) => new LetMemberGo(reason, vault.Add("leaving", RosterStreams.Owner(id), words?.Trim()), on),
                cancel);

    /// <summary>The member comes back as they were.</summary>
    public Task<OfficeAnswer> ReturnAsync(
        Actor by, string commandId, string id, int? seen = null, CancellationToken cancel = default) =>
        WriteAsync(new Write(id, by, commandId, seen, null), (_, _) => new BringMemberBack(), cancel);

    public void Dispose() => _turns.Dispose();

    private async Task<OfficeAnswer> WriteAsync(
        Write write, Func<RosterEntry?, BodyVault, ICaseCommand> command, CancellationToken cancel)
    {
        var number = write.Details is { } details ? details.Number : (await book.EntryAsync(write.Id, cancel))?.Number;
        StreamAnswer<MemberState> answer;
        // Nobody reports to somebody new, so that they close no circle.
        using (await _turns.WaitAsync(number, managers: !write.IsNew && write.Details?.LineManager is not null, cancel))
            answer = await WriteOnceAsync(write, command, cancel);
        if (answer.Events.Count > 0) await TellAsync(write.Id, cancel);
        return new OfficeAnswer(write.Id, answer.Refusal, FieldOf(answer.Refusal));
    }

    private async Task<StreamAnswer<MemberState>> WriteOnceAsync(
        Write write, Func<RosterEntry?, BodyVault, ICaseCommand> command, CancellationToken cancel)
    {
        var (id, details) = (write.Id, write.Details);
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var before = await book.EntryAsync(id, cancel);
            var vault = new BodyVault(write.Command);
            var asked = command(before, vault);
            var context = await ContextAsync(id, before, asked, details, cancel) with { SeenVersion = write.Seen };
            var raced = false;
            var answer = await streams.WriteAsync(
                RosterStreams.Members,
                new StreamCommand(RosterStreams.Of(id), write.Command, write.By, clock.Now) { Bodies = vault.Bodies },
                state =>
                {
                    // What was asked follows from what was read: somebody who was quicker makes it another question.
                    raced = state.Version != (before?.Version ?? 0);
                    return raced ? Decision.No("raced", "") : MemberDecider.Decide(state, asked, context);
                },
                (_, after) => Keys(
                    before, RosterStreams.Entry(id, after.State, details ?? before!.Details), LondonDay.Of(clock.Now)),
                cancel);
            if (!raced || answer.Refusal is null) return answer;
        }

        throw new StoreUnavailableException($"Member {id} is being changed all the time.");
    }

    private async Task<MemberContext> ContextAsync(
        string id, RosterEntry? before, ICaseCommand asked, MemberDetails? details, CancellationToken cancel)
    {
        var context = new MemberContext(
            id, LondonDay.Of(clock.Now), directory.Schools.Select(s => s.Id).ToHashSet());
        var number = asked is BringMemberBack ? before?.Number : details?.Number;
        if (number is not null && (asked is BringMemberBack || number != before?.Number))
        {
            var others = await book.WithNumberAsync(number, cancel);
            context = context with { NumberIsTaken = others.Any(o => o.Member.Id != id) };
        }

        return details?.LineManager is not { } manager || manager == before?.Member.LineManager
            ? context
            : context with
            {
                ManagerIsActive = await book.FindAsync(manager, cancel) is { Active: true },
                LineAbove = before is null ? [] : await book.LineAboveAsync(manager, cancel),
            };
    }

    private static KeyChange Keys(RosterEntry? before, RosterEntry after, DateOnly today)
    {
        var (old, now) = (RosterKeys.Of(before), RosterKeys.Of(after));
        var changed = new Key(RosterKeys.Changed, RosterKeys.DayValue(today), after.Member.Id);
        return new KeyChange([.. now.Except(old), changed], [.. old.Except(now)]);
    }

    private async Task TellAsync(string id, CancellationToken cancel)
    {
        foreach (var follower in _followers)
        {
            try
            {
                await follower.ChangedAsync(id, cancel);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogWarning(fault, "{Follower} could not be told of a change of {Member}", follower.GetType().Name, id);
            }
        }
    }

    private static OfficeAnswer? Problem(string id, MemberDetails details) =>
        MemberProblems.Name(details.Name) is { } name ? OfficeAnswer.No(id, "bad-name", name, "name")
        : MemberProblems.Email(details.Email) is { } email ? OfficeAnswer.No(id, "bad-email", email, "email")
        : MemberProblems.Number(details.Number) is { } number ? OfficeAnswer.No(id, "bad-number", number, "number")
        : MemberProblems.Role(details.JobRole) is { } role ? OfficeAnswer.No(id, "bad-role", role, "role")
        : null;

    private static string? FieldOf(Decision.Refused? refusal) => refusal?.Code switch
    {
        "number-taken" => "number",
        "no-such-school" => "school",
        "own-manager" or "no-such-manager" or "cyclic-managers" => "manager",
        "words-missing" => "words",
        "day-ahead" or "too-long-ago" => "on-day",
        _ => null,
    };

    /// <summary>A change on its way.</summary>
    /// <param name="Details">How the member should be; null where the words stay.</param>
    private sealed record Write(
        string Id, Actor By, string Command, int? Seen, MemberDetails? Details, bool IsNew = false);
}
