using PolicyFlow.App.People;

namespace PolicyFlow.App.Intake;

/// <summary>Tells whoever reported by mail who sees it, as the form does before it is sent (5.3).</summary>
internal static class WhoSees
{
    /// <param name="sees">Whether somebody may see the case as it stands now.</param>
    public static string Of(IPeopleDirectory people, Func<Person, bool> sees, string? school)
    {
        var words = string.Join("; ", people.All.Where(p => p.Active && sees(p))
            .Select(p => $"{p.Name} ({RoleNames.Of(p.Grants, school)})"));
        return words.Length > 0 ? words : "nobody yet";
    }
}
