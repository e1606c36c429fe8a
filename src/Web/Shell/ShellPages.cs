using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aulario.Web.Shell;

/// <summary>How an endpoint answers with a page.</summary>
internal static class ShellPages
{
    /// <summary>Renders a page component inside the document. Values are its parameters, by name.</summary>
    public static RazorComponentResult<TPage> Page<TPage>(
        HttpContext http,
        PageContext context,
        IReadOnlyDictionary<string, object?>? values = null,
        int statusCode = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        http.RequestServices.GetRequiredService<CurrentPage>().Context = context;
        return new RazorComponentResult<TPage>(values ?? EmptyValues) { StatusCode = statusCode, PreventStreamingRendering = true };
    }

    private static IReadOnlyDictionary<string, object?> EmptyValues { get; } = new Dictionary<string, object?>();
}

/// <summary>Carries the context from the endpoint to the components of the same request.</summary>
internal sealed class CurrentPage
{
    private PageContext? context;

    public PageContext Context
    {
        get => context ?? throw new InvalidOperationException("This request renders a page without ShellPages.Page, which sets its context.");
        set => context = value;
    }
}
