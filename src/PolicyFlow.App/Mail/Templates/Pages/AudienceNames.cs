namespace PolicyFlow.App.Mail.Templates.Pages;

/// <summary>Readers of letters as people call them.</summary>
public static class AudienceNames
{
    public static string Of(TemplateAudience audience) => audience switch
    {
        TemplateAudience.Reporters => "To whoever reported",
        TemplateAudience.Affected => "To the person concerned",
        TemplateAudience.Authors => "To somebody who is asked to remove content",
        TemplateAudience.Accused => "To somebody whom an investigation is about",
        TemplateAudience.Staff => "To everybody on the staff list",
        _ => "To our own people",
    };
}
