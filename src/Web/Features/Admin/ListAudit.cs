using Aulario.Data;
using Aulario.Data.Audit;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Admin;

/// <summary>Which lines.</summary>
/// <param name="Action">A word such as <c>user.role</c>, or how it begins, such as <c>user</c>.</param>
/// <param name="Actor">Done by this person.</param>
/// <param name="About">Done to this row.</param>
public sealed record AuditFilter(string? Action = null, Guid? Actor = null, Guid? About = null);

/// <summary>One line, with names as they are today; a name is absent where the account is gone.</summary>
public sealed record AuditRow(
    Guid Id, DateTimeOffset CreatedAt, Guid? ActorId, string? ActorName, string Action, string Subject, Guid? SubjectId, string? SubjectName, AuditChange Change);

/// <summary>What was done at the school, newest first.</summary>
internal static class ListAudit
{
    /// <summary>The actions that occur, for the filter.</summary>
    public static Task<List<string>> ActionsAsync(AppDb db, CancellationToken cancel) =>
        db.AuditLog.Select(line => line.Action).Distinct().OrderBy(action => action).Take(100).ToListAsync(cancel);

    public static async Task<Page<AuditRow>> RunAsync(AppDb db, AuditFilter filter, PageRequest page, CancellationToken cancel)
    {
        var lines = db.AuditLog.AsNoTracking();
        if (filter.Action is { } action)
            lines = lines.Where(line => line.Action == action || line.Action.StartsWith(action + "."));
        if (filter.Actor is { } actor)
            lines = lines.Where(line => line.ActorId == actor);
        if (filter.About is { } about)
            lines = lines.Where(line => line.SubjectId == about);
        var rows = await lines.OrderByDescending(line => line.CreatedAt).ThenByDescending(line => line.Id).Skip(page.Skip).Take(page.Limit + 1)
            .Select(line => new
            {
                Line = line,
                ActorName = db.Users.Where(user => user.Id == line.ActorId).Select(user => user.Name).FirstOrDefault(),
                SubjectName = db.Users.Where(user => user.Id == line.SubjectId).Select(user => user.Name).FirstOrDefault()
                    ?? db.Invitations.Where(row => row.Id == line.SubjectId).Select(row => row.Email).FirstOrDefault(),
            })
            .ToListAsync(cancel);
        var shown = rows.Take(page.Limit).Select(row => new AuditRow(
            row.Line.Id, row.Line.CreatedAt, row.Line.ActorId, row.ActorName, row.Line.Action, row.Line.Subject, row.Line.SubjectId, row.SubjectName, AuditChange.Read(row.Line.Details)));
        return page.Of([.. shown], hasMore: rows.Count > page.Limit);
    }
}
