using Microsoft.Extensions.Configuration;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.People;

/// <summary>
/// Somebody must be able to sign in first: the administrator that the settings name (<c>FirstAdministrator:Name</c>,
/// <c>FirstAdministrator:Email</c>). The settings count only while the directory has no administrator.
/// </summary>
public sealed class FirstAdministrator(PeopleDirectory directory, PeopleOffice office, IConfiguration settings)
{
    /// <summary>What the settings lack to name somebody, or null.</summary>
    public static string? Missing(IConfiguration settings) =>
        string.IsNullOrWhiteSpace(settings["FirstAdministrator:Name"])
        || string.IsNullOrWhiteSpace(settings["FirstAdministrator:Email"])
            ? "There is no administrator yet. Set FirstAdministrator:Name and FirstAdministrator:Email."
            : null;

    /// <summary>Adds the first administrator where there is none yet.</summary>
    /// <returns>Null when there is an administrator now, else what is missing, for the person who starts the program.
    /// </returns>
    public async Task<string?> EnsureAsync(CancellationToken cancel = default)
    {
        await directory.RefreshAsync(cancel);
        if (directory.Snapshot.Administrators.Count > 0) return null;

        if (Missing(settings) is { } missing) return missing;
        var (name, email) = (settings["FirstAdministrator:Name"]!, settings["FirstAdministrator:Email"]!);
        var person = directory.FindByEmail(email);
        if (person is null)
        {
            var added = await office.AddAsync(
                Actor.System, "first-administrator|" + EmailAddress.Normal(email), name, email, cancel: cancel);
            if (added.Refusal is { } no) return $"The first administrator cannot be added. {no.Reason}.";
            person = directory.Find(added.Id)!;
        }

        var granted = await office.ProposeRolesAsync(
            Actor.System, $"first-administrator-role|{person.Id}|{person.Grants.Count}", person.Id,
            [.. person.Grants, new RoleGrant(Role.Administrator)], cancel);
        return granted.Refusal is { } refusal ? $"The first administrator cannot be added. {refusal.Reason}" : null;
    }
}
