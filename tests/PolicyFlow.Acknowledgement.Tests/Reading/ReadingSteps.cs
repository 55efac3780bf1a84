using System.Net;

namespace PolicyFlow.Acknowledgement.Tests.Reading;

/// <summary>What somebody does on their page, step by step.</summary>
public static class ReadingSteps
{
    public const int Sections = 3;

    public static async Task StartAsync(this Reader reader, string link) =>
        (await reader.SubmitAsync(link, link + "/start")).Is(HttpStatusCode.SeeOther);

    /// <summary>Starts and reads every section.</summary>
    public static async Task<Sheet> ReadAllAsync(this Reader reader, string link)
    {
        await reader.StartAsync(link);
        Sheet last = null!;
        for (var n = 1; n <= Sections; n++) last = await reader.NextAsync(link, n);
        return last;
    }

    public static Task<Sheet> NextAsync(this Reader reader, string link, int section) =>
        reader.SubmitAsync($"{link}/section/{section}", $"{link}/section/{section}");

    /// <summary>Types the name and confirms.</summary>
    public static Task<Sheet> SignAsync(this Reader reader, string link, string name = "Demo Reader") =>
        reader.SubmitAsync(link + "/sign", link + "/sign", ("name", name), ("agree", "yes"));
}
