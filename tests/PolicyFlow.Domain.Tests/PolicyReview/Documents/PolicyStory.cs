using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview.Documents;

namespace PolicyFlow.Domain.Tests.PolicyReview.Documents;

/// <summary>Tells what happens to one policy of an invented network: two schools with a principal each, one of them with
/// a deputy, and two managers.</summary>
internal sealed class PolicyStory
{
    public const string Park = "s-park";
    public const string Hill = "s-hill";

    private int _commands;

    public PolicyDocument State { get; private set; } = PolicyDocument.Unknown;

    public List<string> Schools { get; } = [Park, Hill];

    public List<PolicyApprover> Principals { get; } =
        [new("priya", Park), new("owen", Hill), new("deputy", Hill)];

    public PolicyStory Writes(string who, string words, string? note = null)
    {
        Does(who, Writing(words, note));
        return this;
    }

    public PolicyStory Proposes(string who = "dana")
    {
        Does(who, new ProposePolicy(State.Drafts));
        return this;
    }

    public PolicyStory Approves(string who, string? school)
    {
        Does(who, new ApprovePolicy(State.Drafts, school));
        return this;
    }

    public PolicyStory Publishes(string who = "dana", string? label = null)
    {
        Does(who, new PublishPolicy(State.Drafts, State.Draft!.Hash, label, null));
        return this;
    }

    public WritePolicyDraft Writing(string words, string? note = null, PolicyOriginal? original = null) =>
        new(State.Edition, "The policy", "hash of " + words, Ref("text"), note is null ? null : Ref("note"), original);

    public void Does(string who, ICaseCommand command)
    {
        var accepted = Assert.IsType<Decision.Accepted>(Ask(who, command));
        Assert.NotEmpty(accepted.Events);
        foreach (var e in accepted.Events)
            State = PolicyDocument.Evolve(State, new Recorded(State.Edition + 1, DateTimeOffset.UnixEpoch, ActorOf(who), e));
    }

    public string Refused(string who, ICaseCommand command)
    {
        var refused = Assert.IsType<Decision.Refused>(Ask(who, command));
        Assert.EndsWith(".", refused.Reason, StringComparison.Ordinal);
        return refused.Code;
    }

    public PolicyContext Context(string who) =>
        new(ActorOf(who), Schools, Principals, new HashSet<string> { "dana", "marek" });

    /// <summary>The schools that somebody may still approve for.</summary>
    public IReadOnlyList<string?> Approvable(string who) =>
        PolicyQuorum.SeatsOf(ActorOf(who), State.Draft!, Context(who));

    public BodyRef Ref(string name) => new($"{name}-{++_commands}", "aa");

    private Decision Ask(string who, ICaseCommand command) =>
        PolicyDocumentDecider.Decide(State, command, Context(who));

    private static Actor ActorOf(string who) => who == "program" ? Actor.System : Actor.Person(who);
}
