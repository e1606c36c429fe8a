using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Aulario.Web.Shell;

namespace Aulario.Web.Http;

/// <summary>Turns what the framework throws or answers without a body into a problem document for the API and a page for people.</summary>
internal static class ErrorAnswers
{
    public const string ApiPath = "/api";

    /// <summary>Registers the one handler of unexpected errors and of empty error answers.</summary>
    public static void UseErrorAnswers(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = AnswerErrorAsync, SuppressDiagnosticsCallback = _ => false });
        app.UseStatusCodePages(context => AnswerStatusAsync(context.HttpContext));
    }

    private static Task AnswerErrorAsync(HttpContext http)
    {
        var error = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        return error switch
        {
            BadHttpRequestException bad => AnswerAsync(http, FromBadRequest(bad)),
            _ => AnswerAsync(http, new Refusal(StatusCodes.Status500InternalServerError, "unexpected")),
        };
    }

    private static Refusal FromBadRequest(BadHttpRequestException bad)
    {
        if (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
            return new(bad.StatusCode, "too_large");
        if (bad.StatusCode == StatusCodes.Status415UnsupportedMediaType)
            return new(bad.StatusCode, "not_json");
        if (bad.InnerException is JsonException json)
            return Refusal.BadInput(new FieldProblem(JsonPath(json.Path), "not_readable"));
        return Refusal.BadInput();
    }

    private static string JsonPath(string? path) => path is null or "$" ? "$" : path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path;

    private static Task AnswerStatusAsync(HttpContext http) => http.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => AnswerAsync(http, Refusal.NotFound("page")),
        StatusCodes.Status405MethodNotAllowed => AnswerAsync(http, new(StatusCodes.Status405MethodNotAllowed, "method_not_allowed")),
        StatusCodes.Status413PayloadTooLarge => AnswerAsync(http, new(StatusCodes.Status413PayloadTooLarge, "too_large")),
        StatusCodes.Status415UnsupportedMediaType => AnswerAsync(http, new(StatusCodes.Status415UnsupportedMediaType, "not_json")),
        StatusCodes.Status400BadRequest => AnswerAsync(http, Refusal.BadInput()),
        StatusCodes.Status401Unauthorized => AnswerAsync(http, new(StatusCodes.Status401Unauthorized, "sign_in")),
        StatusCodes.Status403Forbidden => AnswerAsync(http, new(StatusCodes.Status403Forbidden, "forbidden")),
        StatusCodes.Status429TooManyRequests => AnswerAsync(http, new(StatusCodes.Status429TooManyRequests, "too_many_requests")),
        var status => AnswerAsync(http, new(status, "unexpected")),
    };

    /// <summary>Answers as a page where a person waits, as a document where a program does.</summary>
    public static Task AnswerAsync(HttpContext http, Refusal refusal) =>
        IsForPerson(http.Request)
            ? ErrorPages.ShowAsync(http, refusal)
            : refusal.ExecuteAsync(http);

    private static bool IsForPerson(HttpRequest request) =>
        !request.Path.StartsWithSegments(ApiPath, StringComparison.Ordinal)
        && request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));
}
