using Aulario.Data;
using Aulario.Web.Http;
using Aulario.Web.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts.Settings;

/// <summary>The wish to be forgotten.</summary>
/// <param name="Password">Where the account has one; else the sign-in must be fresh.</param>
/// <param name="WithContent">Whether published content goes too.</param>
internal sealed record EraseWish(string? Password = null, bool WithContent = false);

/// <summary>The page of the person's data: what is kept, to take along or to delete.</summary>
public sealed record DataView(bool HasPassword, int PublishedPackages, int PublishedExercises)
{
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    public bool WithContent { get; init; }

    public bool HasContent => PublishedPackages + PublishedExercises > 0;
}

/// <summary>What was deleted, said to somebody who has no account any more.</summary>
public sealed record ErasedView;

/// <summary>Deleting one's own account, by page and by API.</summary>
internal static class EraseMe
{
    private const string Title = "settings.nav.data";

    public static async Task<IResult> Form(HttpContext http, Caller caller, AppDb db, AccountSheet sheet, CancellationToken cancel) =>
        await ViewAsync(caller, db, cancel) is { } view ? await sheet.ShowAsync<DataPage>(http, Title, view) : Refusal.NotFound("page");

    public static async Task<IResult> Erase(
        HttpContext http, string language, Caller caller, AppDb db, AccountSheet sheet, ProveIdentity proof, EraseAccount erase, CancellationToken cancel)
    {
        if (await ViewAsync(caller, db, cancel) is not { } view || await proof.OwnAsync(caller, cancel) is not { } user)
            return Refusal.NotFound("page");
        var (form, texts) = (SubmittedForm.Of(http), Texts.For(language));
        var withContent = form.IsTicked("withContent");
        List<FieldError> errors = form.IsTicked("sure") ? [] : [new("sure", texts["settings.erase.sureMissing"])];
        if (errors.Count == 0)
            errors.AddRange(ProveIdentity.Errors(await proof.RunAsync(http, user, form.Raw("password"), cancel), texts));
        if (errors.Count == 0 && await erase.RunAsync(user.Id, user.Id, withContent, cancel) == EraseOutcome.LastAdmin)
            errors.Add(new("sure", texts["problem.last_admin.detail"]));
        if (errors.Count > 0)
            return await sheet.ShowAsync<DataPage>(
                http, Title, view with { Errors = errors, WithContent = withContent }, StatusCodes.Status422UnprocessableEntity, AccountPaths.Data);
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        return AccountSheet.GoTo($"/{language}{AccountPaths.Erased}");
    }

    public static Task<IResult> Erased(HttpContext http, AccountSheet sheet) => sheet.ShowAsync<ErasedPage>(http, "settings.erased.title", new ErasedView());

    public static async Task<IResult> Delete(
        HttpContext http, Body<EraseWish> body, Caller caller, ProveIdentity proof, EraseAccount erase, CancellationToken cancel)
    {
        if (body.Value is not { } wish || await proof.OwnAsync(caller, cancel) is not { } user)
            return body.Refusal ?? Refusal.NotFound("page");
        var outcome = await proof.RunAsync(http, user, wish.Password ?? string.Empty, cancel);
        if (outcome != ProofOutcome.Proven)
            return new Refusal(StatusCodes.Status403Forbidden, outcome == ProofOutcome.Stale ? "sign_in_again" : outcome == ProofOutcome.TooMany ? "too_many_guesses" : "wrong_password");
        if (await erase.RunAsync(user.Id, user.Id, wish.WithContent, cancel) == EraseOutcome.LastAdmin)
            return Refusal.Conflict("last_admin");
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        return TypedResults.NoContent();
    }

    private static async Task<DataView?> ViewAsync(Caller caller, AppDb db, CancellationToken cancel)
    {
        if (caller.Person is not { } person)
            return null;
        return await db.Users.Where(row => row.Id == person.Id)
            .Select(row => new DataView(
                row.PasswordHash != null,
                db.Packages.Count(package => package.OwnerId == row.Id && package.IsPublished),
                db.Exercises.Count(exercise => exercise.AuthorId == row.Id && exercise.PublishedVersionId != null)))
            .FirstOrDefaultAsync(cancel);
    }
}
