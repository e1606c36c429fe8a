namespace Aulario.Browser.Tests.Hosting;

/// <summary>How people sign up, and those of the demo school sign in.</summary>
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

    /// <summary>Opens an account with a password; the browser is signed in then.</summary>
    /// <returns>Its address.</returns>
    public static async Task<string> SignUpAsync(this Visit visit, string password)
    {
        var email = $"eva.{Guid.NewGuid():N}@example.org";
        await visit.OpenAsync("/account/sign-up");
        await visit.Page.Locator("input[name=name]").FillAsync($"Eva {email[4..16]}");
        await visit.Page.Locator("input[name=email]").FillAsync(email);
        await visit.Page.Locator("input[name=password]").FillAsync(password);
        await visit.Page.Locator("main form button[type=submit]").First.ClickAsync();
        await visit.ArriveAsync("**/sign-up/sent");
        await visit.Page.GotoAsync(await Mailbox.LinkToAsync(visit, email));
        await visit.Page.Locator("main form button[type=submit]").First.ClickAsync();
        await visit.ArriveAsync("**/me");
        return email;
    }
}
