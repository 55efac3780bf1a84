using System.Text.Json;

namespace PolicyFlow.Bench.Stores;

/// <summary>What Azure asks, as somebody has read it from the price page on a day. None of it is in the program.</summary>
/// <param name="Date">The day on which the prices were read.</param>
/// <param name="Currency">Such as GBP.</param>
/// <param name="TenThousandTransactions">For 10,000 transactions of the storage account.</param>
internal sealed record Prices(DateOnly Date, string Currency, decimal TenThousandTransactions)
{
    /// <summary>The formula: transactions / 10,000 * price.</summary>
    public string Of(double transactions) =>
        $"{(decimal)transactions / 10_000 * TenThousandTransactions:N4} {Currency} at the prices of {Date:yyyy-MM-dd}";

    /// <exception cref="InvalidDataException">The file is not what bench/prices.md describes.</exception>
    public static Prices? Read(string? path)
    {
        if (path is null) return null;
        try
        {
            return JsonSerializer.Deserialize<Prices>(File.ReadAllText(path), JsonSerializerOptions.Web)
                is { Currency.Length: > 0, TenThousandTransactions: > 0, Date.Year: > 2000 } prices
                ? prices
                : throw new InvalidDataException($"{path} lacks date, currency or tenThousandTransactions.");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{path} is not JSON as bench/prices.md describes it.", fault);
        }
    }
}
