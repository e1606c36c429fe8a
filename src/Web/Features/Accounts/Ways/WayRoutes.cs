using Aulario.Web.Http;

namespace Aulario.Web.Features.Accounts.Ways;

/// <summary>Routes of the ways in beside the password, of what is asked for after them, and of the page where they are changed.</summary>
internal static class WayRoutes
{
    public static void MapWays(this RouteGroupBuilder pages)
    {
        MapDoors(pages);
        MapSecurity(pages);
        MapPasskeys(pages);
        MapProviders(pages);
    }

    private static void MapProviders(RouteGroupBuilder pages)
    {
        pages.MapPost(AccountPaths.Provider, ProviderPages.Go).WithName("Provider").WithSummary("Off to another provider, to sign in there.")
            .Takes("provider", "keep", "back").RequireRateLimiting(Limits.SignIn).For(Who.Everyone);
        pages.MapGet(AccountPaths.ProviderDone, ProviderPages.Done).WithName("ProviderDone").WithSummary("Back from a provider: signs in, or links it.")
            .RequireRateLimiting(Limits.SignIn).WithMetadata(new OpenToWeakSessions()).For(Who.Everyone);
        pages.MapPost(AccountPaths.AddProvider, ProviderPages.GoToLink).WithName("AddProvider").WithSummary("Off to another provider, to link it.")
            .Takes("provider").ForFreshSessions().For(Who.SignedIn);
        pages.MapPost(AccountPaths.RemoveProvider, ProviderPages.Remove).WithName("RemoveProvider").WithSummary("Unlinks a provider.")
            .Takes("provider").ForFreshSessions().For(Who.SignedIn);
    }

    private static void MapDoors(RouteGroupBuilder pages)
    {
        pages.MapGet(AccountPaths.Link, MailLinkPages.AskForm).WithName("MailLinkForm").WithSummary("The form for a link to sign in.").For(Who.Everyone);
        pages.MapPost(AccountPaths.Link, MailLinkPages.Ask).WithName("MailLink").WithSummary("Mails a link to sign in.")
            .Takes("email").SendsMail().RequireRateLimiting(Limits.SignIn).For(Who.Everyone);
        pages.MapGet(AccountPaths.LinkSent, MailLinkPages.Asked).WithName("MailLinkSent").WithSummary("That a mail is on its way.").For(Who.Everyone);
        pages.MapGet(AccountPaths.Enter, MailLinkPages.Show).WithName("EnterForm").WithSummary("The button behind a link to sign in.")
            .RequireRateLimiting(Limits.SignIn).For(Who.Everyone);
        pages.MapPost(AccountPaths.Enter, MailLinkPages.Enter).WithName("Enter").WithSummary("Signs in by a link, which is used up.")
            .Takes("keep").RequireRateLimiting(Limits.SignIn).For(Who.Everyone);
        pages.MapGet(AccountPaths.Code, CodePages.Form).WithName("CodeForm").WithSummary("The form for a one-time code, after a first way in.").For(Who.Everyone);
        pages.MapPost(AccountPaths.Code, CodePages.Enter).WithName("Code").WithSummary("Signs in by a one-time or recovery code beside the first way.")
            .Takes("code").RequireRateLimiting(Limits.SignIn).For(Who.Everyone);
        pages.MapPost(AccountPaths.PasskeyOptions, PasskeyPages.EnterOptions).WithName("PasskeyOptions").WithSummary("What the browser asks an authenticator for.")
            .Takes().RequireRateLimiting(Limits.SignIn).WithMetadata(new OpenToWeakSessions()).For(Who.Everyone);
        pages.MapPost(AccountPaths.Passkey, PasskeyPages.Enter).WithName("Passkey").WithSummary("Signs in by a passkey.")
            .Takes("credential", "keep", "back").RequireRateLimiting(Limits.SignIn).WithMetadata(new OpenToWeakSessions()).For(Who.Everyone);
    }

    private static void MapSecurity(RouteGroupBuilder pages)
    {
        pages.MapGet(AccountPaths.Security, SecurityPages.Show).WithName("Security").WithSummary("The person's ways in and sessions.")
            .WithMetadata(new OpenToWeakSessions()).For(Who.SignedIn);
        pages.MapPost(AccountPaths.EndSession, SecurityPages.EndSession).WithName("EndSession").WithSummary("Ends one other session.").Takes("id").For(Who.SignedIn);
        pages.MapPost(AccountPaths.RemovePassword, RemovePassword.Remove).WithName("RemovePassword").WithSummary("Takes the password away.")
            .Takes().ForFreshSessions().For(Who.SignedIn);
        pages.MapGet(AccountPaths.Codes, CodeSetupPages.Form).WithName("CodesForm").WithSummary("How to set up one-time codes.").ForFreshSessions().For(Who.SignedIn);
        pages.MapPost(AccountPaths.Codes, CodeSetupPages.TurnOn).WithName("CodesOn").WithSummary("Turns one-time codes on; shows recovery codes.")
            .Takes("secret", "code").RequireRateLimiting(Limits.SignIn).ForFreshSessions().For(Who.SignedIn);
        pages.MapPost(AccountPaths.CodesOff, CodeSetupPages.TurnOff).WithName("CodesOff").WithSummary("Turns one-time codes off.")
            .Takes().ForFreshSessions().For(Who.SignedIn);
        pages.MapPost(AccountPaths.Recovery, CodeSetupPages.NewRecovery).WithName("RecoveryCodes").WithSummary("Makes new recovery codes and shows them.")
            .Takes().ForFreshSessions().For(Who.SignedIn);
    }

    private static void MapPasskeys(RouteGroupBuilder pages)
    {
        pages.MapPost(AccountPaths.PasskeyCreateOptions, PasskeyPages.CreateOptions).WithName("PasskeyCreateOptions")
            .WithSummary("What the browser asks an authenticator for to make a passkey.").Takes().ForFreshSessions().For(Who.SignedIn);
        pages.MapPost(AccountPaths.AddPasskey, PasskeyPages.Add).WithName("AddPasskey").WithSummary("Keeps a new passkey.")
            .Takes("credential", "name").ForFreshSessions().For(Who.SignedIn);
        pages.MapPost(AccountPaths.RenamePasskey, PasskeyPages.Rename).WithName("RenamePasskey").WithSummary("Gives a passkey another name.")
            .Takes("id", "name").For(Who.SignedIn);
        pages.MapPost(AccountPaths.RemovePasskey, PasskeyPages.Remove).WithName("RemovePasskey").WithSummary("Removes a passkey.")
            .Takes("id").ForFreshSessions().For(Who.SignedIn);
    }
}
