using Microsoft.Playwright;

namespace Aulario.Browser.Tests.Hosting;

/// <summary>Somebody without a mouse: goes from one thing to the next by Tab, types, and presses Enter or the space bar.</summary>
internal sealed class Keyboard(IPage page)
{
    private const int MostPresses = 120;

    /// <summary>Goes on by Tab until something is in focus, and shows that it is.</summary>
    public async Task GoToAsync(string selector)
    {
        for (var presses = 0; presses < MostPresses; presses++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) === true", selector))
            {
                Assert.True(await page.EvaluateAsync<bool>(VisibleFocus), $"{selector} is in focus and does not show it.");
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"{selector} was not reached by {MostPresses} presses of Tab on {page.Url}.");
    }

    public async Task TypeAsync(string selector, string text)
    {
        await GoToAsync(selector);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    public async Task PressAsync(string selector, string key = "Enter")
    {
        await GoToAsync(selector);
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Presses what leads to another page, and waits for it.</summary>
    public async Task FollowAsync(string selector, string address)
    {
        await PressAsync(selector);
        await page.WaitForURLAsync(address);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>On the thing itself, or on the label around it.</summary>
    private const string VisibleFocus =
        "() => [document.activeElement, document.activeElement.closest('label')].some((one) => one && (getComputedStyle(one).outlineStyle !== 'none' || getComputedStyle(one).boxShadow !== 'none'))";
}
