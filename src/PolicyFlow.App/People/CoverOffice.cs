using PolicyFlow.App.Cases;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.People;

/// <summary>Days away, and how somebody is reached. Everybody changes their own; an administrator enters days and a
/// number for others.</summary>
public sealed class CoverOffice(PeopleOffice people, PeopleDirectory directory)
{
    /// <summary>The person is away on these days, both included (Europe/London).</summary>
    public Task<OfficeAnswer> SetAbsenceAsync(
        Actor by, string commandId, string id, DateOnly from, DateOnly until, CancellationToken cancel = default) =>
        people.ChangeAsync(id, by, commandId, () => new SetAbsence(from, until), null, null, cancel);

    /// <summary>The person is there after all.</summary>
    public Task<OfficeAnswer> CancelAbsenceAsync(
        Actor by, string commandId, string id, int absence, CancellationToken cancel = default) =>
        people.ChangeAsync(id, by, commandId, () => new CancelAbsence(absence), null, null, cancel);

    /// <summary>Keeps the number for text messages, or takes it away.</summary>
    /// <param name="typed">As typed; empty for no number.</param>
    public Task<OfficeAnswer> SetMobileAsync(
        Actor by, string commandId, string id, string typed, CancellationToken cancel = default)
    {
        if (typed.Trim().Length > 0 && MobileNumber.Problem(typed) is { } bad)
            return Task.FromResult(OfficeAnswer.No(id, "bad-mobile", bad, "mobile"));
        var number = MobileNumber.Normal(typed);
        if (number is not null && directory.Find(id)?.Mobile == number) return Task.FromResult(new OfficeAnswer(id));
        var vault = new BodyVault(commandId);
        return people.ChangeAsync(
            id, by, commandId, () => new SetMobile(vault.Add("mobile", DirectoryStreams.Owner(id), number)), vault, null,
            cancel);
    }

    /// <summary>Chooses when the digest comes.</summary>
    /// <param name="hour">0 to 23, Europe/London.</param>
    public Task<OfficeAnswer> SetDigestHourAsync(
        Actor by, string commandId, string id, int hour, CancellationToken cancel = default) =>
        people.ChangeAsync(id, by, commandId, () => new SetDigestHour(hour), null, null, cancel);
}
