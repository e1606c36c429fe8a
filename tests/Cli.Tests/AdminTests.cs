using System.Buffers.Binary;
using Aulario.Data.Accounts;
using Aulario.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Aulario.Cli.Tests;

public sealed class AdminTests
{
    private const int OwaspRounds = 210_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothEngines]
    public async Task The_first_admin_can_sign_in_with_the_password_that_was_printed(Engine engine)
    {
        await using var school = await CommandLine.OnAsync(engine);

        var made = await school.RunAsync("admin", "create", "--email", "head@school.example", "--name", "Ana Núñez");

        Assert.True(made.Exit == 0, made.Error);
        var password = made.Out.Trim().Split(' ')[^1];
        var admin = await school.ReadAsync(db => db.Users.SingleAsync(Cancel));
        Assert.Equal((UserRole.Admin, "Ana Núñez", true), (admin.Role, admin.Name, admin.EmailConfirmed));
        var line = await school.ReadAsync(db => db.AuditLog.SingleAsync(one => one.SubjectId == admin.Id, Cancel));
        Assert.Equal((null, "user.created"), (line.ActorId, line.Action));
        Assert.Contains("ADMIN", line.Details, StringComparison.Ordinal);
        var hash = admin.PasswordHash ?? string.Empty;
        Assert.Equal(PasswordVerificationResult.Success, new PasswordHasher<User>(Options.Create(new PasswordHasherOptions { IterationCount = OwaspRounds })).VerifyHashedPassword(admin, hash, password));
        Assert.Equal(OwaspRounds, BinaryPrimitives.ReadInt32BigEndian(Convert.FromBase64String(hash).AsSpan(5))); // format marker, then the function, then the rounds
    }

    [Theory]
    [BothEngines]
    public async Task An_admin_whose_address_or_name_is_taken_is_not_made(Engine engine)
    {
        await using var school = await CommandLine.OnAsync(engine);
        await school.RunAsync("admin", "create", "--email", "head@school.example", "--name", "José");

        foreach (var (email, name, blamed) in ((string, string, string)[])
            [("head@school.example", "Other", "head@school.example"), ("HEAD@School.Example", "Other", "HEAD@School.Example"), ("nobody", "Other", "nobody"), ("other@school.example", "JOSE", "JOSE")])
        {
            var refused = await school.RunAsync("admin", "create", "--email", email, "--name", name);

            Assert.Equal((1, string.Empty), (refused.Exit, refused.Out));
            Assert.Contains("No admin was made.", refused.Error, StringComparison.Ordinal);
            Assert.Contains(blamed, refused.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", refused.Error, StringComparison.Ordinal);
        }

        Assert.Equal(1, await school.ReadAsync(db => db.Users.CountAsync(Cancel)));
    }
}
