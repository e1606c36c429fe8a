using System.Buffers.Text;
using System.Security.Cryptography;
using Aulario.Data.Accounts;
using Aulario.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Aulario.Web.Tests.Access;

internal static class TokenSteps
{
    /// <summary>The secret of a new token, as the settings would make it.</summary>
    public static async Task<string> TokenAsync(this School school, Guid user, params IReadOnlyList<TokenScope> scopes)
    {
        var secret = AccessToken.Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = school.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        await school.WithDbAsync(db =>
        {
            db.AccessTokens.Add(new()
            {
                Id = Guid.CreateVersion7(now), UserId = user, Name = "Of a test", Beginning = secret[..AccessToken.ShownCharacters], SecretHash = AccessToken.HashOf(secret),
                Scopes = AccessToken.WriteScopes(scopes), CreatedAt = now, EndsAt = now.AddDays(1),
            });
            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        return secret;
    }
}
