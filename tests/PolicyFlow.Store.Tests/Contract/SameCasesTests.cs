using System.Reflection;

namespace PolicyFlow.Store.Tests.Contract;

public sealed class SameCasesTests
{
    [Fact]
    public void Both_stores_are_held_to_the_same_cases()
    {
        var contracts = typeof(StoreContract).Assembly.GetTypes()
            .Where(t => t.IsAbstract && t.IsSubclassOf(typeof(StoreContract))).ToList();

        var (sqlite, tables) = (Cases("Sqlite"), Cases("Tables"));

        Assert.Equal(sqlite, tables);
        Assert.Equal(contracts.SelectMany(OwnCases).Order(StringComparer.Ordinal), sqlite);
        Assert.True(sqlite.Count > 50);
    }

    private static List<string> Cases(string store) =>
    [
        .. typeof(StoreContract).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(StoreContract))
                && t.Namespace == $"PolicyFlow.Store.Tests.{store}")
            .SelectMany(OwnCases).Order(StringComparer.Ordinal),
    ];

    /// <summary>A line for each test, and for each row of data that it runs with.</summary>
    private static IEnumerable<string> OwnCases(Type type) =>
        from method in type.GetMethods()
        let fact = method.GetCustomAttribute<FactAttribute>()
        where fact is not null && fact.Skip is null
        from row in method.GetCustomAttributes<InlineDataAttribute>().Select(d => d.GetData(method).Single())
            .DefaultIfEmpty([])
        select $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", row.Select(v => v ?? "null"))})";
}
