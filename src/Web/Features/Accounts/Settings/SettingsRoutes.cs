using Aulario.Web.Http;

namespace Aulario.Web.Features.Accounts.Settings;

/// <summary>Routes of the settings that have pages of their own, beside the profile.</summary>
internal static class SettingsRoutes
{
    public static void Map(RouteGroupBuilder pages)
    {
        MapEmail(pages);
        MapNotifications(pages);
    }

    private static void MapEmail(RouteGroupBuilder pages)
    {
        pages.MapGet(AccountPaths.Email, EmailPages.Form).WithName("EmailForm").WithSummary("The address that signs in.").For(Who.SignedIn);
        pages.MapPost(AccountPaths.Email, EmailPages.Ask).WithName("ChangeEmail").WithSummary("Mails a link to another address.")
            .Takes("email", "password").RequireRateLimiting(Limits.SignIn).For(Who.SignedIn);
        pages.MapGet(AccountPaths.EmailSent, EmailPages.Sent).WithName("EmailSent").WithSummary("That a mail is on its way.").For(Who.SignedIn);
        pages.MapGet(AccountPaths.EmailConfirm, EmailPages.Show).WithName("ConfirmEmailForm").WithSummary("The button behind the link to another address.")
            .RequireRateLimiting(Limits.SignIn).For(Who.Everyone);
        pages.MapPost(AccountPaths.EmailConfirm, EmailPages.Confirm).WithName("ConfirmEmail").WithSummary("Makes the other address the person's.")
            .Takes().RequireRateLimiting(Limits.SignIn).For(Who.Everyone);
    }

    private static void MapNotifications(RouteGroupBuilder pages)
    {
        pages.MapGet(AccountPaths.Notifications, NotificationPages.Form).WithName("NotificationForm").WithSummary("Which mails the person gets.").For(Who.SignedIn);
        pages.MapPost(AccountPaths.Notifications, NotificationPages.Save).WithName("SaveNotifications").WithSummary("Saves which.")
            .Takes(NotificationPages.Fields).For(Who.SignedIn);
    }
}

internal static class SettingsServices
{
    public static void AddAccountSettings(this IServiceCollection services)
    {
        services.AddSingleton<FreshSignIn>();
        services.AddScoped<ProveIdentity>();
        services.AddScoped<ChangeEmail>();
        services.AddScoped<OptionalMail>();
    }
}
