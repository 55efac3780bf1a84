using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PolicyFlow.App.Web;

namespace PolicyFlow.Web.Tests.Web;

/// <summary>Renders one component to HTML, inside a form's values and problems.</summary>
internal static class Rendering
{
    public static async Task<string> HtmlAsync<T>(FormState form, Dictionary<string, object?> parameters)
        where T : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        RenderFragment content = builder =>
        {
            builder.OpenComponent<T>(0);
            builder.AddMultipleAttributes(1, parameters.Select(p => KeyValuePair.Create(p.Key, p.Value!)));
            builder.CloseComponent();
        };
        var cascade = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            ["Value"] = form,
            ["IsFixed"] = true,
            ["ChildContent"] = content,
        });
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<CascadingValue<FormState>>(cascade)).ToHtmlString());
    }
}
