using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Aulario.Data;
using Aulario.Data.Http;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Http;

/// <summary>Says that an endpoint honours <c>Idempotency-Key</c>, for the description of the API.</summary>
internal sealed record HonoursIdempotencyKey;

/// <summary>
/// Does a request that names itself once: sent again by the same caller it gets the first answer and changes nothing. Only what succeeded is kept; a
/// request that was refused may be sent again under its key. Somebody unknown has no past to repeat: the answer they lost held their cookie.
/// </summary>
internal sealed class Idempotency(AppDb db, TimeProvider time)
{
    public const string Header = "Idempotency-Key";
    public const int LongestKey = 200;

    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>After this, whoever was answering is taken for dead.</summary>
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    private sealed record Known(string BodyHash, int? Status, string? Answer);

    /// <param name="body">What was sent, as it was read.</param>
    /// <param name="work">What the request is about.</param>
    public async Task<IResult> OnceAsync(HttpContext http, Caller caller, object body, Func<Task<IResult>> work, CancellationToken cancel)
    {
        var key = http.Request.Headers[Header].ToString();
        if (key.Length == 0 || (caller.Person?.Id ?? caller.GuestId) is not { } owner)
            return await work();
        if (key.Length > LongestKey)
            return Refusal.BadInput(new FieldProblem(Header, "too_long", ("got", key.Length), ("wanted", LongestKey)));
        var row = new IdempotencyKey
        {
            Key = IdempotencyKey.BeginningOf(owner) + Hash($"{http.Request.Method} {http.Request.Path} {key}")[..32],
            BodyHash = Hash(JsonSerializer.Serialize(body, body.GetType(), ApiJson.Options)),
            CreatedAt = time.GetUtcNow(),
        };
        return await ClaimAsync(row, cancel) ? await FirstAsync(row.Key, work, cancel) : await AgainAsync(row, cancel);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private async Task<bool> ClaimAsync(IdempotencyKey row, CancellationToken cancel)
    {
        var (oldestKept, oldestClaim) = (row.CreatedAt - Kept, row.CreatedAt - Claim);
        await db.IdempotencyKeys.Where(one => one.Key == row.Key && (one.CreatedAt < oldestKept || (one.Status == null && one.CreatedAt < oldestClaim))).ExecuteDeleteAsync(cancel);
        return await db.InsertIfNewAsync(row, cancel);
    }

    private async Task<IResult> FirstAsync(string key, Func<Task<IResult>> work, CancellationToken cancel)
    {
        var isKept = false;
        try
        {
            var answer = await work();
            if (answer is IStatusCodeHttpResult { StatusCode: { } status and >= 200 and < 300 } and IValueHttpResult { Value: { } value })
            {
                var json = JsonSerializer.Serialize(value, value.GetType(), ApiJson.Options);
                await Rows(key).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, status).SetProperty(row => row.Answer, json), cancel);
                isKept = true;
            }

            return answer;
        }
        finally
        {
            if (!isKept)
                await Rows(key).ExecuteDeleteAsync(CancellationToken.None); // also when the caller hung up: the next one is a first one again
        }
    }

    private async Task<IResult> AgainAsync(IdempotencyKey row, CancellationToken cancel)
    {
        for (var began = time.GetTimestamp(); time.GetElapsedTime(began) < Patience; await Task.Delay(BetweenLooks, cancel))
        {
            var known = await Rows(row.Key).AsNoTracking().Select(one => new Known(one.BodyHash, one.Status, one.Answer)).FirstOrDefaultAsync(cancel);
            if (known is null)
                break; // it was refused in this moment
            if (known.BodyHash != row.BodyHash)
                return Refusal.Conflict("key_taken");
            if (known is { Status: { } status, Answer: { } answer })
                return new Json<JsonElement>(JsonElement.Parse(answer), status);
        }

        return Refusal.Conflict("in_progress");
    }

    private IQueryable<IdempotencyKey> Rows(string key) => db.IdempotencyKeys.Where(row => row.Key == key);
}
