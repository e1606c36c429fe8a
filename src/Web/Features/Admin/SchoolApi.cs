using System.Globalization;
using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Features.Accounts;
using Aulario.Web.Http;

namespace Aulario.Web.Features.Admin;

/// <summary>Invitations, the audit log and the school's settings, for admins.</summary>
internal static class SchoolApi
{
    public static void MapSchool(this IEndpointRouteBuilder api)
    {
        var invitations = api.MapGroup("/invitations").WithTags("Users").For(Who.Admins);
        invitations.MapGet("/", Invitations).WithName("ListInvitations").WithSummary("Invitations that nobody has used yet, the newest first.")
            .TakesList().Produces<Page<InvitationRow>>().WithProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
        invitations.MapPost("/", Make).WithName("MakeInvitation").WithSummary("Invites an address with a role; the same again changes nothing.")
            .Accepts<InviteWish>("application/json").Produces<InvitationRow>().Produces<InvitationRow>(StatusCodes.Status201Created)
            .WithProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict).WithMetadata(new HonoursIdempotencyKey());
        invitations.MapDelete("/{id:guid}", Revoke).WithName("RevokeInvitation").WithSummary("Takes an invitation back.")
            .Produces(StatusCodes.Status204NoContent).WithProblems(StatusCodes.Status404NotFound);
        api.MapGet("/audit", Audit).WithTags("School").WithName("ListAudit").WithSummary("What was done at the school, the newest first.")
            .TakesList(
                QueryParameter.Text("action", "Such as user.role, or how it begins, such as user."), QueryParameter.Text("actor", "Done by the account of this id."),
                QueryParameter.Text("about", "Done to the row of this id."))
            .Produces<Page<AuditRow>>().WithProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound).For(Who.Admins);
        api.MapGet("/settings", Settings).WithTags("School").WithName("GetSettings").WithSummary("The school's settings; the ETag is their version.")
            .Produces<SchoolSettings>().WithProblems(StatusCodes.Status404NotFound).For(Who.Admins);
        api.MapPut("/settings", Save).WithTags("School").WithName("SaveSettingsOfSchool").WithSummary("Saves them all; If-Match says which version was read.")
            .Accepts<SchoolSettings>("application/json").Produces<SchoolSettings>()
            .WithProblems(
                StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status412PreconditionFailed, StatusCodes.Status428PreconditionRequired)
            .For(Who.Admins);
    }

    private static async Task<IResult> Invitations(HttpRequest request, AppDb db, TimeProvider time, CancellationToken cancel)
    {
        var (page, refusal) = new Query(request).Page();
        return refusal is null ? new Json<Page<InvitationRow>>(await Invite.ListAsync(db, page, time.GetUtcNow(), cancel)) : refusal;
    }

    private static async Task<IResult> Make(HttpContext http, Body<InviteWish> body, Caller caller, Invite invite, Idempotency idempotency, CancellationToken cancel)
    {
        if (body.Value is not { } wish || caller.Person is not { } admin)
            return body.Refusal ?? Refusal.NotFound("page");
        if (EmailAddress.Read(wish.Email.Normalize().Trim()) is not { } email)
            return Refusal.BadInput(new FieldProblem("email", "not_an_address"));
        return await idempotency.OnceAsync(http, caller, wish, () => MakeAsync(http, email, wish.Role, admin.Id, invite, cancel), cancel);
    }

    private static async Task<IResult> MakeAsync(HttpContext http, EmailAddress email, UserRole role, Guid admin, Invite invite, CancellationToken cancel) =>
        await invite.RunAsync(http, admin, email, role, cancel) switch
        {
            InviteOutcome.Made made => new Json<InvitationRow>(made.Row, made.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK),
            InviteOutcome.AlreadyHere here => new Refusal(StatusCodes.Status409Conflict, "already_here") { More = new Dictionary<string, object?> { ["user"] = here.User } },
            InviteOutcome.Closed => Refusal.Conflict("sign_up_closed"),
            InviteOutcome.NotFound => Refusal.NotFound("page"),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is no outcome of an invitation."),
        };

    private static async Task<IResult> Revoke(Guid id, Caller caller, Invite invite, CancellationToken cancel) =>
        caller.Person is { } admin && await invite.RevokeAsync(admin.Id, id, cancel) ? TypedResults.NoContent() : Refusal.NotFound("invitation");

    private static async Task<IResult> Audit(HttpRequest request, AppDb db, CancellationToken cancel)
    {
        var query = new Query(request);
        var filter = FilterOf(query);
        var (page, refusal) = query.Page();
        return refusal is null ? new Json<Page<AuditRow>>(await ListAudit.RunAsync(db, filter, page, cancel)) : refusal;
    }

    internal static AuditFilter FilterOf(Query query) => new(query.Text("action", 60), query.Id("actor"), query.Id("about"));

    private static async Task<IResult> Settings(HttpContext http, SaveSchool school, CancellationToken cancel)
    {
        var (settings, version) = await school.ReadAsync(cancel);
        return new Json<SchoolSettings>(settings) { Tag = TagOf(version) };
    }

    private static async Task<IResult> Save(HttpContext http, Body<SchoolSettings> body, Caller caller, SaveSchool school, CancellationToken cancel)
    {
        if (body.Value is not { } wanted || caller.Person is not { } admin)
            return body.Refusal ?? Refusal.NotFound("page");
        if (wanted.Check() is { Count: > 0 } problems)
            return Refusal.BadInput(problems);
        if (http.Request.Headers.IfMatch.Count == 0)
            return new Refusal(StatusCodes.Status428PreconditionRequired, "version_needed");
        var text = http.Request.Headers.IfMatch.ToString().Trim('"');
        var version = text.StartsWith('v') && int.TryParse(text[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        if (await school.RunAsync(admin.Id, wanted, version, cancel) is var outcome && outcome != SettingsOutcome.Saved)
            return outcome == SettingsOutcome.Changed ? new Refusal(StatusCodes.Status412PreconditionFailed, "changed_meanwhile") : Refusal.NotFound("page");
        var (settings, now) = await school.ReadAsync(cancel);
        return new Json<SchoolSettings>(settings) { Tag = TagOf(now) };
    }

    private static string TagOf(int version) => $"\"v{version.ToString(CultureInfo.InvariantCulture)}\"";
}
