namespace Aulario.Browser.Tests.Hosting;

/// <summary>Reads mails on the page that shows them while developing.</summary>
internal static class Mailbox
{
    private const int MostTries = 150;

    /// <summary>The link of the newest mail to an address whose subject holds a word.</summary>
    public static async Task<string> LinkToAsync(Visit visit, string email, string subject = "")
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            await visit.OpenAsync("/dev/mail");
            var mail = visit.Page.Locator("main li").Filter(new() { HasText = email }).Filter(new() { HasText = subject });
            if (await mail.CountAsync() > 0)
            {
                await mail.First.Locator("a").ClickAsync();
                return await visit.Page.Locator("a.dev-mail-link").First.GetAttributeAsync("href") ?? throw new InvalidOperationException("The mail has no link.");
            }

            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException($"No mail to {email} came.");
    }
}
