using PolicyFlow.Domain.Investigation;

namespace PolicyFlow.App.Investigation;

/// <summary>The people of the directory by whom an investigation is found: whom it is about, and who else has to do with it.
/// </summary>
internal static class InvestigationPeople
{
    public static IReadOnlySet<string> Of(InvestigationState s) =>
        s.LeftOut.Concat(s.People.Where(p => !p.Removed).Select(p => p.Person).OfType<string>()).ToHashSet();
}
