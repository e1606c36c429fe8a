using Aulario.Data;
using Aulario.Web.Features.Attempts;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Progress;

/// <summary>The exercise to go on with: the next of the package that the learner has not completed, from the current one on and round.</summary>
internal static class NextInPackage
{
    private sealed record Row(Guid Id, string Title, bool IsDone);

    public static async Task<NextExercise?> RunAsync(AppDb db, Guid exercise, Owner owner, CancellationToken cancel)
    {
        var package = await db.Exercises.Where(row => row.Id == exercise).Select(row => row.PackageId).FirstOrDefaultAsync(cancel);
        if (package is null)
            return null;
        var all = await db.Exercises.AsNoTracking()
            .Where(row => row.PackageId == package && row.IsPublished)
            .OrderBy(row => row.Position).ThenBy(row => row.Id)
            .Select(row => new Row(
                row.Id,
                row.Title,
                db.ExerciseCompletions.Any(done => done.ExerciseId == row.Id
                    && ((owner.UserId != null && done.UserId == owner.UserId) || (owner.GuestId != null && done.GuestId == owner.GuestId)))))
            .ToListAsync(cancel);
        var here = all.FindIndex(row => row.Id == exercise);
        var next = all.Skip(here + 1).Concat(all.Take(Math.Max(0, here))).FirstOrDefault(row => !row.IsDone)
            ?? all.Skip(here + 1).FirstOrDefault();
        return next is null ? null : new(next.Id, next.Title);
    }
}
