using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Mail.Templates;

namespace PolicyFlow.App.Mail.Templates;

/// <summary>How templates lie in the store. Nothing about them is personal, so that all words lie in the events.</summary>
public static class TemplateStreams
{
    public const string Prefix = "template/";

    /// <summary>Their entries in <see cref="DirectoryStreams.Index"/>.</summary>
    public const string IndexValue = "template";

    public static readonly StreamKind<TemplateState> Kind =
        new(TemplateEvents.Catalogue, TemplateState.AsShipped, TemplateState.Evolve);

    public static KeyChange Moved(LoadedStream<TemplateState> before, LoadedStream<TemplateState> after) =>
        DirectoryStreams.Moved(IndexValue, before, after);
}
