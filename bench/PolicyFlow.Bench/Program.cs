using System.Globalization;
using PolicyFlow.Bench;
using PolicyFlow.Bench.Campaigns;
using PolicyFlow.Bench.Mail;
using PolicyFlow.Bench.Probes;
using PolicyFlow.Bench.Scale;
using PolicyFlow.Bench.Searching;
using PolicyFlow.Bench.Starting;
using PolicyFlow.Bench.Stores;
using PolicyFlow.Bench.Transitions;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Contains(PageServer.Argument))
{
    await PageServer.RunAsync();
    return;
}

var options = BenchOptions.Parse(args);
using var folder = new BenchFolder(options.Folder);
var table = new Table();
Console.WriteLine($"PolicyFlow benchmark{(options.Quick ? " (quick)" : "")}: {Environment.ProcessorCount} cores, data in {folder.Path}");
#if DEBUG
Console.WriteLine("This is a debug build: run it with -c Release for figures that mean something.");
#endif
if (options.Wants("transitions")) await TransitionBench.RunAsync(options, folder, table);
if (options.Wants("scale")) await ScaleBench.RunAsync(options, folder, table);
if (options.Wants("probes")) await ProbeBench.RunAsync(options, folder, table);
if (options.Wants("start")) await StartBench.RunAsync(options, folder, table);
if (options.Wants("stores")) await StoresBench.RunAsync(options, folder, table);
if (options.Wants("mail")) await MailBench.RunAsync(options, folder, table);
if (options.Wants("campaign")) await CampaignBench.RunAsync(options, folder, table);
if (options.Wants("search")) await SearchBench.RunAsync(options, folder, table);
table.Print();
