using System.Linq.Expressions;
using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Domain;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Admin;

/// <summary>Whether somebody may come in.</summary>
public enum UserState
{
    Active,
    Banned,
}

/// <summary>A way into an account, or the codes beside it.</summary>
public enum UserWay
{
    Password,
    Passkey,
    Codes,
    Provider,
}

/// <summary>Whether somebody has a teacher's profile, and whether others see it.</summary>
public enum ProfileState
{
    None,
    Draft,
    Public,
}

/// <summary>Which accounts.</summary>
/// <param name="Search">Part of name or address, case and accents aside.</param>
public sealed record UserFilter(string? Search = null, UserRole? Role = null, UserState? State = null, UserWay? Way = null);

/// <summary>An account as an admin sees it.</summary>
public sealed record UserRow(
    Guid Id, string Name, string? Email, UserRole Role, UserState State, string? BanReason, bool HasPassword, int Passkeys, bool HasCodes,
    IReadOnlyList<string> Providers, ProfileState Profile, DateOnly? LastActiveOn, int Points, int Attempts, int Packages, int Exercises, DateTimeOffset CreatedAt);

internal static class ListUsers
{
    public static async Task<Page<UserRow>> RunAsync(AppDb db, UserFilter filter, PageRequest page, DateTimeOffset now, CancellationToken cancel)
    {
        var rows = await Filtered(db, filter, now)
            .OrderByDescending(user => user.CreatedAt).ThenByDescending(user => user.Id)
            .Skip(page.Skip).Take(page.Limit + 1).Select(Read(db, now)).ToListAsync(cancel);
        return page.Of([.. rows.Take(page.Limit)], hasMore: rows.Count > page.Limit);
    }

    public static Task<int> CountAsync(AppDb db, UserFilter filter, DateTimeOffset now, CancellationToken cancel) => Filtered(db, filter, now).CountAsync(cancel);

    /// <summary>One of them, or null.</summary>
    public static Task<UserRow?> OneAsync(AppDb db, Guid id, DateTimeOffset now, CancellationToken cancel) =>
        db.Users.AsNoTracking().Where(user => user.Id == id).Select(Read(db, now)).FirstOrDefaultAsync(cancel);

    private static Expression<Func<User, UserRow>> Read(AppDb db, DateTimeOffset now) => user => new UserRow(
        user.Id,
        user.Name,
        user.Email,
        user.Role,
        user.LockoutEnd != null && user.LockoutEnd > now ? UserState.Banned : UserState.Active,
        user.BanReason,
        user.PasswordHash != null,
        db.UserPasskeys.Count(row => row.UserId == user.Id),
        db.OneTimeCodes.Any(row => row.UserId == user.Id),
        db.UserLogins.Where(row => row.UserId == user.Id).OrderBy(row => row.LoginProvider).Select(row => row.LoginProvider).ToList(),
        !db.TeacherProfiles.Any(row => row.UserId == user.Id) ? ProfileState.None
            : db.TeacherProfiles.Any(row => row.UserId == user.Id && row.IsPublic) ? ProfileState.Public : ProfileState.Draft,
        db.ActiveDays.Where(row => row.UserId == user.Id).Max(row => (DateOnly?)row.Day),
        user.Points,
        db.Attempts.Count(row => row.UserId == user.Id),
        db.Packages.Count(row => row.OwnerId == user.Id),
        db.Exercises.Count(row => row.AuthorId == user.Id),
        user.CreatedAt);

    private static IQueryable<User> Filtered(AppDb db, UserFilter filter, DateTimeOffset now)
    {
        var users = db.Users.AsNoTracking();
        if (TextFold.Fold(filter.Search ?? string.Empty).Trim() is { Length: > 0 } part)
            users = users.Where(user => user.NameKey.Contains(part) || (user.NormalizedEmail != null && user.NormalizedEmail.Contains(part)));
        if (filter.Role is { } role)
            users = users.Where(user => user.Role == role);
        if (filter.State is { } state)
            users = state switch
            {
                UserState.Active => users.Where(user => user.LockoutEnd == null || user.LockoutEnd <= now),
                UserState.Banned => users.Where(user => user.LockoutEnd > now),
            };
        if (filter.Way is { } way)
            users = way switch
            {
                UserWay.Password => users.Where(user => user.PasswordHash != null),
                UserWay.Passkey => users.Where(user => db.UserPasskeys.Any(row => row.UserId == user.Id)),
                UserWay.Codes => users.Where(user => db.OneTimeCodes.Any(row => row.UserId == user.Id)),
                UserWay.Provider => users.Where(user => db.UserLogins.Any(row => row.UserId == user.Id)),
            };
        return users;
    }
}
