using Aulario.Data;
using Aulario.Domain;
using Aulario.Web.Features.Accounts;
using Aulario.Web.Http;

namespace Aulario.Web.Features.Admin;

/// <summary>A page of accounts, and the filter that found them.</summary>
/// <param name="Next">The cursor of the next page, or null at the end.</param>
public sealed record UserListView(UserFilter Filter, IReadOnlyList<UserRow> Users, int Count, string? Next, bool IsFirst)
{
    /// <summary>The filter as a query, with a cursor or from the beginning.</summary>
    public string Query(string? cursor)
    {
        (string Key, string? Value)[] parts =
        [
            ("q", Filter.Search),
            ("role", Filter.Role is { } role ? UpperSnake.Of(role) : null),
            ("state", Filter.State is { } state ? UpperSnake.Of(state) : null),
            ("way", Filter.Way is { } way ? UpperSnake.Of(way) : null),
            ("cursor", cursor),
        ];
        return string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value ?? string.Empty)}"));
    }
}

/// <summary>One account, its lines of the audit log, and why the last thing was not done.</summary>
public sealed record UserSheetView(UserRow User, IReadOnlyList<AuditRow> Lines, bool IsYourself, string? Refusal = null);

/// <summary>Accounts as pages.</summary>
internal static class UserPages
{
    private const int PerPage = 25;
    private const int LinesShown = 20;

    public static async Task<IResult> List(HttpContext http, AppDb db, AccountSheet sheet, TimeProvider time, CancellationToken cancel)
    {
        var query = new Query(http.Request);
        var filter = AdminApi.FilterOf(query);
        var (asked, refusal) = query.Page();
        if (refusal is not null)
            return new PageRefusal(refusal);
        var page = asked with { Limit = PerPage };
        var now = time.GetUtcNow();
        var found = await ListUsers.RunAsync(db, filter, page, now, cancel);
        var view = new UserListView(filter, found.Items, await ListUsers.CountAsync(db, filter, now, cancel), found.Next, page.Skip == 0);
        return await sheet.ShowAsync<UserListPage>(http, "admin.users.title", view);
    }

    public static async Task<IResult> Show(HttpContext http, Guid id, Caller caller, AppDb db, AccountSheet sheet, TimeProvider time, CancellationToken cancel) =>
        await ViewAsync(db, id, caller, time, cancel) is { } view
            ? await sheet.ShowAsync<UserSheetPage>(http, "admin.user.title", view)
            : new PageRefusal(Refusal.NotFound("user"));

    public static async Task<UserSheetView?> ViewAsync(AppDb db, Guid id, Caller caller, TimeProvider time, CancellationToken cancel)
    {
        if (await ListUsers.OneAsync(db, id, time.GetUtcNow(), cancel) is not { } user)
            return null;
        var lines = await ListAudit.RunAsync(db, new(About: id), new(0, LinesShown), cancel);
        return new(user, lines.Items, caller.Person?.Id == id);
    }
}
