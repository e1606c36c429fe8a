using System.Diagnostics;
using System.Globalization;
using Aulario.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Aulario.Web.Http;

/// <summary>One wrong field.</summary>
/// <param name="Path">Its JSON path.</param>
/// <param name="Code">A stable code; its text is <c>problem.field.{code}</c>.</param>
/// <param name="Values">Values for the text.</param>
internal sealed record FieldProblem(string Path, string Code, params IReadOnlyList<(string Name, object Value)> Values);

/// <summary>
/// A refusal as RFC 9457 problem details, with a stable <c>code</c>, in the language of <c>Accept-Language</c>. Its texts are
/// <c>problem.{code}.title</c> and <c>problem.{code}.detail</c>.
/// </summary>
internal sealed class Refusal(int status, string code, params IReadOnlyList<(string Name, object Value)> values) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => status;

    public string Code => code;

    public IReadOnlyList<FieldProblem> Fields { get; init; } = [];

    /// <summary>More members of the document, such as <c>opensWith</c>.</summary>
    public IReadOnlyDictionary<string, object?> More { get; init; } = new Dictionary<string, object?>();

    /// <summary>404: absent, or not for this caller.</summary>
    public static Refusal NotFound(string what) => new(StatusCodes.Status404NotFound, "not_found." + what);

    /// <summary>400: what was sent has the wrong shape.</summary>
    public static Refusal BadInput(params IReadOnlyList<FieldProblem> fields) =>
        new(StatusCodes.Status400BadRequest, "bad_input") { Fields = fields };

    /// <summary>409: it cannot be done in this state.</summary>
    public static Refusal Conflict(string code, params IReadOnlyList<(string Name, object Value)> values) =>
        new(StatusCodes.Status409Conflict, code, values);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var language = InterfaceLanguage.OfApi(httpContext);
        var texts = Texts.For(language);
        var problem = new ProblemDetails
        {
            Status = status,
            Type = "urn:aulario:problem:" + code,
            Title = texts.Format($"problem.{code}.title", [.. values]),
            Detail = texts.Format($"problem.{code}.detail", [.. values]),
            Instance = httpContext.Request.Path,
        };
        problem.Extensions["code"] = code;
        problem.Extensions["traceId"] = Activity.Current?.TraceId.ToString() ?? httpContext.TraceIdentifier;
        foreach (var (name, value) in More)
            problem.Extensions[name] = value;
        if (Fields.Count > 0)
            problem.Extensions["errors"] = Fields.GroupBy(field => field.Path).ToDictionary(
                group => group.Key,
                group => group.Select(field => texts.Format($"problem.field.{field.Code}", [.. field.Values])).ToArray());
        httpContext.Response.StatusCode = status;
        httpContext.Response.Headers.ContentLanguage = language;
        httpContext.Response.Headers.CacheControl = "no-store";
        return httpContext.Response.WriteAsJsonAsync(problem, ApiJson.Options, "application/problem+json", httpContext.RequestAborted);
    }

    /// <summary>A number as a text shows it.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
