using PolicyFlow.Domain.PolicyReview.Health;

namespace PolicyFlow.App.PolicyReview.Health;

/// <summary>What people read about the weight of a finding.</summary>
public static class HealthWords
{
    public static string Of(HealthSeverity severity) => severity switch
    {
        HealthSeverity.Wrong => "Put right",
        HealthSeverity.Weak => "Improve",
        _ => "Have a look",
    };

    public static string Meaning(HealthSeverity severity) => severity switch
    {
        HealthSeverity.Wrong => "Out of date, or it does not hold.",
        HealthSeverity.Weak => "It can be read, but misleads or leaves something out.",
        _ => "A machine cannot tell whether it is meant so.",
    };
}
