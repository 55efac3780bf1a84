namespace PolicyFlow.Domain.Cases.TermDates;

/// <summary>The schools are closed on these days.</summary>
/// <param name="Number">Counts the holidays that were ever entered.</param>
public sealed record HolidayAdded(int Number, DateOnly From, DateOnly Until, string Name) : ICaseEvent;

/// <summary>The holiday does not count any more.</summary>
public sealed record HolidayRemoved(int Number) : ICaseEvent;

/// <summary>The stored names of the events.</summary>
public static class TermEvents
{
    public static readonly EventCatalogue Catalogue = new EventCatalogue()
        .Add<HolidayAdded>("holiday-added", "5.3")
        .Add<HolidayRemoved>("holiday-removed", "5.3");
}
