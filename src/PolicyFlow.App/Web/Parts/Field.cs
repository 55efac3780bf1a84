using Microsoft.AspNetCore.Components;

namespace PolicyFlow.App.Web.Parts;

/// <summary>What all form fields share: their name (also the element's id), label, hint, value and problems.</summary>
public abstract class Field : ComponentBase
{
    [CascadingParameter] public required FormState Form { get; set; }

    /// <summary>Name of the form value and id of the element.</summary>
    [Parameter, EditorRequired] public required string Name { get; set; }

    [Parameter, EditorRequired] public required string Label { get; set; }

    [Parameter] public string? Hint { get; set; }

    /// <summary>Whether the label is the heading of a page that asks one thing.</summary>
    [Parameter] public bool IsHeading { get; set; }

    protected string Value => Form[Name];

    protected IReadOnlyList<string> Errors => Form.ErrorsOf(Name);

    protected bool HasErrors => Errors.Count > 0;

    protected string GroupClass => HasErrors ? "govuk-form-group govuk-form-group--error" : "govuk-form-group";

    protected string? DescribedBy
    {
        get
        {
            var ids = new List<string>(2);
            if (Hint is not null) ids.Add(Name + "-hint");
            if (HasErrors) ids.Add(Name + "-error");
            return ids.Count == 0 ? null : string.Join(' ', ids);
        }
    }
}
