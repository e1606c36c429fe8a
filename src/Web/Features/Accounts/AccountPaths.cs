namespace Aulario.Web.Features.Accounts;

/// <summary>Addresses of the account pages, without the language.</summary>
internal static class AccountPaths
{
    public const string Settings = "/settings";
    public const string Security = "/settings#security";
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
}
