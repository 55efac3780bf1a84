using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Routing;
using PolicyFlow.App.Intake;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Asking;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Investigation.Asking;

/// <summary>What somebody asks.</summary>
/// <param name="AskedBy">Their id, or null for somebody without an account.</param>
public sealed record NewQuestion(
    QuestionKind Kind, string? School, string Words, string? AskedBy, string Name, string Email,
    IReadOnlyList<string> LeftOut);

/// <summary>Takes questions in (5.3, 11.4, 12.5) and puts on record what is said about them.</summary>
public sealed class QuestionDesk(
    CaseEngine<QuestionState> engine, IRoutes routes, IPeopleDirectory people, CaseSecrets secrets)
{
    private const int MostReferences = 20;

    /// <summary>Everybody who could read such a question, as named to whoever asks it.</summary>
    public IReadOnlyList<Recipient> WhoWillRead(
        QuestionKind kind, string? school, string? askedBy, IReadOnlyList<string> leftOut)
    {
        var to = To(kind, school, askedBy, leftOut);
        var question = QuestionState.Initial with
        {
            School = school,
            AskedBy = askedBy,
            LeftOut = [.. leftOut],
            Roles = [.. to.Roles],
            People = [.. to.People],
        };
        return
        [
            .. people.All.Where(p => p.Active && QuestionSight.MayAnswer(new Viewer(p.Id, p.Grants), question))
                .Select(p => new Recipient(p.Id, p.Name, RoleNames.Of(p.Grants, school))),
        ];
    }

    /// <summary>Keeps a question. The same command id again answers with the same reference.</summary>
    /// <returns>Its stream.</returns>
    public async Task<string> AskAsync(NewQuestion asked, string commandId, CancellationToken cancel = default)
    {
        var leftOut = asked.LeftOut.Where(id => people.Find(id) is not null).Distinct().ToList();
        var school = people.FindSchool(asked.School ?? "")?.Id;
        var to = To(asked.Kind, school, asked.AskedBy, leftOut);
        for (var attempt = 0; attempt < MostReferences; attempt++)
        {
            var stream = QuestionStreams.Of(secrets.Reference("question|" + commandId, attempt));
            var vault = new BodyVault(commandId);
            var command = new PutQuestion(
                asked.Kind, school, asked.AskedBy,
                asked.AskedBy is null ? vault.Add("name", QuestionStreams.AskerOwner, asked.Name) : null,
                asked.AskedBy is null ? vault.Add("email", QuestionStreams.AskerOwner, asked.Email) : null,
                vault.Keep("words", QuestionStreams.AskerOwner, asked.Words), leftOut, to.Roles, to.People);
            var done = await engine.ExecuteAsync(
                new CaseRequest(
                    stream, command, asked.AskedBy is { } id ? Actor.Person(id) : Actor.Reporter, "ask:" + commandId)
                { Bodies = vault.Bodies },
                cancel);
            if (done is Execution<QuestionState>.Done) return stream;
        }

        throw new StoreUnavailableException("No free reference was found for this question.");
    }

    /// <summary>Puts on record what somebody who may see it says or does.</summary>
    /// <param name="words">What they wrote; null or empty for nothing.</param>
    /// <param name="command">Makes the command of the reference to their words.</param>
    /// <returns>Why not, or null.</returns>
    public async Task<Decision.Refused?> DoAsync(
        string stream, QuestionState question, Actor by, string commandId, string? words,
        Func<BodyRef?, ICaseCommand> command, CancellationToken cancel = default)
    {
        var vault = new BodyVault(commandId);
        var reference = vault.Add("words", QuestionStreams.OwnerOf(question, by), words);
        return await engine.ExecuteAsync(
            new CaseRequest(stream, command(reference), by, commandId) { Bodies = vault.Bodies }, cancel) switch
        {
            Execution<QuestionState>.Refused no => new Decision.Refused(no.Code, no.Reason),
            Execution<QuestionState>.Done => null,
            _ => new Decision.Refused("no-such-question", "There is no such question."),
        };
    }

    /// <summary>Who holds a role for a question today, without those whom it is kept from.</summary>
    public IReadOnlyList<string> Holders(QuestionState question, Role role) =>
        QuestionPeople.Of(role, people.DutyFor(question.School, QuestionStreams.Without(question)));

    /// <summary>Where it goes. With nobody there it waits for whoever is given the role.</summary>
    private (IReadOnlyList<Role> Roles, IReadOnlyList<string> People) To(
        QuestionKind kind, string? school, string? askedBy, IReadOnlyList<string> leftOut)
    {
        var routed = routes.Of(
            kind.Category(), school, (askedBy is null ? leftOut : leftOut.Append(askedBy)).ToHashSet());
        IReadOnlyList<Role> roles = routed.People.Count > 0
            ? [.. routed.Places.Select(p => p.Taken).Distinct()]
            : routed.Route.Roles;
        return (roles, routed.People);
    }
}
