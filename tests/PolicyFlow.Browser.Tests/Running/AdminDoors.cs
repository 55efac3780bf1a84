using System.Text.RegularExpressions;

namespace PolicyFlow.Browser.Tests.Running;

/// <summary>What the stories set up through the administrator's pages, without a browser. Somebody who may do so must have
/// signed in on the program's own connection.</summary>
internal static partial class AdminDoors
{
    /// <summary>The ids of all schools after these were added.</summary>
    public static async Task<IReadOnlyList<string>> AddSchoolsAsync(this RunningProgram program, IEnumerable<string> names)
    {
        foreach (var name in names) await program.SendFormAsync("/schools", "/schools", ("name", name));
        return [.. School().Matches(await program.Http.GetStringAsync("/schools")).Select(m => m.Groups[1].Value)];
    }

    /// <summary>The id of a school by its name.</summary>
    public static async Task<string> SchoolAsync(this RunningProgram program, string name) =>
        School().Matches(await program.Http.GetStringAsync("/schools")).Single(m => m.Groups[2].Value == name).Groups[1].Value;

    /// <summary>Adds somebody who holds one role in the whole network.</summary>
    public static async Task AddPersonAsync(this RunningProgram program, string name, string email, string role)
    {
        var page = await program.SendFormAsync("/people/add", "/people/add", ("name", name), ("email", email));
        await program.SendFormAsync($"{page}/roles", $"{page}/roles", ("network", role));
    }

    /// <summary>Sends the form of a page; answers the path of the page that follows.</summary>
    private static async Task<string> SendFormAsync(
        this RunningProgram program, string page, string action, params (string Name, string Value)[] fields)
    {
        var hidden = Hidden().Matches(await program.Http.GetStringAsync(page))
            .Where(m => m.Groups[1].Value is "command" or "__RequestVerificationToken")
            .DistinctBy(m => m.Groups[1].Value)
            .Select(m => KeyValuePair.Create(m.Groups[1].Value, m.Groups[2].Value));
        using var form = new FormUrlEncodedContent([.. hidden, .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
        var answer = await program.Http.PostAsync(action, form);
        answer.EnsureSuccessStatusCode();
        return answer.RequestMessage!.RequestUri!.AbsolutePath;
    }

    [GeneratedRegex("""<a class="govuk-link" href="/schools/([^"]+)">rename <span[^>]*>([^<]*)""")]
    private static partial Regex School();

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]+)" />""")]
    private static partial Regex Hidden();
}
