using Aulario.Data;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Health;

/// <summary>What whoever runs the site asks: is the process up, can it serve.</summary>
internal static class HealthApi
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/health").ExcludeFromDescription().For(Who.Everyone);
        health.MapGet("/live", () => TypedResults.Text("live")).WithName("HealthLive");
        health.MapGet("/ready", Ready).WithName("HealthReady");
    }

    private static async Task<IResult> Ready(AppDb db, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            var pending = await db.Database.GetPendingMigrationsAsync(patience.Token);
            return pending.Any() ? Answer("not_migrated") : TypedResults.Text("ready");
        }
        catch (Exception error) when (error is System.Data.Common.DbException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return Answer("database_unreachable");
        }
    }

    private static IResult Answer(string what) => TypedResults.Text(what, statusCode: StatusCodes.Status503ServiceUnavailable);
}
