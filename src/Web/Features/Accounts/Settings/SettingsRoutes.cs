using Aulario.Data.Accounts;
using Aulario.Data.Media;
using Aulario.Web.Http;

namespace Aulario.Web.Features.Accounts.Settings;

/// <summary>Routes of the settings that have pages of their own, beside the profile.</summary>
internal static class SettingsRoutes
{
    public static void Map(RouteGroupBuilder pages)
    {
        MapPicture(pages);
        MapEmail(pages);
        MapNotifications(pages);
        MapData(pages);
        MapTokens(pages);
    }

    public static void MapMySettings(this IEndpointRouteBuilder api)
    {
        api.MapGet("/me/export", ExportMe.Get).WithTags("Me").WithName("ExportMe").WithSummary("All that is kept of the caller: JSON files in a zip.")
            .Produces(StatusCodes.Status200OK, contentType: ExportMe.ContentType).WithProblems(StatusCodes.Status401Unauthorized)
            .For(Who.SignedIn);
        api.MapDelete("/me", EraseMe.Delete).WithTags("Me").WithName("EraseMe")
            .WithSummary("Deletes the caller's account at once. Published content stays, as a former member's, unless it is to go too.")
            .Accepts<EraseWish>("application/json")
            .Produces(StatusCodes.Status204NoContent)
            .WithProblems(StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status409Conflict)
            .RequireRateLimiting(Limits.SignIn).For(Who.SignedIn).WithoutTokens();
    }

    private static void MapEmail(RouteGroupBuilder pages)
    {
        pages.MapGet(AccountPaths.Email, EmailPages.Form).WithName("EmailForm").WithSummary("The address that signs in.").For(Who.SignedIn);
        pages.MapPost(AccountPaths.Email, EmailPages.Ask).WithName("ChangeEmail").WithSummary("Mails a link to another address.")
            .Takes("email", "password").SendsMail().RequireRateLimiting(Limits.SignIn).For(Who.SignedIn);
        pages.MapGet(AccountPaths.EmailSent, EmailPages.Sent).WithName("EmailSent").WithSummary("That a mail is on its way.").For(Who.SignedIn);
        pages.MapGet(AccountPaths.EmailConfirm, EmailPages.Show).WithName("ConfirmEmailForm").WithSummary("The button behind the link to another address.")
            .RequireRateLimiting(Limits.SignIn).For(Who.SignedIn);
        pages.MapPost(AccountPaths.EmailConfirm, EmailPages.Confirm).WithName("ConfirmEmail").WithSummary("Makes the other address the person's.")
            .Takes().RequireRateLimiting(Limits.SignIn).For(Who.SignedIn);
    }

    private static void MapNotifications(RouteGroupBuilder pages)
    {
        pages.MapGet(AccountPaths.Notifications, NotificationPages.Form).WithName("NotificationForm").WithSummary("Which mails the person gets.").For(Who.SignedIn);
        pages.MapPost(AccountPaths.Notifications, NotificationPages.Save).WithName("SaveNotifications").WithSummary("Saves which.")
            .Takes(NotificationPages.Fields).For(Who.SignedIn);
    }

    private static void MapPicture(RouteGroupBuilder pages)
    {
        pages.MapGet(AccountPaths.Picture, PicturePages.Form).WithName("Picture").WithSummary("The person's picture.").For(Who.SignedIn);
        pages.MapPost(AccountPaths.Picture, PicturePages.Upload).WithName("UploadPicture").WithSummary("Takes a square of an upload.")
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(PicturePages.LargestUploadBytes)).For(Who.SignedIn);
        pages.MapPost(AccountPaths.DrawnPicture, PicturePages.Draw).WithName("ChoosePicture").WithSummary("Chooses a drawn one.").Takes("key").For(Who.SignedIn);
        pages.MapPost(AccountPaths.NoPicture, PicturePages.Remove).WithName("RemovePicture").WithSummary("Goes without.").Takes().For(Who.SignedIn);
    }

    private static void MapTokens(RouteGroupBuilder pages)
    {
        pages.MapGet(AccountPaths.Tokens, TokenPages.Show).WithName("Tokens").WithSummary("The person's access tokens.").For(Who.SignedIn);
        pages.MapPost(AccountPaths.Tokens, TokenPages.Make).WithName("MakeToken").WithSummary("Makes one and shows its secret, this once.")
            .Takes(TokenPages.Fields).RequireRateLimiting(Limits.SignIn).For(Who.SignedIn);
        pages.MapPost(AccountPaths.RevokeToken, TokenPages.Revoke).WithName("RevokeToken").WithSummary("Makes one useless.").Takes().For(Who.SignedIn);
    }

    private static void MapData(RouteGroupBuilder pages)
    {
        pages.MapGet(AccountPaths.Data, EraseMe.Form).WithName("MyData").WithSummary("What is kept of the person, to take along or to delete.").For(Who.SignedIn);
        pages.MapPost(AccountPaths.Erase, EraseMe.Erase).WithName("Erase").WithSummary("Deletes the account.")
            .Takes("password", "sure", "withContent").RequireRateLimiting(Limits.SignIn).For(Who.SignedIn);
        pages.MapGet(AccountPaths.Erased, EraseMe.Erased).WithName("Erased").WithSummary("That the account is deleted.").For(Who.Everyone);
    }
}

internal static class SettingsServices
{
    public static void AddAccountSettings(this IServiceCollection services)
    {
        services.AddScoped<ProveIdentity>();
        services.AddScoped<ChangeEmail>();
        services.AddScoped<OptionalMail>();
        services.AddScoped<SavePicture>();
        services.AddScoped<MakeToken>();
        services.AddScoped<ErasePerson>();
        services.AddScoped<EraseAccount>();
        services.AddScoped<Portraits>();
    }
}
