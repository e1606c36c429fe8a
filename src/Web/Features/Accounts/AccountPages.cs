using Aulario.Web.Features.Accounts.Ways;
using Aulario.Web.Http;
using Aulario.Web.Shell;

namespace Aulario.Web.Features.Accounts;

/// <summary>Routes of the account pages: sign-up, password, settings.</summary>
internal static class AccountPages
{
    public static void MapAccounts(this WebApplication app)
    {
        var pages = app.MapGroup(Routes.Language).AddEndpointFilter(KeepNothingAsync).ExcludeFromDescription();
        MapSignUp(pages);
        MapSignIn(pages);
        MapReset(pages);
        MapSettings(pages);
        pages.MapWays();
        Settings.SettingsRoutes.Map(pages);
    }

    private static void MapSignUp(RouteGroupBuilder pages)
    {
        pages.MapGet(AccountPaths.SignUp, SignUpPages.Form).WithName("SignUpForm").WithSummary("The form for a new account.").For(Who.Everyone);
        pages.MapPost(AccountPaths.SignUp, SignUpPages.Send).WithName("SignUp").WithSummary("Asks for an account; a mail confirms it.")
            .Takes("email", "password", "name", "timeZone").SendsMail().RequireRateLimiting(Limits.SignIn).For(Who.Everyone);
        pages.MapGet(AccountPaths.SignUpSent, SignUpPages.Sent).WithName("SignUpSent").WithSummary("That a mail is on its way.").For(Who.Everyone);
        pages.MapPost(AccountPaths.SignUpAgain, SignUpPages.Again).WithName("SignUpAgain").WithSummary("Sends the mail of a waiting sign-up again.")
            .Takes().SendsMail().RequireRateLimiting(Limits.SignIn).For(Who.Everyone);
        pages.MapGet(AccountPaths.Confirm, ConfirmPages.Show).WithName("ConfirmForm").WithSummary("The button behind the link of a sign-up.")
            .RequireRateLimiting(Limits.SignIn).For(Who.Everyone);
        pages.MapPost(AccountPaths.Confirm, ConfirmPages.Confirm).WithName("Confirm").WithSummary("Makes the account and signs in.")
            .Takes("password").RequireRateLimiting(Limits.SignIn).For(Who.Everyone);
    }

    private static void MapSignIn(RouteGroupBuilder pages)
    {
        pages.MapGet(AccountPaths.SignIn, SignInPages.Form).WithName("SignInForm").WithSummary("The form to sign in.").WithMetadata(new OpenToWeakSessions()).For(Who.Everyone);
        pages.MapPost(AccountPaths.SignIn, SignInPages.SignIn).WithName("SignIn").WithSummary("Signs in by password.")
            .Takes("email", "password", "keep", "back").RequireRateLimiting(Limits.SignIn).WithMetadata(new OpenToWeakSessions()).For(Who.Everyone);
        pages.MapPost(AccountPaths.SignOut, SignInPages.SignOut).WithName("SignOut").WithSummary("Ends this session.").Takes().WithMetadata(new OpenToWeakSessions()).For(Who.Everyone);
        pages.MapGet(AccountPaths.Merge, MergePages.Ask).WithName("MergeForm").WithSummary("Asks whether this device's results are the person's.").For(Who.SignedIn);
        pages.MapPost(AccountPaths.Merge, MergePages.Answer).WithName("Merge").WithSummary("Adds this device's results, or leaves them.")
            .Takes("answer", "back").For(Who.SignedIn);
    }

    private static void MapReset(RouteGroupBuilder pages)
    {
        pages.MapGet(AccountPaths.Forgot, ResetPages.AskForm).WithName("ForgotForm").WithSummary("The form for a forgotten password.").For(Who.Everyone);
        pages.MapPost(AccountPaths.Forgot, ResetPages.Ask).WithName("Forgot").WithSummary("Mails a link for a new password.")
            .Takes("email").SendsMail().RequireRateLimiting(Limits.SignIn).For(Who.Everyone);
        pages.MapGet(AccountPaths.ForgotSent, ResetPages.Asked).WithName("ForgotSent").WithSummary("That a mail is on its way.").For(Who.Everyone);
        pages.MapGet(AccountPaths.Reset, ResetPages.Form).WithName("ResetForm").WithSummary("The form for a new password, behind a link.")
            .RequireRateLimiting(Limits.SignIn).For(Who.Everyone);
        pages.MapPost(AccountPaths.Reset, ResetPages.Reset).WithName("Reset").WithSummary("Sets a new password by a link.")
            .Takes("password").RequireRateLimiting(Limits.SignIn).For(Who.Everyone);
    }

    private static void MapSettings(RouteGroupBuilder pages)
    {
        pages.MapGet(AccountPaths.OldSettings, SettingsPages.Moved).WithName("OldSettings").WithSummary("Where the settings were.").For(Who.Everyone);
        pages.MapGet(AccountPaths.Settings, SettingsPages.Show).WithName("Settings").WithSummary("The person's own settings.").For(Who.SignedIn);
        pages.MapPost(AccountPaths.Settings, SettingsPages.Save).WithName("SaveSettings").WithSummary("Saves them.").Takes(ProfileForm.Fields).For(Who.SignedIn);
        pages.MapPost(AccountPaths.Password, ChangePassword.Change).WithName("ChangePassword").WithSummary("Another password; other sessions end.")
            .Takes("password", "newPassword").RequireRateLimiting(Limits.SignIn).For(Who.SignedIn);
        pages.MapPost(AccountPaths.SignOutOthers, ChangePassword.SignOutOthers).WithName("SignOutOthers").WithSummary("Ends all other sessions.").Takes().For(Who.SignedIn);
    }

    /// <summary>What these pages say is one person's, and their addresses may carry a token.</summary>
    internal static async ValueTask<object?> KeepNothingAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        return await next(context);
    }
}
