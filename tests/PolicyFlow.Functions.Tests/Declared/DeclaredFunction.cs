using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using PolicyFlow.Functions.Web;

namespace PolicyFlow.Functions.Tests.Declared;

/// <summary>A function as the host finds it: a method with its name and its trigger.</summary>
internal sealed record DeclaredFunction(string Name, MethodInfo Method, ParameterInfo Input, Attribute Trigger)
{
    public static readonly Assembly Program = typeof(Website).Assembly;

    public static readonly IReadOnlyList<DeclaredFunction> All =
    [
        .. from type in Program.GetTypes()
           from method in type.GetMethods(
               BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic
               | BindingFlags.DeclaredOnly)
           let named = method.GetCustomAttribute<FunctionAttribute>()
           where named is not null
           let input = method.GetParameters().Single(p => TriggerOf(p) is not null)
           select new DeclaredFunction(named.Name, method, input, TriggerOf(input)!),
    ];

    /// <summary>What answers requests, with the trigger's settings.</summary>
    public static IReadOnlyList<(DeclaredFunction Function, HttpTriggerAttribute Http)> OfHttp =>
        [.. All.Where(f => f.Trigger is HttpTriggerAttribute).Select(f => (f, (HttpTriggerAttribute)f.Trigger))];

    public static IReadOnlyList<DeclaredFunction> With<TTrigger>() => [.. All.Where(f => f.Trigger is TTrigger)];

    /// <summary>What the function's class asks for.</summary>
    public IEnumerable<Type> Needs =>
        Method.DeclaringType!.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.ParameterType);

    private static Attribute? TriggerOf(ParameterInfo parameter) => parameter.GetCustomAttributes()
        .SingleOrDefault(a => a.GetType().Name.EndsWith("TriggerAttribute", StringComparison.Ordinal));
}
