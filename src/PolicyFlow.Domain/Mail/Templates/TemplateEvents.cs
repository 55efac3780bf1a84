using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Mail.Templates;

/// <summary>Somebody asks for other words. All three are null where the letter shall read as it comes with the program.
/// </summary>
/// <param name="Proposal">Counts the proposals of this template, so that a stale button is known.</param>
public sealed record TemplateProposed(int Proposal, string? Subject, string? Title, string? Body) : ICaseEvent;

/// <summary>A second named person confirmed: letters read like this from now on.</summary>
public sealed record TemplateConfirmed(int Proposal, string? Subject, string? Title, string? Body) : ICaseEvent;

/// <summary>The proposed words were turned down or taken back.</summary>
public sealed record TemplateRejected(int Proposal) : ICaseEvent;

/// <summary>The stored names of the events of a template.</summary>
public static class TemplateEvents
{
    public static readonly EventCatalogue Catalogue = new EventCatalogue()
        .Add<TemplateProposed>("template-proposed", "")
        .Add<TemplateConfirmed>("template-confirmed", "")
        .Add<TemplateRejected>("template-rejected", "");
}
