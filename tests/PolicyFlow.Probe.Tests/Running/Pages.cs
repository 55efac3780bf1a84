namespace PolicyFlow.Probe.Tests.Running;

/// <summary>Pages as websites have them. All names are invented.</summary>
public static class Pages
{
    public const string Rant = "Our sports teacher Robin Example is a liar and a cheat and everybody should know it.";
    public const string Report = "The under twelves lost their match against the visitors after a long and muddy afternoon.";
    public const string Thanks = "Many thanks to the parents who brought oranges, towels and dry socks for the whole team.";

    public static string Html(string title, string body) =>
        $"<!doctype html><html><head><title>{title}</title><style>p {{ color: red }}</style></head><body>{body}</body></html>";

    /// <summary>A post with what stands around one on any website.</summary>
    public static string Post(
        string text = $"<p>{Report}</p><p>{Rant}</p><p>{Thanks}</p>", int views = 12, string posted = "two hours ago",
        string related = "Bake sale raises money for new goal posts") => Html(
        "Muddy afternoon - Invented Town Forum",
        $"""
         <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
         <main><h1>Muddy afternoon on the field</h1><div>Posted {posted} by somebody, {views} views</div>
         {text}</main>
         <div class="related-posts"><h2>Related</h2><p>{related}</p></div>
         <ul><li><a href="/r/{views}">{related} again and again</a></li></ul>
         <footer>Copyright Invented Town Forum {views}. Page made in {views} ms.</footer>
         <script>var x = "not visible {views}";</script>
         """);

    /// <summary>A page long enough to be no login page, check or "not found".</summary>
    public static string Long(string more = "") => Post(string.Concat(
        Enumerable.Range(0, 12).Select(i => $"<p>Paragraph {(char)('a' + i)}{(char)('n' + i)} tells of the fine weather, of the "
            + $"long way home, of a lost boot number{(char)('a' + i)}, of tea and of cake in the pavilion.</p>")) + more);
}
