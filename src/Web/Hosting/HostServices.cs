using System.IO.Compression;
using Aulario.Data;
using Aulario.Domain.Exercises;
using Aulario.Web.Features.Accounts;
using Aulario.Web.Features.Admin;
using Aulario.Web.Features.Attempts;
using Aulario.Web.Features.Exercises;
using Aulario.Web.Features.Home;
using Aulario.Web.Features.Mail;
using Aulario.Web.Features.Progress;
using Aulario.Web.Features.Site;
using Aulario.Web.Http;
using Aulario.Web.Shell;
using Microsoft.AspNetCore.ResponseCompression;

namespace Aulario.Web.Hosting;

/// <summary>All services of the host, by theme.</summary>
internal static class HostServices
{
    /// <summary>Parsed exercises, people and settings that are kept in memory, in units of about 4 kB.</summary>
    private const int CacheUnits = 50_000;

    private const long LargestBodyBytes = 4 * 1024 * 1024;

    public static void AddAulario(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBodyBytes;
        });
        builder.AddObservation();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddMemoryCache(cache => cache.SizeLimit = CacheUnits);
        builder.Services.AddAularioData(new DataOptions
        {
            Folder = configuration["AULARIO_DATA"] ?? new DataOptions().Folder,
            Postgres = configuration.GetConnectionString("Postgres") is { Length: > 0 } postgres ? postgres : null,
        });
        builder.Services.AddSessions();
        builder.Services.AddLimits(configuration.GetSection("Aulario:Limits").Get<LimitOptions>() ?? new LimitOptions());
        builder.Services.AddPageDelivery();
        builder.Services.AddApi();
        builder.Services.AddFeatures();
        builder.AddMail();
        builder.AddAccounts();
        builder.Services.AddAdmin();
    }

    private static void AddPageDelivery(this IServiceCollection services)
    {
        services.AddShell();
        services.AddOutputCache();
        services.AddSingleton<PageEviction>();
        services.AddHostedService<ChangeListener>();
        services.AddResponseCompression(compression =>
        {
            // Safe over https: no page holds a secret beside text that a visitor chose.
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal); // as quick as the fastest here, and a fifth smaller
    }

    private static void AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => ExerciseJson.Configure(json.SerializerOptions));
        services.AddApiDescription();
        services.AddScoped<Idempotency>();
    }

    private static void AddFeatures(this IServiceCollection services)
    {
        services.AddSingleton<SiteSettingsCache>();
        services.AddSingleton<SiteFigures>();
        services.AddSingleton<ExerciseVersions>();
        services.AddScoped<PageFrame>();
        services.AddScoped<ErrorFrame>(provider => provider.GetRequiredService<PageFrame>().MakeForErrorAsync);
        services.AddScoped<RecordProgress>();
        services.AddScoped<ReadProgress>();
        services.AddScoped<MergeGuest>();
        services.AddAttempts();
    }
}
