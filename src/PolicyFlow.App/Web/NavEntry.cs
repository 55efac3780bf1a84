using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Web;

/// <summary>A link of the navigation, shown to whoever may see its matter; those of the demonstration stand in its
/// banner.</summary>
/// <param name="Order">Smaller comes first.</param>
public sealed record NavEntry(string Text, string Href, Matter Matter, int Order);
