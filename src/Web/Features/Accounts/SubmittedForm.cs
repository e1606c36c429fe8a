using System.Text;
using Aulario.Web.Http;

namespace Aulario.Web.Features.Accounts;

/// <summary>What a form sent: the declared fields, each at most once, normalised. Cross-site requests were refused before.</summary>
internal sealed class SubmittedForm
{
    private const int LongestBytes = 32 * 1024;
    private static readonly object Key = new();
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    private SubmittedForm()
    {
    }

    /// <summary>A field as it was typed, without blanks around it; empty when absent.</summary>
    public string this[string field] => Raw(field).Trim();

    /// <summary>A field with its blanks, for passwords.</summary>
    public string Raw(string field) => values.GetValueOrDefault(field, string.Empty);

    public bool IsTicked(string field) => Raw(field) == "true";

    /// <summary>The form of a request whose endpoint <see cref="SubmittedFormRoutes.Takes"/> one.</summary>
    public static SubmittedForm Of(HttpContext http) =>
        http.Items[Key] as SubmittedForm ?? throw new InvalidOperationException("This endpoint reads a form and does not say which fields: use Takes(…).");

    /// <summary>Reads the form into the request, or says what is wrong with its shape.</summary>
    public static async Task<Refusal?> ReadAsync(HttpContext http, IReadOnlyList<string> fields)
    {
        var request = http.Request;
        if (request.ContentLength > LongestBytes)
            return new(StatusCodes.Status413PayloadTooLarge, "too_large");
        var form = new SubmittedForm();
        if (request.ContentLength is not (null or 0))
        {
            if (!request.HasFormContentType)
                return new(StatusCodes.Status415UnsupportedMediaType, "not_form");
            try
            {
                if (form.Take(await request.ReadFormAsync(http.RequestAborted), fields) is { } problem)
                    return Refusal.BadInput(problem);
            }
            catch (Exception error) when (error is InvalidDataException or (IOException and not BadHttpRequestException))
            {
                return Refusal.BadInput(); // more keys or longer ones than a form may have, or parts that end too early
            }
        }

        http.Items[Key] = form;
        return null;
    }

    private FieldProblem? Take(IFormCollection sent, IReadOnlyList<string> fields)
    {
        foreach (var (field, texts) in sent)
        {
            if (!fields.Contains(field) || texts.Count != 1)
                return new(field.Length > 40 ? field[..40] : field, "unknown", ("wanted", string.Join(", ", fields)));
            var text = texts.ToString();
            if (!ForbiddenText.IsClean(text))
                return new(field, "forbidden_character");
            values[field] = text.Normalize(NormalizationForm.FormC);
        }

        return sent.Files.Count > 0 ? new("files", "unknown", ("wanted", string.Join(", ", fields))) : null;
    }
}

internal static class SubmittedFormRoutes
{
    /// <summary>Declares the fields of the form that an endpoint takes; any other is refused.</summary>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder endpoint, params IReadOnlyList<string> fields) =>
        endpoint.AddEndpointFilter(async (context, next) =>
        {
            if (await SubmittedForm.ReadAsync(context.HttpContext, fields) is not { } refusal)
                return await next(context);
            await ErrorAnswers.AnswerAsync(context.HttpContext, refusal);
            return Results.Empty;
        });
}
