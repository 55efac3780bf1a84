using PolicyFlow.App.Web;

namespace PolicyFlow.App.Intake.Steps;

/// <summary>How long a reporter's answers may be, in characters. Longer ones are refused and kept for correction.
/// </summary>
public static class TextLimits
{
    public const int Description = 10_000;
    public const int Name = 200;

    /// <summary>Complains where a one-line answer is too long or has line breaks or other control characters.</summary>
    public static void OneLine(this FormState form, string field, string what)
    {
        form.Limit(field, Name, what);
        if (form[field].Any(char.IsControl)) form.Problem(field, $"{what} must be on one line");
    }
}
