using Aulario.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Aulario.Web.Features.Accounts.Ways;

internal static class WayServices
{
    public static void AddWays(this IServiceCollection services, IConfiguration configuration, bool isProduction)
    {
        services.AddScoped<WayChange>();
        services.AddScoped<RemoveWay>();
        services.AddScoped<StrongWayRule>();
        services.AddSingleton<CodeSecrets>();
        services.AddScoped<CodeDoor>();
        services.AddScoped<SetUpCodes>();
        services.AddSingleton<PasskeyOrigin>();
        services.AddSingleton<IConfigureOptions<IdentityPasskeyOptions>>(provider => provider.GetRequiredService<PasskeyOrigin>());
        services.AddSingleton<PasskeyCookie>();
        services.AddScoped<IPasskeyHandler<User>, PasskeyHandler<User>>();
        services.AddScoped<Passkeys>();
        services.AddScoped<EnterByProvider>();
        services.AddProviders(configuration, isProduction);
    }
}
