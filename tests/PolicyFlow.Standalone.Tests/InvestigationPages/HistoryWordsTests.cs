using PolicyFlow.App.Investigation.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;

namespace PolicyFlow.Standalone.Tests.InvestigationPages;

/// <summary>Everything that can happen in an investigation is told in the history in plain words.</summary>
public sealed class HistoryWordsTests
{
    public static TheoryData<Type> Events => [.. InvestigationCatalogue.Events.All.Select(e => e.ClrType)];

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_event_of_the_catalogue_has_words(Type type)
    {
        var words = TimelineWords.Of((ICaseEvent)Made(type), new TimelineNames(id => "Somebody", who => "Somebody")).Text;
        Assert.True(words.Length > 3, $"{type.Name} has no words.");
        Assert.DoesNotContain(type.Name, words, StringComparison.Ordinal);
    }

    /// <summary>An event with something in each of its parts.</summary>
    private static object Made(Type type)
    {
        if (type == typeof(string)) return "investigation-7k3m92qx";
        if (type == typeof(DateTimeOffset)) return new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);
        if (type == typeof(BodyRef)) return new BodyRef("b1", "h");
        if (type.IsValueType) return Nullable.GetUnderlyingType(type) is { } inner ? Made(inner) : Activator.CreateInstance(type)!;
        if (type.IsInterface && type.IsGenericType) return Array.CreateInstance(type.GetGenericArguments()[0], 0);
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Made(p.ParameterType))]);
    }
}
