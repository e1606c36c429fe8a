using Aulario.Web.Shell;

namespace Aulario.Web.Features.Accounts;

internal static class FieldErrors
{
    /// <summary>What is wrong with one field, or null.</summary>
    public static string? Of(this IReadOnlyList<FieldError> errors, string field) => errors.FirstOrDefault(error => error.Field == field)?.Message;
}
