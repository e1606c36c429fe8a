using Microsoft.Playwright;

namespace Aulario.Browser.Tests.Hosting;

/// <summary>Plays with nothing but a keyboard: Tab, letters, arrows, Space and Enter.</summary>
internal sealed class KeyboardPlayer(IPage page)
{
    private const int MostSteps = 120;
    private const int MostTabs = 60;

    /// <summary>Items that were answered.</summary>
    public int Answers { get; private set; }

    /// <summary>Starts to practise from the cover.</summary>
    public async Task StartAsync()
    {
        await page.Locator("aulario-player[data-ready]").WaitForAsync();
        await TabToAsync("[data-start]");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[data-main]:visible, .split .on:visible").First.WaitForAsync(); // on a phone a text comes before its questions
    }

    /// <summary>Goes to a button and presses it.</summary>
    public async Task PressAsync(string selector)
    {
        await TabToAsync(selector);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Answers whatever comes until the result is shown.</summary>
    public async Task ToTheResultAsync()
    {
        for (var step = 0; step < MostSteps; step++)
        {
            await page.WaitForTimeoutAsync(150);
            if (await page.Locator("aulario-player .next").IsVisibleAsync())
                return;
            if (await page.Locator("dialog[open]").CountAsync() > 0)
                await TabToAsync("dialog [data-kind=main]");
            else if (!await AnswerAsync())
                continue;
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForFunctionAsync("() => !document.querySelector('[data-main][aria-busy]')");
        }

        Assert.Fail($"No result after {MostSteps} steps; the last screen said: {await page.Locator("aulario-player").InnerTextAsync()}");
    }

    /// <summary>Puts something into each field on the way to the main button, and ends on that button.</summary>
    /// <returns>False where another screen came meanwhile.</returns>
    private async Task<bool> AnswerAsync()
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            switch (await FocusAsync())
            {
                case "main": return true;
                case "gone": return false;
                case "select": await page.Keyboard.PressAsync("ArrowDown"); break;
                case "choice": await page.Keyboard.PressAsync("Space"); Answers++; break;
                case "text": await page.Keyboard.TypeAsync("a"); Answers++; break;
                case "word": await page.Keyboard.PressAsync("Enter"); Answers++; break;
                case "other": break;
                case var unknown: Assert.Fail($"The focus is on something unknown: {unknown}"); break;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail("Tab never reached the main button.");
        return false;
    }

    private async Task TabToAsync(string selector)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab never reached {selector}.");
    }

    private Task<string> FocusAsync() => page.EvaluateAsync<string>(
        """
        () => {
          const on = document.activeElement;
          if (document.querySelector('dialog[open], aulario-player .next') || !document.querySelector('aulario-player form [data-main]')) return 'gone';
          if (!on?.closest('aulario-player form')) return 'other';
          if (on.matches('[data-main]')) return 'main';
          if (on.matches('select')) return on.selectedIndex > 0 ? 'other' : 'select';
          if (on.matches('input[type=radio], input[type=checkbox]')) return document.querySelector('aulario-player form input:checked') ? 'other' : 'choice';
          if (on.matches('input')) return on.value ? 'other' : 'text';
          if (on.matches('.word')) return [...document.querySelectorAll('.gap')].some(gap => !gap.textContent.trim() || gap.matches(':not([data-filled])')) && on.getAttribute('aria-disabled') !== 'true' ? 'word' : 'other';
          return 'other';
        }
        """);
}
