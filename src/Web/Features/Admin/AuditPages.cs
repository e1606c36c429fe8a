using Aulario.Data;
using Aulario.Web.Features.Accounts;
using Aulario.Web.Http;

namespace Aulario.Web.Features.Admin;

/// <summary>A page of the audit log, and the filter that found it.</summary>
/// <param name="Actions">Those that occur.</param>
public sealed record AuditView(AuditFilter Filter, IReadOnlyList<string> Actions, IReadOnlyList<AuditRow> Lines, string? Next, bool IsFirst)
{
    public string Query(string? cursor)
    {
        (string Key, string? Value)[] parts =
            [("action", Filter.Action), ("actor", Filter.Actor?.ToString()), ("about", Filter.About?.ToString()), ("cursor", cursor)];
        return string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value ?? string.Empty)}"));
    }
}

internal static class AuditPages
{
    private const int PerPage = 50;

    public static async Task<IResult> Show(HttpContext http, AppDb db, AccountSheet sheet, CancellationToken cancel)
    {
        var query = new Query(http.Request);
        var filter = SchoolApi.FilterOf(query);
        var (asked, refusal) = query.Page();
        if (refusal is not null)
            return new PageRefusal(refusal);
        var page = asked with { Limit = PerPage };
        var found = await ListAudit.RunAsync(db, filter, page, cancel);
        var view = new AuditView(filter, await ListAudit.ActionsAsync(db, cancel), found.Items, found.Next, page.Skip == 0);
        return await sheet.ShowAsync<AuditPage>(http, "admin.audit.title", view);
    }
}
