using Aulario.Data;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Aulario.Web.Hosting;

internal static class Observation
{
    /// <summary>One line, once people can come in.</summary>
    public static void SayWhereItIsServed(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() => Log.Served(
        app.Logger,
        string.Join(", ", app.Urls),
        app.Environment.EnvironmentName,
        app.Services.GetRequiredService<DataOptions>().Postgres is null ? "SQLite" : "PostgreSQL"));

    /// <summary>Structured logs; traces and metrics where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says where to send them.</summary>
    public static void AddObservation(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsProduction())
            builder.Logging.AddJsonConsole(json => json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ");
        // It would log whole addresses, and those of pages behind a mail's link carry its token.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("aulario"))
            .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation().AddSource("Npgsql").AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter("Npgsql", "System.Runtime").AddOtlpExporter());
    }
}
