namespace Aulario.Web.Features.Accounts;

/// <summary>Addresses of the account pages, without the language.</summary>
internal static class AccountPaths
{
    public const string Settings = "/account";
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
