using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Features.Accounts.Settings;
using Aulario.Web.Http;

namespace Aulario.Web.Features.Admin;

/// <summary>A role to give.</summary>
internal sealed record RoleChange(UserRole Role);

/// <summary>Why somebody may not come in, 1 to 400 characters.</summary>
internal sealed record BanWish(string Reason);

/// <summary>Into which account another goes.</summary>
internal sealed record MergeWish(Guid Into);

/// <summary>Whether published content goes with the account.</summary>
internal sealed record DeleteWish(bool WithContent = false);

/// <summary>Whom to invite, as what.</summary>
internal sealed record InviteWish(string Email, UserRole Role);

/// <summary>Accounts, for admins.</summary>
internal static class AdminApi
{
    public static void MapAdmin(this IEndpointRouteBuilder api)
    {
        var users = api.MapGroup("/users").WithTags("Users").For(Who.Admins);
        users.MapGet("/", List).WithName("ListUsers").WithSummary("Accounts, the newest first.")
            .TakesList(
                QueryParameter.Text("q", "Part of name or address; case and accents aside."), QueryParameter.Word<UserRole>("role", "Those of this role."),
                QueryParameter.Word<UserState>("state", "Those who may come in, or may not."), QueryParameter.Word<UserWay>("way", "Those who have this way in."))
            .Produces<Page<UserRow>>().WithProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
        users.MapGet("/{id:guid}", Get).WithName("GetUser").WithSummary("One account.").Produces<UserRow>().WithProblems(StatusCodes.Status404NotFound);
        users.MapPatch("/{id:guid}", ChangeRole).WithName("ChangeRole").WithSummary("Gives another role; sessions and tokens of the old one end.")
            .Accepts<RoleChange>("application/json").Produces<UserRow>().WithChangeProblems();
        users.MapPut("/{id:guid}/ban", Ban).WithName("BanUser").WithSummary("Lets somebody in no more.")
            .Accepts<BanWish>("application/json").Produces<UserRow>().WithChangeProblems();
        users.MapDelete("/{id:guid}/ban", Unban).WithName("UnbanUser").WithSummary("Lets somebody in again.").Produces<UserRow>().WithChangeProblems();
        users.MapPost("/{id:guid}/reset", Reset).WithName("ResetUser").WithSummary("Takes all ways in away, ends all sessions and mails a link.")
            .Produces<UserRow>().WithChangeProblems();
        users.MapPost("/{id:guid}/merge", Merge).WithName("MergeUser").WithSummary("Moves progress and content into another account and erases this one.")
            .Accepts<MergeWish>("application/json").Produces<UserRow>().WithChangeProblems();
        users.MapDelete("/{id:guid}", Delete).WithName("DeleteUser").WithSummary("Deletes an account at once.")
            .Accepts<DeleteWish>("application/json").Produces(StatusCodes.Status204NoContent).WithChangeProblems();
    }

    private static async Task<IResult> List(HttpRequest request, AppDb db, TimeProvider time, CancellationToken cancel)
    {
        var query = new Query(request);
        var filter = FilterOf(query);
        var (page, refusal) = query.Page();
        return refusal is null ? new Json<Page<UserRow>>(await ListUsers.RunAsync(db, filter, page, time.GetUtcNow(), cancel)) : refusal;
    }

    internal static UserFilter FilterOf(Query query) => new(query.Text("q"), query.Word<UserRole>("role"), query.Word<UserState>("state"), query.Word<UserWay>("way"));

    private static Task<IResult> Get(Guid id, AppDb db, TimeProvider time, CancellationToken cancel) => AnswerAsync(id, AdminOutcome.Done, db, time, cancel);

    private static async Task<IResult> ChangeRole(
        HttpContext http, Guid id, Body<RoleChange> body, Caller caller, ManageUser manage, AppDb db, TimeProvider time, CancellationToken cancel) =>
        body.Value is { } wish && caller.Person is { } admin
            ? await AnswerAsync(id, await manage.ChangeRoleAsync(http, admin.Id, id, wish.Role, cancel), db, time, cancel)
            : body.Refusal ?? Refusal.NotFound("page");

    private static async Task<IResult> Ban(Guid id, Body<BanWish> body, Caller caller, ManageUser manage, AppDb db, TimeProvider time, CancellationToken cancel)
    {
        if (body.Value is not { } wish || caller.Person is not { } admin)
            return body.Refusal ?? Refusal.NotFound("page");
        var reason = wish.Reason.Trim();
        return reason.Length is 0 or > User.LongestBanReason
            ? Refusal.BadInput(new FieldProblem("reason", "out_of_range", ("got", reason.Length), ("wanted", $"1–{User.LongestBanReason}")))
            : await AnswerAsync(id, await manage.BanAsync(admin.Id, id, reason, cancel), db, time, cancel);
    }

    private static async Task<IResult> Unban(Guid id, Caller caller, ManageUser manage, AppDb db, TimeProvider time, CancellationToken cancel) =>
        caller.Person is { } admin ? await AnswerAsync(id, await manage.UnbanAsync(admin.Id, id, cancel), db, time, cancel) : Refusal.NotFound("page");

    private static async Task<IResult> Reset(HttpContext http, Guid id, Caller caller, ManageUser manage, AppDb db, TimeProvider time, CancellationToken cancel) =>
        caller.Person is { } admin ? await AnswerAsync(id, await manage.ResetWaysAsync(http, admin.Id, id, cancel), db, time, cancel) : Refusal.NotFound("page");

    private static async Task<IResult> Merge(Guid id, Body<MergeWish> body, Caller caller, MergeAccounts merge, AppDb db, TimeProvider time, CancellationToken cancel) =>
        body.Value is { } wish && caller.Person is { } admin
            ? await AnswerAsync(wish.Into, await merge.RunAsync(admin.Id, id, wish.Into, cancel), db, time, cancel)
            : body.Refusal ?? Refusal.NotFound("page");

    private static async Task<IResult> Delete(Guid id, Body<DeleteWish> body, Caller caller, EraseAccount erase, CancellationToken cancel)
    {
        if (body.Value is not { } wish || caller.Person is not { } admin)
            return body.Refusal ?? Refusal.NotFound("page");
        if (admin.Id == id)
            return Refused(AdminOutcome.Yourself);
        return await erase.RunAsync(id, admin.Id, wish.WithContent, cancel) switch
        {
            EraseOutcome.Erased => TypedResults.NoContent(),
            EraseOutcome.LastAdmin => Refused(AdminOutcome.LastAdmin),
            EraseOutcome.Gone => Refused(AdminOutcome.NotFound),
        };
    }

    private static async Task<IResult> AnswerAsync(Guid id, AdminOutcome outcome, AppDb db, TimeProvider time, CancellationToken cancel)
    {
        if (outcome is not (AdminOutcome.Done or AdminOutcome.Unchanged))
            return Refused(outcome);
        return await ListUsers.OneAsync(db, id, time.GetUtcNow(), cancel) is { } user ? new Json<UserRow>(user) : Refused(AdminOutcome.NotFound);
    }

    private static Refusal Refused(AdminOutcome outcome) => outcome switch
    {
        AdminOutcome.LastAdmin => Refusal.Conflict("last_admin"),
        AdminOutcome.Yourself => Refusal.Conflict("not_yourself"),
        AdminOutcome.Done or AdminOutcome.Unchanged or AdminOutcome.NotFound => Refusal.NotFound("user"),
    };

    private static RouteHandlerBuilder WithChangeProblems(this RouteHandlerBuilder endpoint) =>
        endpoint.WithProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
}
