using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Mail.Inbound;
using PolicyFlow.Functions.Hosting;

namespace PolicyFlow.Functions.Mail;

/// <summary>
/// Works on what the mail service brought: a message of a queue is the id of what lies in Blobs. What fails is tried again
/// (see host.json); what failed too often is told, and stays where it lies for a person.
/// </summary>
/// <param name="services">Without settings for incoming mail nothing works on it, and nothing comes.</param>
internal sealed class MailQueues(IServiceProvider services, DurableDriver driver)
{
    public const string Mail = "policyflow-mail";
    public const string Events = "policyflow-mail-events";

    private const string Storage = "AzureWebJobsStorage";
    private const string Poison = "-poison";

    [Function("ProcessMail")]
    public Task ProcessMailAsync(
        [QueueTrigger(Mail, Connection = Storage)] string id, [DurableClient] DurableTaskClient client,
        CancellationToken cancel)
    {
        driver.Use(client);
        return services.GetRequiredService<MailIntake>().ProcessAsync(id, cancel);
    }

    [Function("ProcessEmailEvents")]
    public Task ProcessEmailEventsAsync(
        [QueueTrigger(Events, Connection = Storage)] string id, [DurableClient] DurableTaskClient client,
        CancellationToken cancel)
    {
        driver.Use(client);
        return services.GetRequiredService<MailEvents>().ProcessAsync(id, cancel);
    }

    [Function("SetMailAside")]
    public Task SetMailAsideAsync(
        [QueueTrigger(Mail + Poison, Connection = Storage)] string id, [DurableClient] DurableTaskClient client,
        CancellationToken cancel)
    {
        driver.Use(client);
        return services.GetRequiredService<MailIntake>().GiveUpAsync(id, cancel);
    }

    [Function("SetEmailEventsAside")]
    public void SetEmailEventsAside([QueueTrigger(Events + Poison, Connection = Storage)] string id) =>
        services.GetRequiredService<MailEvents>().GiveUp(id);
}
