using System.Security.Cryptography;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.PolicyReview.Documents;

namespace PolicyFlow.App.PolicyReview.Documents;

/// <summary>What somebody saves as the draft.</summary>
/// <param name="Markdown">As typed or read from a file.</param>
/// <param name="Note">What changed; null or empty where nobody said it.</param>
/// <param name="Original">The file that the text came from; null keeps the one of the draft before.</param>
public sealed record PolicyWriting(string Markdown, string? Note = null, PolicyFile? Original = null);

/// <summary>What became of publishing.</summary>
/// <param name="Version">What was published, now or by the same command before; null where it was refused.</param>
public sealed record PolicyPublishing(OfficeAnswer Answer, PolicyVersion? Version);

/// <summary>Changes policies. Every change carries a command id: the same id again changes nothing and answers as before.
/// </summary>
public sealed class PolicyOffice(PlainStreams streams, PolicyLibrary library, IPeopleDirectory people, CaseClock clock)
{
    /// <summary>Most characters of a note or a reason.</summary>
    public const int LongestNote = 4000;

    public const int LongestLabel = 20;

    private const string Staff = "staff";

    /// <summary>Saves a text as the draft, the first one of a new policy too.</summary>
    /// <param name="id">Null for a new policy, whose id follows from the command id.</param>
    /// <param name="edition">The edition that the form showed; 0 for a new policy.</param>
    public async Task<OfficeAnswer> WriteAsync(
        Actor by, string commandId, string? id, int edition, PolicyWriting writing, CancellationToken cancel = default)
    {
        id ??= "pol-" + PeopleOffice.Derived(commandId);
        if (!PolicyStreams.IsId(id)) return OfficeAnswer.No(id, "no-such-policy", "There is no such policy.");
        var text = PolicyMarkdown.Clean(writing.Markdown);
        if (PolicyMarkdown.Problem(text) is { } bad) return OfficeAnswer.No(id, "bad-text", bad, "text");
        if (writing.Note?.Length > LongestNote)
            return OfficeAnswer.No(id, "bad-note", $"What changed must be {LongestNote:N0} characters or fewer", "note");
        if (writing.Original?.OriginalProblem() is { } badFile)
            return OfficeAnswer.No(id, "bad-original", badFile, "original");
        var vault = new BodyVault(commandId);
        var command = new WritePolicyDraft(
            edition, PolicyText.Parse(text).Title, PolicyMarkdown.HashOf(text),
            vault.Keep("text", PolicyStreams.TextOwner, text), vault.Add("note", Staff, writing.Note?.Trim()),
            Keep(writing.Original, vault));
        return await DecideAsync(id, by, commandId, command, vault, cancel);
    }

    /// <summary>Asks the host schools to approve the draft of that number.</summary>
    public Task<OfficeAnswer> ProposeAsync(
        Actor by, string commandId, string id, int draft, CancellationToken cancel = default) =>
        DecideAsync(id, by, commandId, new ProposePolicy(draft), null, cancel);

    /// <summary>Takes the draft back from the schools.</summary>
    public Task<OfficeAnswer> WithdrawAsync(
        Actor by, string commandId, string id, int draft, CancellationToken cancel = default) =>
        DecideAsync(id, by, commandId, new WithdrawPolicy(draft), null, cancel);

    /// <param name="school">Null where the network has no schools.</param>
    public Task<OfficeAnswer> ApproveAsync(
        Actor by, string commandId, string id, int draft, string? school, CancellationToken cancel = default) =>
        DecideAsync(id, by, commandId, new ApprovePolicy(draft, school), null, cancel);

    /// <summary>Sends the draft back for a school.</summary>
    public Task<OfficeAnswer> ReturnAsync(
        Actor by, string commandId, string id, int draft, string? school, string reason,
        CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return Task.FromResult(OfficeAnswer.No(id, "no-reason", "Say what has to change", "reason"));
        if (reason.Length > LongestNote)
        {
            return Task.FromResult(OfficeAnswer.No(
                id, "bad-reason", $"What has to change must be {LongestNote:N0} characters or fewer", "reason"));
        }

        var vault = new BodyVault(commandId);
        return DecideAsync(
            id, by, commandId, new ReturnPolicy(draft, school, vault.Keep("reason", Staff, reason.Trim())), vault, cancel);
    }

    /// <summary>Makes an approved draft a version.</summary>
    /// <param name="hash">Of the text that the page showed.</param>
    /// <param name="label">What stands on the document; null or empty where nothing does.</param>
    public async Task<PolicyPublishing> PublishAsync(
        Actor by, string commandId, string id, int draft, string hash, string? label, DateOnly? reviewBy,
        CancellationToken cancel = default)
    {
        var plain = label?.Trim() ?? "";
        if (plain.Length > LongestLabel || plain.Any(char.IsControl))
        {
            return new PolicyPublishing(
                OfficeAnswer.No(id, "bad-label", $"The label must be {LongestLabel} characters or fewer", "label"), null);
        }

        if ((await library.FindAsync(id, cancel))?.Draft is { } asked && asked.Number == draft
            && PolicyMarkdown.HashOf(await library.TextAsync(id, asked, cancel)) != asked.Hash)
        {
            return new PolicyPublishing(
                OfficeAnswer.No(
                    id, "text-changed",
                    "The stored text is not the one that was approved. Nothing was published. Tell an administrator at once."),
                null);
        }

        var command = new PublishPolicy(draft, hash, plain.Length == 0 ? null : plain, reviewBy);
        var answer = await DecideAsync(id, by, commandId, command, null, cancel);
        var published = answer.Done ? (await library.FindAsync(id, cancel))?.Versions.Find(v => v.Draft.Number == draft) : null;
        return new PolicyPublishing(
            answer, published is null ? null : await library.VersionAsync(id, published, cancel));
    }

    /// <summary>What decisions of somebody on a policy go by at this moment.</summary>
    public PolicyContext ContextOf(Actor by) => new(
        by, [.. people.Schools.Select(s => s.Id)],
        [
            .. from p in people.All
               where p.Active
               from g in p.Grants
               where g.Role == Role.Principal
               select new PolicyApprover(p.Id, g.School),
        ],
        people.All.Where(p => p.Active && p.Grants.Any(g => g.Role == Role.Manager)).Select(p => p.Id).ToHashSet());

    private static PolicyOriginal? Keep(PolicyFile? file, BodyVault vault) => file?.OriginalType is not { } type
        ? null
        : new PolicyOriginal(
            vault.Keep("original", PolicyStreams.TextOwner, type, file.Bytes),
            vault.Keep("original-name", Staff, file.Name), type,
            Convert.ToHexStringLower(SHA256.HashData(file.Bytes)), file.Bytes.Length);

    private async Task<OfficeAnswer> DecideAsync(
        string id, Actor by, string commandId, ICaseCommand command, BodyVault? vault, CancellationToken cancel)
    {
        if (command is not WritePolicyDraft && await library.FindAsync(id, cancel) is null)
            return OfficeAnswer.No(id, "no-such-policy", "There is no such policy.");
        var context = ContextOf(by);
        var answer = await streams.WriteAsync(
            PolicyStreams.Kind,
            new StreamCommand(PolicyStreams.Prefix + id, commandId, by, clock.Now) { Bodies = vault?.Bodies ?? [] },
            state => PolicyDocumentDecider.Decide(state, command, context),
            PolicyStreams.Listed,
            cancel);
        return new OfficeAnswer(id, answer.Refusal);
    }
}
