namespace Aulario.Web.Features.Accounts;

/// <summary>Addresses of the account pages, without the language.</summary>
internal static class AccountPaths
{
    public const string Settings = "/settings";
    public const string Picture = "/settings/picture";
    public const string DrawnPicture = "/settings/picture/drawn";
    public const string NoPicture = "/settings/picture/none";
    public const string Email = "/settings/email";
    public const string EmailSent = "/settings/email/sent";
    public const string EmailConfirm = "/account/email";
    public const string Notifications = "/settings/notifications";
    public const string Tokens = "/settings/tokens";
    public const string RevokeToken = "/settings/tokens/{id:guid}/revoke";
    public const string Data = "/settings/data";
    public const string Erase = "/settings/erase";
    public const string Erased = "/account/erased";
    public const string OldSettings = "/account";
    public const string SignUp = "/account/sign-up";
    public const string SignUpSent = "/account/sign-up/sent";
    public const string SignUpAgain = "/account/sign-up/again";
    public const string Confirm = "/account/confirm";
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string SignOutOthers = "/account/sign-out-others";
    public const string Merge = "/account/merge";
    public const string Forgot = "/account/forgot";
    public const string ForgotSent = "/account/forgot/sent";
    public const string Reset = "/account/reset";
    public const string Password = "/account/password";
    public const string Link = "/account/link";
    public const string LinkSent = "/account/link/sent";
    public const string Enter = "/account/enter";
    public const string Code = "/account/code";
    public const string Passkey = "/account/passkey";
    public const string PasskeyOptions = "/account/passkey/options";
    public const string Provider = "/account/provider";
    public const string ProviderDone = "/account/provider/done";
    public const string Security = "/account/security";
    public const string Codes = "/account/security/codes";
    public const string CodesOff = "/account/security/codes/off";
    public const string Recovery = "/account/security/recovery";
    public const string AddPasskey = "/account/security/passkeys";
    public const string PasskeyCreateOptions = "/account/security/passkeys/options";
    public const string RenamePasskey = "/account/security/passkeys/name";
    public const string RemovePasskey = "/account/security/passkeys/remove";
    public const string RemovePassword = "/account/security/password/remove";
    public const string AddProvider = "/account/security/providers";
    public const string RemoveProvider = "/account/security/providers/remove";
    public const string EndSession = "/account/security/sessions/end";
}
