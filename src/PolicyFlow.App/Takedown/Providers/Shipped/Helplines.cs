using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Providers.Shipped;

/// <summary>Whom schools can ask (15.2). The governors are no entry: they are people of the network.</summary>
internal static class Helplines
{
    public static readonly IReadOnlyList<Provider> All =
    [
        new("posh", "Professionals Online Safety Helpline", [], "helpline@saferinternet.org.uk")
        {
            Scope = ProviderScope.Helpline,
            Phone = "0344 381 4772",
            Hours = "Monday to Friday, 10am to 4pm",
            Takes = "For people who work with children. It advises, finds the right form, and can ask its contacts at "
                + "the platforms. Report to the platform first, unless a child is at risk.",
        },
    ];
}
