namespace Aulario.Browser.Tests.Hosting;

/// <summary>How people of the demo school sign in.</summary>
internal static class SignInSteps
{
    private const string Password = "cuaderno-de-prueba";

    public static async Task SignInAsync(this Visit visit, string email)
    {
        await visit.OpenAsync("/account/sign-in");
        await visit.TypeSignInAsync(email);
    }

    /// <summary>On the page that is open.</summary>
    public static async Task TypeSignInAsync(this Visit visit, string email)
    {
        await visit.Page.Locator("input[name=email]").FillAsync(email);
        await visit.Page.Locator("input[name=password]").FillAsync(Password);
        await visit.Page.Locator("main form button[type=submit]").First.ClickAsync();
        await visit.LeaveAsync("sign-in");
    }
}
