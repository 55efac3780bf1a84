using System.Reflection;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Converters;
using PolicyFlow.App.Driving;
using PolicyFlow.Functions.Orchestrations;

namespace PolicyFlow.Functions.Tests.Declared;

/// <summary>What goes into the history of an instance, which is stored in plain and read by the next release.</summary>
public sealed class HistoryTests
{
    private static readonly Type[] Plain = [typeof(string), typeof(DateTimeOffset)];
    private static readonly DateTimeOffset At = new(2026, 11, 22, 23, 30, 0, TimeSpan.Zero);

    [Fact]
    public void What_activities_take_and_give_is_flat_records_of_ids_and_times()
    {
        var activities = DeclaredFunction.With<ActivityTriggerAttribute>();
        Assert.NotEmpty(activities);
        foreach (var activity in activities)
        {
            AssertFlat(activity.Input.ParameterType);
            AssertFlat(activity.Method.ReturnType.GetGenericArguments().Single());
        }
    }

    /// <summary>Instances that wait through a deployment hold what the release before wrote.</summary>
    [Fact]
    public void Its_form_stays_as_it_is()
    {
        AssertForm("""{"Wake":"2026-11-22T23:30:00+00:00","Lanes":[["e1","e2"],["e3"]]}""",
            new CaseStep(At, [["e1", "e2"], ["e3"]]));
        AssertForm("""{"Wake":null,"Lanes":[]}""", CaseStep.Nothing);
        AssertForm("""{"Stream":"takedown-1","Effects":["e1","e2"]}""", new LaneWork("takedown-1", ["e1", "e2"]));
        AssertForm("""{"BusyUntil":"2026-11-22T23:30:00+00:00"}""", new LaneResult(At));
    }

    private static void AssertForm<T>(string json, T value)
    {
        // Written by the library's converter; the worker reads what it is given with the web's rules for names.
        Assert.Equal(json, Written(value));
        Assert.Equal(json, Written(JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web)));
    }

    private static string Written(object? value) =>
        JsonDataConverter.Default.Serialize(value)!.Replace("\\u002B", "+", StringComparison.Ordinal);

    private static void AssertFlat(Type type)
    {
        if (Plain.Contains(Nullable.GetUnderlyingType(type) ?? type)) return;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            AssertFlat(type.GetGenericArguments()[0]);
            return;
        }

        Assert.True(type is { IsSealed: true, IsClass: true }, $"{type} is not flat.");
        Assert.Equal(typeof(object), type.BaseType);
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
            AssertFlat(property.PropertyType);
    }
}
