using PolicyFlow.App.Cases;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.Takedown.Providers;

/// <summary>How far an entry can be relied on.</summary>
public enum Freshness
{
    /// <summary>Nobody of the network has checked it since its addresses last changed.</summary>
    NotChecked,

    /// <summary>It was checked, but long ago.</summary>
    Stale,

    /// <summary>It was checked not long ago.</summary>
    Checked,
}

/// <summary>Says of an entry whether it should be looked at again.</summary>
public sealed class ProviderFreshness(CaseClock clock, ProviderOptions options)
{
    public Freshness Of(Provider provider) =>
        provider.CheckedOn is not { } on ? Freshness.NotChecked
        : on.AddDays(options.StaleAfterDays) < DateOnly.FromDateTime(UkTime.Local(clock.Now)) ? Freshness.Stale
        : Freshness.Checked;
}
