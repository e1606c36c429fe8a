using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Domain;
using Aulario.Web.Features.Accounts;
using Aulario.Web.Http;
using Aulario.Web.Shell;

namespace Aulario.Web.Features.Admin;

/// <summary>Open invitations, and the form for another.</summary>
public sealed record InvitationView(IReadOnlyList<InvitationRow> Open, string? Next, string Email = "", string Role = "STUDENT")
{
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}

internal static class InvitationPages
{
    private const string Title = "admin.invitations.title";

    public static async Task<IResult> Show(HttpContext http, AppDb db, AccountSheet sheet, TimeProvider time, CancellationToken cancel)
    {
        var (page, refusal) = new Query(http.Request).Page();
        if (refusal is not null)
            return new PageRefusal(refusal);
        var open = await Invite.ListAsync(db, page, time.GetUtcNow(), cancel);
        return await sheet.ShowAsync<InvitationPage>(http, Title, new InvitationView(open.Items, open.Next));
    }

    public static async Task<IResult> Make(
        HttpContext http, string language, Caller caller, AppDb db, AccountSheet sheet, Invite invite, FlashCookie flashes, TimeProvider time, CancellationToken cancel)
    {
        var (form, texts) = (SubmittedForm.Of(http), Texts.For(language));
        var (email, role) = (EmailAddress.Read(form["email"]), UpperSnake.Parse<UserRole>(form["role"]));
        List<FieldError> errors = [];
        if (email is null)
            errors.Add(new("email", texts["account.error.email"]));
        if (role is null)
            errors.Add(new("role", texts["account.error.choice"]));
        if (email is not null && role is { } wanted && caller.Person is { } admin)
        {
            var outcome = await invite.RunAsync(http, admin.Id, email, wanted, cancel);
            if (outcome is InviteOutcome.Made)
            {
                flashes.Set(http, "admin.invited");
                return AccountSheet.GoTo($"/{language}{AdminPaths.Invitations}");
            }

            if (outcome is InviteOutcome.NotFound)
                return new PageRefusal(Refusal.NotFound("page"));
            errors.Add(new("email", texts[outcome is InviteOutcome.Closed ? "problem.sign_up_closed.detail" : "admin.invitations.here"]));
        }

        var open = await Invite.ListAsync(db, new(0, PageRequest.PresetLimit), time.GetUtcNow(), cancel);
        var view = new InvitationView(open.Items, open.Next, form["email"], form["role"]) { Errors = errors };
        return await sheet.ShowAsync<InvitationPage>(http, Title, view, StatusCodes.Status422UnprocessableEntity);
    }

    public static async Task<IResult> Revoke(HttpContext http, string language, Guid id, Caller caller, Invite invite, FlashCookie flashes, CancellationToken cancel)
    {
        if (caller.Person is not { } admin || !await invite.RevokeAsync(admin.Id, id, cancel))
            return new PageRefusal(Refusal.NotFound("invitation"));
        flashes.Set(http, "admin.uninvited");
        return AccountSheet.GoTo($"/{language}{AdminPaths.Invitations}");
    }
}
