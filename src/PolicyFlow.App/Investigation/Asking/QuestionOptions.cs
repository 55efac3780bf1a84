using Microsoft.Extensions.Configuration;
using PolicyFlow.Domain.Investigation.Asking;

namespace PolicyFlow.App.Investigation.Asking;

/// <summary>The settings under <c>Questions</c>.</summary>
public sealed record QuestionOptions
{
    public const string Section = "Questions";
    private const int MostDays = 20;

    /// <summary>Whole working days that a question may wait before those who were asked are reminded.</summary>
    public int RemindAfterWorkingDays { get; init; } = QuestionRules.Default.RemindAfter;

    /// <summary>What decisions are made by.</summary>
    public QuestionRules Rules => new(Math.Clamp(RemindAfterWorkingDays, 1, MostDays));

    public static QuestionOptions Of(IConfiguration settings) =>
        settings.GetSection(Section).Get<QuestionOptions>() ?? new QuestionOptions();
}
