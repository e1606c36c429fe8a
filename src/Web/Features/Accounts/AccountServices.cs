using System.Globalization;
using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Features.Accounts.Settings;
using Aulario.Web.Features.Accounts.Ways;
using Microsoft.AspNetCore.Identity;

namespace Aulario.Web.Features.Accounts;

internal static class AccountServices
{
    /// <summary>Fewer rounds for tests, which hash a lot. Production takes no fewer than <see cref="AccountLimits.PasswordIterations"/>.</summary>
    public const string IterationsSetting = "Aulario:PasswordIterations";

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAularioAccounts();
        if (Iterations(builder) is { } iterations)
            services.PostConfigure<PasswordHasherOptions>(hasher => hasher.IterationCount = iterations);
        services.AddSingleton<NobodysPassword>();
        services.AddSingleton<SignUpCookie>();
        services.AddScoped<AccountSheet>();
        services.AddScoped<DisplayNames>();
        services.AddScoped<PasswordDoor>();
        services.AddScoped<Guesses>();
        services.AddScoped<MailLinks>();
        services.AddSingleton<HalfWay>();
        services.AddSingleton<KnownDevice>();
        services.AddHttpContextAccessor();
        services.AddScoped<NewPassword>();
        services.AddScoped<OpenSession>();
        services.AddScoped<GiveRole>();
        services.AddScoped<SignUpPolicy>();
        services.AddScoped<AskForAccount>();
        services.AddScoped<ConfirmAccount>();
        services.AddScoped<ResetPassword>();
        services.AddScoped<SavePerson>();
        services.AddAccountSettings();
        services.AddHostedService<Sweeping>();
        services.AddWays(builder.Configuration, builder.Environment.IsProduction());
    }

    private static int? Iterations(WebApplicationBuilder builder)
    {
        if (builder.Configuration[IterationsSetting] is not { Length: > 0 } text)
            return null;
        var iterations = int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        return iterations >= AccountLimits.PasswordIterations || !builder.Environment.IsProduction()
            ? iterations
            : throw new InvalidOperationException($"{IterationsSetting} is {iterations}; production takes {AccountLimits.PasswordIterations} or more. Remove it.");
    }
}
