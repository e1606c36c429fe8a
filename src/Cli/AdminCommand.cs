using System.CommandLine;
using System.Security.Cryptography;
using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Data.Audit;
using Aulario.Data.Teachers;
using Aulario.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aulario.Cli;

/// <summary><c>aulario admin create</c></summary>
internal static class AdminCommand
{
    private const int PasswordCharacters = 20;

    public static Command Create()
    {
        var email = new Option<string>("--email") { Description = "The address that signs in.", Required = true };
        var name = new Option<string>("--name") { Description = "The name that others see.", Required = true };
        var create = new Command("create", "Makes an admin with a password of its own making, and prints it once.") { email, name };
        create.SetAction((parsed, cancel) => School.DoAsync(
            async (services, cancelled) =>
            {
                await School.MigrateAsync(services, cancelled);
                return await RunAsync(services, parsed.GetRequiredValue(email), parsed.GetRequiredValue(name), cancelled);
            },
            cancel));
        return new Command("admin", "Admins of the school.") { create };
    }

    /// <summary>Makes an account whose address counts as confirmed, and writes that down. Runs inside the caller's transaction.</summary>
    /// <exception cref="InvalidOperationException">Name or address is taken or not valid.</exception>
    public static async Task<User> AddUserAsync(IServiceProvider services, string email, string name, UserRole role, Language language, string password, CancellationToken cancel)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var user = new User
        {
            Id = id,
            UserName = id.ToString("N"),
            Email = email,
            EmailConfirmed = true,
            Role = role,
            PreferredLanguage = language,
            CreatedAt = now,
            LockoutEnabled = true,
        };
        user.Rename(name);
        var made = await services.GetRequiredService<UserManager<User>>().CreateAsync(user, password);
        if (!made.Succeeded)
            throw new InvalidOperationException(string.Join(' ', made.Errors.Select(error => error.Description)));
        var db = services.GetRequiredService<AppDb>();
        if (role == UserRole.Teacher)
            await TeacherProfile.DraftAsync(db, user, now, cancel);
        db.AuditLog.Add(new AuditLine
        {
            Id = Guid.CreateVersion7(now),
            Action = "user.created",
            Subject = "user",
            SubjectId = id,
            Details = AuditChange.Of("role", null, UpperSnake.Of(role)).Write(),
            CreatedAt = now,
        });
        await db.SaveChangesAsync(cancel);
        return user;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string email, string name, CancellationToken cancel)
    {
        var password = RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", PasswordCharacters);
        try
        {
            await using var transaction = await services.GetRequiredService<AppDb>().Database.BeginTransactionAsync(cancel);
            await AddUserAsync(services, email, name, UserRole.Admin, Language.Spanish, password, cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (InvalidOperationException error)
        {
            await Console.Error.WriteLineAsync($"No admin was made. {error.Message}");
            return 1;
        }
        catch (DbUpdateException error) when (services.GetRequiredService<AppDb>().IsUniqueViolation(error))
        {
            await Console.Error.WriteLineAsync($"No admin was made. The name '{name}' is taken (capitals and accents make no difference).");
            return 1;
        }

        Console.WriteLine($"Admin {email} was made. Password, shown this once: {password}");
        return 0;
    }
}
