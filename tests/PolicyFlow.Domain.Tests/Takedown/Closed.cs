using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown;

/// <summary>Stories that several tests go on from.</summary>
internal static class Closed
{
    /// <summary>Approached after an hour, gone after five, closed then.</summary>
    public static Story Properly(int places = 1) =>
        Story.Reported(places).At(1.Hours()).Approves().At(5.Hours()).PersonSees(ItemStatus.Gone).ClosesProperly();
}
